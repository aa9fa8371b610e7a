// An averaged perceptron that labels from left to right and learns from the labels that it gave itself.
import { randomFrom, shuffled } from './random.js';

/** What is known of an article's tokens. */
export interface GreedyArticle {
  /** The labels that a token may have, a bit each. */
  readonly allowed: (token: number) => number;
  /** Writes the rows of the table that a token's features are in, given the labels of the two tokens before it. */
  readonly read: (token: number, run: Run, label1: number, label2: number, rows: Int32Array) => void;
}

/** Tokens that are labelled one after another. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

export interface GreedyExample extends Run {
  readonly article: GreedyArticle;
  /** The label of each token of the article; 255 where it is unknown. */
  readonly gold: Uint8Array;
}

export interface GreedyOptions {
  readonly labels: number;
  readonly bits: number;
  /** Features a token. */
  readonly width: number;
  readonly epochs: number;
  readonly seed: number;
  /** Stands for the label of what is not there. */
  readonly outside: number;
}

/** The averaged weights, rows × labels. */
export function learnGreedily(examples: readonly GreedyExample[], options: GreedyOptions): Float32Array {
  const learner = new GreedyLearner(options);
  const random = randomFrom(options.seed);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let [right, total] = [0, 0];
    for (const example of shuffled(examples, random)) {
      right += learner.learn(example);
      total += example.last - example.first;
    }
    console.error(`epoch ${epoch}: ${(right / total).toFixed(4)}`);
  }
  return learner.averaged();
}

class GreedyLearner {
  readonly #options: GreedyOptions;
  readonly #weights: Float32Array;
  /** Sum of (update × time it was made): the average is weight − sum / time. */
  readonly #timed: Float64Array;
  readonly #rows: Int32Array;
  #time = 1;

  constructor(options: GreedyOptions) {
    this.#options = options;
    this.#weights = new Float32Array(2 ** options.bits * options.labels);
    this.#timed = new Float64Array(2 ** options.bits * options.labels);
    this.#rows = new Int32Array(options.width);
  }

  /** Labels, corrects; the number of tokens that were right. */
  learn({ article, gold, first, last }: GreedyExample): number {
    const { labels, outside } = this.#options;
    let [label1, label2, right] = [outside, outside, 0];
    for (let i = first; i < last; i++) {
      const allowed = article.allowed(i);
      let label = 31 - Math.clz32(allowed);
      if ((allowed & (allowed - 1)) !== 0) {
        article.read(i, { first, last }, label1, label2, this.#rows);
        const wanted = gold[i]!;
        label = bestLabel(this.#weights, labels, this.#rows, wanted < labels ? allowed | (2 ** wanted) : allowed);
        if (label !== wanted && wanted < labels) this.#correct(wanted, label);
        this.#time++;
      }
      if (label === gold[i]) right++;
      label2 = label1;
      label1 = label;
    }
    return right;
  }

  averaged(): Float32Array {
    return this.#weights.map((weight, i) => weight - this.#timed[i]! / this.#time);
  }

  #correct(wanted: number, guessed: number): void {
    for (const row of this.#rows) {
      this.#update(row * this.#options.labels + wanted, 1);
      this.#update(row * this.#options.labels + guessed, -1);
    }
  }

  #update(cell: number, by: number): void {
    this.#weights[cell] = this.#weights[cell]! + by;
    this.#timed[cell] = this.#timed[cell]! + by * this.#time;
  }
}

/** The label with the highest score among those allowed. */
export function bestLabel(weights: Float32Array, labels: number, rows: Int32Array, allowed: number): number {
  let [best, top] = [0, Number.NEGATIVE_INFINITY];
  for (let label = 0; label < labels; label++) {
    if (((allowed >>> label) & 1) === 0) continue;
    let score = 0;
    for (let f = 0; f < rows.length; f++) score += weights[rows[f]! * labels + label]!;
    if (score > top) [best, top] = [label, score];
  }
  return best;
}
