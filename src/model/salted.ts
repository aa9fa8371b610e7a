import { decodingOf, type Table } from './weights.js';

/** A label's salt: far-apart bit patterns, so that two labels of one feature do not meet again. */
export const saltOf = (label: number): number => Math.imul(label + 1, 0x9e3779b1) ^ Math.imul(label + 7, 0x85ebca6b);

/** Like `LinearModel`, over a table whose cells all labels share: smaller and slower, for few features of any number an item. */
export class SaltedModel {
  readonly labels: readonly string[];
  readonly #cells: Int8Array;
  readonly #decoded: Float64Array;
  readonly #salts: Int32Array;
  readonly #mask: number;

  constructor(table: Table) {
    this.labels = table.labels;
    this.#cells = table.cells;
    this.#decoded = decodingOf(table);
    this.#mask = 2 ** table.bits - 1;
    this.#salts = Int32Array.from(table.labels, (_, label) => saltOf(label) & this.#mask);
  }

  /** Writes each label's score to `scores`; the first `count` of `features` are read. */
  score(features: Uint32Array, count: number, scores: Float64Array): void {
    const cells = this.#cells;
    const decoded = this.#decoded;
    const mask = this.#mask;
    const salts = this.#salts;
    scores.fill(0, 0, salts.length);
    for (let f = 0; f < count; f++) {
      const row = features[f]! & mask;
      for (let label = 0; label < salts.length; label++) {
        scores[label] = scores[label]! + decoded[cells[row ^ salts[label]!]! + 128]!;
      }
    }
  }
}
