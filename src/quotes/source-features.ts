// What speaks for a nominal as the source of a cue, and what speaks for none.
import { Template } from '../model/template.js';
import { type Attribution, sharedTokens } from './attributions.js';
import { NO_SOURCE_FEATURES, SOURCE_FEATURES } from './features.js';
import type { Scene } from './scene.js';
import type { Candidate } from './source-candidates.js';
import type { Run } from './windows.js';

const TRAITS = [
  // of the cue
  'cueLemma',
  'cuePos',
  'cueSuffix',
  'cueCluster',
  'cuePrevious',
  'cuePosPrevious',
  'cueNext',
  'cuePosNext',
  'speech',
  'named',
  'rivals',
  // of the candidate
  'own',
  'side',
  'distance',
  'nth',
  'verbs',
  'passed',
  'opening',
  'zone',
  'head',
  'headPos',
  'headCluster',
  'kind',
  'type',
  'rank',
  'subject',
  'capital',
  'wordBefore',
  'posBefore',
  'wordAfter',
  'posAfter',
  'said',
  'again',
] as const;
type Traits = Readonly<Record<(typeof TRAITS)[number], Uint32Array>>;

const NOBODY = new Template(NO_SOURCE_FEATURES);
const SOMEBODY = new Template(SOURCE_FEATURES);

/** Reads the features of cues' candidates, one after another. */
export class SourceFeatures {
  /** Features that anybody has at most. */
  static readonly most: number = Math.max(NOBODY.size, SOMEBODY.size);
  readonly #traits = Object.fromEntries(TRAITS.map((name) => [name, new Uint32Array(1)])) as Traits;
  readonly #nobody = NOBODY.over(this.#traits);
  readonly #somebody = SOMEBODY.over(this.#traits);

  /** Turns to another cue and writes the features of "nobody"; returns how many. */
  ofNobody(attribution: Attribution, candidates: readonly Candidate[], { columns }: Scene, out: Uint32Array): number {
    const { token, lemma, speech } = attribution.cue;
    const traits = this.#traits;
    traits.cueLemma[0] = lemma;
    traits.cuePos[0] = columns.pos[token]!;
    traits.cueSuffix[0] = columns.suffix[token]!;
    traits.cueCluster[0] = columns.cluster[token]!;
    traits.cuePrevious[0] = columns.word[token - 1] ?? 0;
    traits.cuePosPrevious[0] = columns.pos[token - 1] ?? 0;
    traits.cueNext[0] = columns.word[token + 1] ?? 0;
    traits.cuePosNext[0] = columns.pos[token + 1] ?? 0;
    traits.speech[0] = Math.round(3 * speech);
    traits.named[0] = attribution.source ? 1 : 0;
    traits.rivals[0] = Math.min(4, candidates.length);
    this.#nobody.read(0, 0, 1, out);
    return NOBODY.size;
  }

  /** Writes the features of a candidate; returns how many. `before`: the source of the cue before it in the sentence. */
  ofCandidate(candidate: Candidate, { content }: Attribution, before: Run | null, scene: Scene, out: Uint32Array): number {
    const { columns, language } = scene;
    const { first, last, head } = candidate;
    const sentence = language.sentences[language.tokens.sentence[head]!]!;
    const traits = this.#traits;
    traits.own[0] = candidate.named;
    traits.side[0] = candidate.side;
    traits.distance[0] = candidate.distance;
    traits.nth[0] = candidate.nth;
    traits.verbs[0] = candidate.verbs;
    traits.passed[0] = candidate.passed;
    traits.opening[0] = first === sentence.first ? 1 : 0;
    traits.zone[0] = columns.zone[head]!;
    traits.head[0] = columns.word[head]!;
    traits.headPos[0] = columns.pos[head]!;
    traits.headCluster[0] = columns.cluster[head]!;
    traits.kind[0] = columns.kind[head]!;
    traits.type[0] = columns.named[head]!;
    traits.rank[0] = candidate.rank;
    traits.subject[0] = candidate.subject;
    traits.capital[0] = columns.capital[head]!;
    traits.wordBefore[0] = first > sentence.first ? columns.word[first - 1]! : 0;
    traits.posBefore[0] = first > sentence.first ? columns.pos[first - 1]! : 0;
    traits.wordAfter[0] = last < sentence.last ? columns.word[last]! : 0;
    traits.posAfter[0] = last < sentence.last ? columns.pos[last]! : 0;
    traits.said[0] = content.some((run) => sharedTokens(run, candidate) > 0) ? 1 : 0;
    traits.again[0] = before === null ? 0 : sharedTokens(before, candidate) > 0 ? 1 : 2;
    this.#somebody.read(0, 0, 1, out);
    return SOMEBODY.size;
  }
}
