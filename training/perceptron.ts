// A structured perceptron with averaged weights (Collins 2002) for SequenceTagger, trained in the hashed table that ships.
import { saltOf } from '../src/model/linear.js';
import { type Grammar, STEP_FEATURE } from '../src/model/tagger.js';
import { bestSequence, labelsBefore } from '../src/model/viterbi.js';
import { randomFrom, shuffled } from './random.js';

/** A sequence to learn: the features of its tokens one after another, `width` each, and each token's label. */
export interface Example {
  readonly features: Uint32Array;
  readonly width: number;
  readonly gold: Uint8Array;
}

export interface PerceptronOptions {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly grammar: Grammar;
  readonly epochs: number;
  readonly seed: number;
  /** Where a label's weights lie; `saltOf` where not said. */
  readonly salt?: (label: number) => number;
  /** How far the right label must win, for nothing to be learned; 0 where not said. */
  readonly margin?: number;
  /** Called after each epoch with the share of tokens that were right while learning. */
  readonly onEpoch?: (epoch: number, accuracy: number) => void;
}

/** The averaged weights. Reading order is shuffled by the seed; nothing else is random. */
export function trainTagger(examples: readonly Example[], options: PerceptronOptions): Float32Array {
  const learner = new Learner(options);
  const random = randomFrom(options.seed);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let right = 0;
    let total = 0;
    for (const example of shuffled(examples, random)) {
      right += learner.learn(example);
      total += example.gold.length;
    }
    options.onEpoch?.(epoch, right / total);
  }
  return learner.averaged();
}

class Learner {
  readonly #weights: Float32Array;
  /** Sum of (update × time it was made): the average is weight − sum / time. */
  readonly #timed: Float64Array;
  readonly #salts: Int32Array;
  readonly #mask: number;
  readonly #labels: number;
  readonly #allowed: readonly boolean[];
  readonly #before: readonly Int32Array[];
  readonly #margin: number;
  #time = 1;

  constructor({ labels, bits, grammar, salt = saltOf, margin = 0 }: PerceptronOptions) {
    this.#weights = new Float32Array(2 ** bits);
    this.#timed = new Float64Array(2 ** bits);
    this.#salts = Int32Array.from(labels, (_, label) => salt(label));
    this.#mask = 2 ** bits - 1;
    this.#labels = labels.length;
    this.#allowed = [null, ...labels].flatMap((from) => labels.map((to) => grammar(from, to)));
    this.#margin = margin;
    this.#before = labelsBefore(labels.length, this.#transitions().steps);
  }

  /** Decodes, corrects; the number of tokens that were right. */
  learn({ features, width, gold }: Example): number {
    const count = gold.length;
    const emissions = this.#emissions(features, width, count);
    if (this.#margin) for (let i = 0; i < count; i++) emissions[i * this.#labels + gold[i]!]! -= this.#margin;
    const { path } = bestSequence(emissions, count, {
      ...this.#transitions(),
      before: this.#before,
    });
    let right = 0;
    for (let i = 0; i < count; i++) {
      if (path[i] === gold[i]) right++;
      else {
        for (let f = i * width; f < (i + 1) * width; f++) {
          this.#update(features[f]!, gold[i]!, 1);
          this.#update(features[f]!, path[i]!, -1);
        }
      }
      const [from, guessed] = [i ? gold[i - 1]! : -1, i ? path[i - 1]! : -1];
      if (from !== guessed || path[i] !== gold[i]) {
        this.#update(STEP_FEATURE(from), gold[i]!, 1);
        this.#update(STEP_FEATURE(guessed), path[i]!, -1);
      }
    }
    this.#time++;
    return right;
  }

  averaged(): Float32Array {
    return this.#weights.map((weight, i) => weight - this.#timed[i]! / this.#time);
  }

  #update(feature: number, label: number, by: number): void {
    const cell = (feature ^ this.#salts[label]!) & this.#mask;
    this.#weights[cell] = this.#weights[cell]! + by;
    this.#timed[cell] = this.#timed[cell]! + by * this.#time;
  }

  #weight(feature: number, label: number): number {
    return this.#weights[(feature ^ this.#salts[label]!) & this.#mask]!;
  }

  #emissions(features: Uint32Array, width: number, count: number): Float64Array {
    const scores = new Float64Array(count * this.#labels);
    const [weights, salts, mask, labels] = [this.#weights, this.#salts, this.#mask, this.#labels];
    for (let i = 0; i < count; i++) {
      const at = i * labels;
      for (let f = i * width; f < (i + 1) * width; f++) {
        const feature = features[f]!;
        for (let label = 0; label < labels; label++) {
          scores[at + label] = scores[at + label]! + weights[(feature ^ salts[label]!) & mask]!;
        }
      }
    }
    return scores;
  }

  #transitions() {
    const labels = this.#labels;
    const score = (from: number, to: number): number =>
      this.#allowed[(from + 1) * labels + to] ? this.#weight(STEP_FEATURE(from), to) : Number.NEGATIVE_INFINITY;
    const steps = new Float64Array(labels * labels);
    for (let from = 0; from < labels; from++) for (let to = 0; to < labels; to++) steps[from * labels + to] = score(from, to);
    return { labels, steps, first: Float64Array.from({ length: labels }, (_, to) => score(-1, to)) };
  }
}
