import type { Table } from './weights.js';
import { STEPS } from './weights.js';

/** Sums of weights: the score of each label given the features of one item. */
export class LinearModel {
  readonly labels: readonly string[];
  /** The squares that the bytes of the table stand for, a row a feature: whole numbers, whose sums are exact. */
  readonly #weights: Int16Array;
  /** Weights a row: the labels, rounded up to a multiple of four. */
  readonly #width: number;
  readonly #mask: number;
  /** What a whole number stands for. */
  readonly #unit: number;

  constructor({ labels, bits, width, scale, cells }: Table) {
    this.labels = labels;
    this.#mask = 2 ** bits - 1;
    this.#unit = scale / STEPS ** 2;
    this.#width = width === 1 ? 1 : 4 * Math.ceil(width / 4);
    this.#weights = new Int16Array(2 ** bits * this.#width);
    for (let cell = 0, row = 0; cell < cells.length; cell += width, row += this.#width) {
      for (let label = 0; label < width; label++) {
        const byte = cells[cell + label]!;
        this.#weights[row + label] = byte * Math.abs(byte);
      }
    }
  }

  /** Writes each label's score to `scores` from index `at` on; the first `count` of `features` are read. */
  score(features: Uint32Array, count: number, scores: Float64Array, at = 0): void {
    scores.fill(0, at, at + this.labels.length);
    this.add(features, count, scores, at);
  }

  /** Adds each label's score to what stands in `scores` from index `at` on. */
  add(features: Uint32Array, count: number, scores: Float64Array, at = 0): void {
    if (this.#width === 1) scores[at] = scores[at]! + this.#unit * this.#sum(features, count);
    else for (let label = 0; label < this.#width; label += 4) this.#addFour(features, count, label, scores, at);
  }

  #sum(features: Uint32Array, count: number): number {
    const weights = this.#weights;
    const mask = this.#mask;
    let sum = 0;
    for (let f = 0; f < count; f++) sum += weights[features[f]! & mask]!;
    return sum;
  }

  /** Four labels at a time, so that their sums stay in registers. */
  #addFour(features: Uint32Array, count: number, label: number, scores: Float64Array, at: number): void {
    const weights = this.#weights;
    const mask = this.#mask;
    const width = this.#width;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let f = 0; f < count; f++) {
      const row = (features[f]! & mask) * width + label;
      a = (a + weights[row]!) | 0;
      b = (b + weights[row + 1]!) | 0;
      c = (c + weights[row + 2]!) | 0;
      d = (d + weights[row + 3]!) | 0;
    }
    const unit = this.#unit;
    const left = this.labels.length - label;
    const first = at + label;
    scores[first] = scores[first]! + a * unit;
    if (left > 1) scores[first + 1] = scores[first + 1]! + b * unit;
    if (left > 2) scores[first + 2] = scores[first + 2]! + c * unit;
    if (left > 3) scores[first + 3] = scores[first + 3]! + d * unit;
  }
}

/** The scores of a model's labels where one feature alone is given. */
export const scoresOf =
  (model: Pick<LinearModel, 'labels' | 'score'>) =>
  (feature: number): Float64Array => {
    const scores = new Float64Array(model.labels.length);
    model.score(Uint32Array.of(feature), 1, scores);
    return scores;
  };

/** Scores turned, in place, into probabilities that sum to 1. */
export function softmax(scores: Float64Array, from = 0, to = scores.length): void {
  let top = Number.NEGATIVE_INFINITY;
  for (let i = from; i < to; i++) top = Math.max(top, scores[i]!);
  let sum = 0;
  for (let i = from; i < to; i++) {
    scores[i] = Math.exp(scores[i]! - top);
    sum += scores[i]!;
  }
  for (let i = from; i < to; i++) scores[i] = scores[i]! / sum;
}
