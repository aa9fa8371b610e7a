// Is it said at all? A cue alone tells less than the cue with who says it and what: each attribution is judged once all are known.
import { LinearModel } from '../model/linear.js';
import type { Table } from '../model/weights.js';
import type { Attribution } from './attributions.js';
import { ClaimFeatures } from './claim-features.js';
import type { Scene } from './scene.js';

/** From this probability on something is told as said, where no marks say so. */
const LEAST = 0.5;

/** Is it likely enough that something is said? */
export const isSaid = ({ said }: Attribution): boolean => said >= LEAST;

/** Judges what was read of an article's cues. */
export class ClaimModel {
  readonly #model: LinearModel;

  constructor(table: Table) {
    this.#model = new LinearModel(table, ClaimFeatures.size);
  }

  /** The attributions, in text order, with the probability that they are said. */
  judge(attributions: readonly Attribution[], scene: Scene): Attribution[] {
    const judged: Attribution[] = [];
    readClaims(attributions, scene, (attribution, features) => {
      this.#model.score(features, ClaimFeatures.size, score);
      judged.push({ ...attribution, said: 1 / (1 + Math.exp(-score[0]!)) });
    });
    return judged;
  }
}

// Written anew for each attribution.
const features = new ClaimFeatures();
const hashes = new Uint32Array(ClaimFeatures.size);
const score = new Float64Array(1);

/** So many attributions on either side are looked at beside one: no sentence of prose has more. */
const MATES = 40;

/** Reads the features of an article's attributions, in text order; the array they are told in is written anew each time. */
export function readClaims(
  attributions: readonly Attribution[],
  scene: Scene,
  tell: (attribution: Attribution, features: Uint32Array) => void,
): void {
  const { sentence } = scene.language.tokens;
  for (let from = 0; from < attributions.length; ) {
    const own = sentence[attributions[from]!.cue.token];
    let to = from + 1;
    while (to < attributions.length && sentence[attributions[to]!.cue.token] === own) to++;
    for (let i = from; i < to; i++) {
      const mates = attributions.slice(Math.max(from, i - MATES), Math.min(to, i + MATES + 1));
      features.read(attributions[i]!, mates, attributions[i - 1], scene, hashes);
      tell(attributions[i]!, hashes);
    }
    from = to;
  }
}
