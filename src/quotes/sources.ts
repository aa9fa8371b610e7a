// Who is the source of a cue: the nominals of its sentence compete with each other and with "nobody".
import { LinearModel } from '../model/linear.js';
import type { Table } from '../model/weights.js';
import type { Attribution } from './attributions.js';
import type { Scene } from './scene.js';
import { type Candidate, SourceFinder } from './source-candidates.js';
import { SourceFeatures } from './source-features.js';
import type { Run } from './windows.js';

/** Settles the source of each attribution. */
export class SourceModel {
  readonly #model: LinearModel;

  constructor(table: Table) {
    this.#model = new LinearModel(table, SourceFeatures.most);
  }

  /** The attributions with their sources, in text order. */
  give(attributions: readonly Attribution[], scene: Scene): Attribution[] {
    const finder = new SourceFinder(scene);
    const { sentence } = scene.language.tokens;
    let before: Attribution | null = null;
    return attributions.map((attribution) => {
      if (attribution.content.length === 0) return attribution;
      const inSentence = before && sentence[before.cue.token] === sentence[attribution.cue.token] ? before.source : null;
      const candidates = finder.candidatesOf(attribution);
      const chosen = this.#choose(attribution, candidates, inSentence, scene);
      const source =
        chosen === null ? null : chosen.named === 1 ? attribution.source : { first: chosen.first, last: chosen.last };
      const given = { ...attribution, source, content: source ? outside(attribution.content, source) : attribution.content };
      if (source) before = given;
      return given;
    });
  }

  #choose(attribution: Attribution, candidates: readonly Candidate[], before: Run | null, scene: Scene): Candidate | null {
    let best: Candidate | null = null;
    this.#model.score(hashes, features.ofNobody(attribution, candidates, scene, hashes), score);
    let most = score[0]!;
    for (const candidate of candidates) {
      this.#model.score(hashes, features.ofCandidate(candidate, attribution, before, scene, hashes), score);
      if (score[0]! > most) [best, most] = [candidate, score[0]!];
    }
    return best;
  }
}

// Written anew for each candidate.
const features = new SourceFeatures();
const hashes = new Uint32Array(SourceFeatures.most);
const score = new Float64Array(1);

/** What was said is not who says it. */
const outside = (content: readonly Run[], source: Run): Run[] =>
  content.filter(({ first, last }) => last <= source.first || first >= source.last);
