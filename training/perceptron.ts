// A structured perceptron with averaged weights (Collins 2002), trained in the hashed rows that ship.
import { type Grammar, STEP_FEATURE } from '../src/model/transitions.js';
import { bestSequence, bundlesOf, type Transitions } from '../src/model/viterbi.js';
import { randomFrom, shuffled } from './random.js';

/** A sequence to learn: the features of its tokens one after another, `width` each, and each token's label. */
export interface Example {
  readonly features: Uint32Array;
  readonly width: number;
  readonly gold: Uint8Array;
}

export interface PerceptronOptions {
  readonly labels: readonly string[];
  /** The weights that make up each label's score, by their index in a row; `columns` of them. Each label has its own where not said. */
  readonly parts?: readonly (readonly number[])[];
  readonly columns?: number;
  readonly bits: number;
  readonly grammar: Grammar;
  readonly epochs: number;
  readonly seed: number;
  /** How far the right label must win, for nothing to be learned; 0 where not said. */
  readonly margin?: number;
  /** Share of the features, by their place among a token's, that are not looked at in an example, others each time; 0 where not said. */
  readonly dropout?: number;
  /** Called after each epoch with the share of tokens that were right while learning. */
  readonly onEpoch?: (epoch: number, accuracy: number) => void;
}

/** The averaged weights, rows × columns. Reading order is shuffled by the seed, which draws what is dropped too; nothing else is random. */
export function trainTagger(examples: readonly Example[], options: PerceptronOptions): Float32Array {
  const learner = new Learner(options);
  const random = randomFrom(options.seed);
  const { dropout = 0 } = options;
  const drop = () => random() < dropout;
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let right = 0;
    let total = 0;
    for (const example of shuffled(examples, random)) {
      right += learner.learn(dropout > 0 ? thinned(example, drop) : example);
      total += example.gold.length;
    }
    options.onEpoch?.(epoch, right / total);
  }
  return learner.averaged();
}

/** The example without some of the features of its tokens. */
function thinned({ features, width, gold }: Example, drop: () => boolean): Example {
  const kept = Array.from({ length: width }, (_, place) => place).filter(() => !drop());
  const rest = new Uint32Array(gold.length * kept.length);
  for (let i = 0, at = 0; i < gold.length; i++) for (const place of kept) rest[at++] = features[i * width + place]!;
  return { features: rest, width: kept.length, gold };
}

class Learner {
  readonly #weights: Float32Array;
  /** Sum of (update × time it was made): the average is weight − sum / time. */
  readonly #timed: Float64Array;
  readonly #mask: number;
  readonly #labels: number;
  readonly #columns: number;
  readonly #parts: readonly (readonly number[])[];
  readonly #allowed: readonly boolean[];
  readonly #bundles: Transitions['bundles'];
  readonly #margin: number;
  /** Null where an update has changed them. */
  #transitions: Transitions | null = null;
  #time = 1;

  constructor({
    labels,
    parts = labels.map((_, i) => [i]),
    columns = labels.length,
    bits,
    grammar,
    margin = 0,
  }: PerceptronOptions) {
    this.#weights = new Float32Array(2 ** bits * columns);
    this.#timed = new Float64Array(2 ** bits * columns);
    this.#mask = 2 ** bits - 1;
    this.#labels = labels.length;
    this.#columns = columns;
    this.#parts = parts;
    this.#allowed = [null, ...labels].flatMap((from) => labels.map((to) => grammar(from, to)));
    this.#margin = margin;
    this.#bundles = bundlesOf(labels.length, this.#steps()).map((bundle) => ({ ...bundle, spread: Number.POSITIVE_INFINITY }));
  }

  /** Decodes, corrects; the number of tokens that were right. */
  learn({ features, width, gold }: Example): number {
    const count = gold.length;
    const emissions = this.#emissions(features, width, count);
    if (this.#margin) for (let i = 0; i < count; i++) emissions[i * this.#labels + gold[i]!]! -= this.#margin;
    this.#transitions ??= {
      labels: this.#labels,
      steps: this.#steps(),
      first: Float64Array.from({ length: this.#labels }, (_, to) => this.#step(-1, to)),
      bundles: this.#bundles,
    };
    const path = bestSequence(emissions, count, this.#transitions);
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
        this.#transitions = null;
      }
    }
    this.#time++;
    return right;
  }

  averaged(): Float32Array {
    return this.#weights.map((weight, i) => weight - this.#timed[i]! / this.#time);
  }

  #update(feature: number, label: number, by: number): void {
    const row = (feature & this.#mask) * this.#columns;
    for (const part of this.#parts[label]!) {
      this.#weights[row + part] = this.#weights[row + part]! + by;
      this.#timed[row + part] = this.#timed[row + part]! + by * this.#time;
    }
  }

  #emissions(features: Uint32Array, width: number, count: number): Float64Array {
    const scores = new Float64Array(count * this.#labels);
    const sums = new Float64Array(this.#columns);
    const [weights, mask, columns, parts] = [this.#weights, this.#mask, this.#columns, this.#parts];
    for (let i = 0; i < count; i++) {
      sums.fill(0);
      for (let f = i * width; f < (i + 1) * width; f++) {
        const row = (features[f]! & mask) * columns;
        for (let column = 0; column < columns; column++) sums[column] = sums[column]! + weights[row + column]!;
      }
      for (let label = 0; label < this.#labels; label++) {
        for (const part of parts[label]!) scores[i * this.#labels + label]! += sums[part]!;
      }
    }
    return scores;
  }

  #step(from: number, to: number): number {
    if (!this.#allowed[(from + 1) * this.#labels + to]) return Number.NEGATIVE_INFINITY;
    const row = (STEP_FEATURE(from) & this.#mask) * this.#columns;
    let score = 0;
    for (const part of this.#parts[to]!) score += this.#weights[row + part]!;
    return score;
  }

  #steps(): Float64Array {
    const labels = this.#labels;
    return Float64Array.from({ length: labels * labels }, (_, i) => this.#step(Math.floor(i / labels), i % labels));
  }
}
