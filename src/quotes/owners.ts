// Which cue each quotation is said by: the cues near it compete with each other and with "nobody".
import { LinearModel, softmax } from '../model/linear.js';
import type { Table } from '../model/weights.js';
import type { Attribution, Quotation } from './attributions.js';
import { type Contest, contestsOf, MOST_CANDIDATES } from './contests.js';
import { signatureOf } from './formats.js';
import { OwnerFeatures } from './owner-features.js';
import type { Scene } from './scene.js';

/** A quotation with the attribution that it belongs to; null where nobody says it. */
export interface Owned {
  readonly quotation: Quotation;
  readonly owner: Attribution | null;
  /** What gave it its owner: a cue, or a name under it. */
  readonly by: 'cue' | 'signature';
  /** Probability of the owner, or of there being none. */
  readonly probability: number;
}

/** Added to the score of "nobody": a wrong speaker costs a reader more than a missing one. */
const NOBODY_BIAS = 1.5;

/** Settles whose each quotation is. */
export class OwnerModel {
  readonly #model: LinearModel;

  constructor(table: Table) {
    this.#model = new LinearModel(table, OwnerFeatures.most);
  }

  /** Gives each quotation, in text order, to a cue or to nobody. */
  give(attributions: readonly Attribution[], scene: Scene): Owned[] {
    let before: Attribution | null = null;
    return contestsOf(attributions, scene).map((contest) => {
      const { quotation, candidates } = contest;
      const signature = signatureOf(quotation, scene);
      if (signature) return { quotation, owner: signature, by: 'signature', probability: 1 };
      this.#score(contest, before, scene);
      const best = indexOfMost(scores, candidates.length + 1);
      before = candidates[best - 1] ?? null;
      return { quotation, owner: before, by: 'cue', probability: scores[best]! };
    });
  }

  /** Writes the probability of "nobody" and of each candidate to `scores`. */
  #score(contest: Contest, before: Attribution | null, scene: Scene): void {
    this.#model.score(hashes, features.ofNobody(contest, before, scene, hashes), scores);
    scores[0]! += NOBODY_BIAS;
    contest.candidates.forEach((candidate, i) => {
      this.#model.score(hashes, features.ofCandidate(candidate, contest, before, scene, hashes), scores, i + 1);
    });
    softmax(scores, 0, contest.candidates.length + 1);
  }
}

// Written anew by each contest.
const features = new OwnerFeatures();
const hashes = new Uint32Array(OwnerFeatures.most);
const scores = new Float64Array(MOST_CANDIDATES + 1);

function indexOfMost(values: Float64Array, count: number): number {
  let most = 0;
  for (let i = 1; i < count; i++) if (values[i]! > values[most]!) most = i;
  return most;
}
