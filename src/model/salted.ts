// Until quotes and tone are learned anew: tables whose labels are salted.
import { decodingOf, type Table } from './weights.js';

/** A label's salt: far-apart bit patterns, so that two labels of one feature do not meet again. */
export const saltOf = (label: number): number => Math.imul(label + 1, 0x9e3779b1) ^ Math.imul(label + 7, 0x85ebca6b);

export const nearSalt = (label: number): number => label;

/** Sums of weights: the score of each label given the features of one item. */
export class SaltedModel {
  readonly labels: readonly string[];
  readonly #cells: Int8Array;
  readonly #decoded: Float64Array;
  readonly #salts: Int32Array;
  readonly #mask: number;

  /** @param salt as the table was trained with */
  constructor(table: Table, salt: (label: number) => number = saltOf) {
    this.labels = table.labels;
    this.#cells = table.cells;
    this.#decoded = decodingOf(table);
    this.#mask = 2 ** table.bits - 1;
    this.#salts = Int32Array.from(table.labels, (_, label) => salt(label) & this.#mask);
  }

  /** Writes each label's score to `scores` from index `at` on; the first `count` of `features` are read. */
  score(features: Uint32Array, count: number, scores: Float64Array, at = 0): void {
    const cells = this.#cells;
    const decoded = this.#decoded;
    const mask = this.#mask;
    const salts = this.#salts;
    const labels = salts.length;
    scores.fill(0, at, at + labels);
    for (let f = 0; f < count; f++) {
      const row = features[f]! & mask;
      for (let label = 0; label < labels; label++) {
        scores[at + label] = scores[at + label]! + decoded[cells[row ^ salts[label]!]! + 128]!;
      }
    }
  }
}
