import { STEPS, type Table } from './weights.js';

/** Features an item has at most, where not said. */
const MOST_FEATURES = 128;
/** What two sums side by side in 32 bits may each come to. */
const LARGEST_SUM = 2 ** 15 - 1;

/** Features made of two halves each: the places of the halves of one feature after another. */
export interface Crossing {
  readonly lefts: Uint8Array;
  readonly rights: Uint8Array;
}

/**
 * Sums of weights: the score of each label given the features of one item.
 *
 * Two labels share a whole number, the second 16 bits above the first, so that one addition adds both: their sums come apart again as
 * long as each stays within 16 bits, and weights are scaled so that the largest of a label's, as many as an item has features, do.
 */
export class LinearModel {
  readonly labels: readonly string[];
  /** Pairs of weights, a row a feature. */
  readonly #pairs: Int32Array;
  /** Pairs a row: one, two, or a multiple of four, as so many are added at a time. */
  readonly #width: number;
  readonly #mask: number;
  /** What 1 stands for. */
  readonly #unit: number;
  readonly #one = new Float64Array(1);

  /** @param most features of an item */
  constructor(table: Table, most = MOST_FEATURES) {
    const { labels, bits, width, scale, cells } = table;
    this.labels = labels;
    this.#mask = 2 ** bits - 1;
    this.#width = width <= 2 ? 1 : width <= 4 ? 2 : 4 * Math.ceil(width / 8);
    const largest = Math.min(STEPS ** 2, Math.floor(LARGEST_SUM / largestSum(table, most)));
    this.#unit = scale / largest;
    const numbers = Int32Array.from({ length: 2 * STEPS + 2 }, (_, i) => companded(i - STEPS - 1, largest));
    this.#pairs = new Int32Array(2 ** bits * this.#width);
    const twos = inTwos(cells, width);
    for (let cell = 0, row = 0; cell < cells.length; cell += width, row += this.#width) {
      for (let label = 0; label < width; label += 2) {
        if (twos !== null && twos[(cell + label) >> 1] === 0) continue;
        const second = label + 1 < width ? numbers[cells[cell + label + 1]! + STEPS + 1]! : 0;
        this.#pairs[row + (label >> 1)] = numbers[cells[cell + label]! + STEPS + 1]! + (second << 16);
      }
    }
  }

  /** Writes each label's score to `scores` from index `at` on; the first `count` of `features` are read. */
  score(features: Uint32Array, count: number, scores: Float64Array, at = 0): void {
    for (let i = at, end = at + this.labels.length; i < end; i++) scores[i] = 0;
    this.add(features, count, scores, at);
  }

  /** The score of a model with one label. */
  scoreOne(features: Uint32Array): number {
    this.score(features, features.length, this.#one);
    return this.#one[0]!;
  }

  /** Adds each label's score to what stands in `scores` from index `at` on. */
  add(features: Uint32Array, count: number, scores: Float64Array, at = 0): void {
    if (this.#width === 1) this.#addOne(features, count, scores, at);
    else if (this.#width === 2) this.#addTwo(features, count, scores, at);
    else for (let pair = 0; pair < this.#width; pair += 4) this.#addFour(features, count, pair, scores, at);
  }

  /** Like `add`, of three or four labels, for features that are each the exclusive or of one of `left`, from `from` on, and one of `right`. */
  addCrossed(
    { lefts, rights }: Crossing,
    left: Uint32Array,
    from: number,
    right: Uint32Array,
    scores: Float64Array,
    at: number,
  ): void {
    const pairs = this.#pairs;
    const mask = this.#mask;
    let a = 0;
    let b = 0;
    for (let f = 0; f < lefts.length; f++) {
      const row = 2 * ((left[from + lefts[f]!]! ^ right[rights[f]!]!) & mask);
      a = (a + pairs[row]!) | 0;
      b = (b + pairs[row + 1]!) | 0;
    }
    this.#part(a, 0, scores, at);
    this.#part(b, 2, scores, at);
  }

  #addOne(features: Uint32Array, count: number, scores: Float64Array, at: number): void {
    const pairs = this.#pairs;
    const mask = this.#mask;
    let a = 0;
    for (let f = 0; f < count; f++) a = (a + pairs[features[f]! & mask]!) | 0;
    this.#part(a, 0, scores, at);
  }

  #addTwo(features: Uint32Array, count: number, scores: Float64Array, at: number): void {
    const pairs = this.#pairs;
    const mask = this.#mask;
    let a = 0;
    let b = 0;
    for (let f = 0; f < count; f++) {
      const row = 2 * (features[f]! & mask);
      a = (a + pairs[row]!) | 0;
      b = (b + pairs[row + 1]!) | 0;
    }
    this.#part(a, 0, scores, at);
    this.#part(b, 2, scores, at);
  }

  #addFour(features: Uint32Array, count: number, pair: number, scores: Float64Array, at: number): void {
    const pairs = this.#pairs;
    const mask = this.#mask;
    const width = this.#width;
    let a = 0;
    let b = 0;
    let c = 0;
    let d = 0;
    for (let f = 0; f < count; f++) {
      const row = (features[f]! & mask) * width + pair;
      a = (a + pairs[row]!) | 0;
      b = (b + pairs[row + 1]!) | 0;
      c = (c + pairs[row + 2]!) | 0;
      d = (d + pairs[row + 3]!) | 0;
    }
    this.#part(a, 2 * pair, scores, at);
    this.#part(b, 2 * pair + 2, scores, at);
    this.#part(c, 2 * pair + 4, scores, at);
    this.#part(d, 2 * pair + 6, scores, at);
  }

  /** Adds the two sums in a whole number to the scores of a label and the next, where there are such. */
  #part(sums: number, label: number, scores: Float64Array, at: number): void {
    const labels = this.labels.length;
    const first = (sums << 16) >> 16;
    if (label < labels) scores[at + label] = scores[at + label]! + first * this.#unit;
    if (label + 1 < labels) scores[at + label + 1] = scores[at + label + 1]! + ((sums - first) >> 16) * this.#unit;
  }
}

/** Bytes seen two at a time, to pass over those that are both 0, most of a file that was made to pack well; null where two may be of two rows. */
const inTwos = ({ buffer, byteOffset, length }: Int8Array, width: number): Int16Array | null =>
  width % 2 === 0 && byteOffset % 2 === 0 ? new Int16Array(buffer, byteOffset, length >> 1) : null;

/** What a byte stands for, where the largest stands for `largest`. */
const companded = (byte: number, largest: number): number => Math.sign(byte) * Math.round((byte / STEPS) ** 2 * largest);

/** The sum of the `most` largest weights of a label, that of the label where it is largest; in largest weights of the table. */
function largestSum({ width, cells }: Table, most: number): number {
  const counts = new Int32Array(width * (STEPS + 1));
  const twos = inTwos(cells, width);
  for (let row = 0; row < cells.length; row += width) {
    for (let label = 0; label < width; label++) {
      if (twos !== null && (label & 1) === 0 && twos[(row + label) >> 1] === 0) label++;
      else counts[label * (STEPS + 1) + Math.abs(cells[row + label]!)]!++;
    }
  }
  let largest = 1;
  for (let label = 0; label < width; label++) {
    let left = most;
    let sum = 0;
    for (let byte = STEPS; byte > 0 && left > 0; byte--) {
      const taken = Math.min(left, counts[label * (STEPS + 1) + byte]!);
      sum += taken * (byte / STEPS) ** 2;
      left -= taken;
    }
    largest = Math.max(largest, sum);
  }
  return largest;
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
