import { HashIndex } from './hash-index.js';
import { readHashes, sizeOfHashes, writeHashes } from './sorted-hashes.js';

// A sparse model: the numbers of features and of labels (uint32 each), the scale (float32), the lowest three bytes of the features' hashes as
// sorted-hashes.ts has them, then each feature's weights side by side, one a label: a signed byte, companded as in weights.ts;
// little-endian.
const HEAD = 12;
/** Bytes of a hash that are kept: few enough to pack well, enough that hardly one feature is taken for another. */
const BYTES = 3;
const MASK = 2 ** (8 * BYTES) - 1;
/** Steps on either side of 0. */
const STEPS = 127;

/** Sums of weights of features of which only some are known; a feature that was never learned says nothing, where a table would confuse it. */
export class SparseModel {
  readonly labels: number;
  /** Bytes that it takes. */
  readonly size: number;
  readonly #index: HashIndex;
  readonly #weights: Float32Array;

  /** @param at where it begins */
  constructor(bytes: Uint8Array, at: number) {
    const view = new DataView(bytes.buffer, bytes.byteOffset + at);
    const count = view.getUint32(0, true);
    this.labels = view.getUint32(4, true);
    const scale = view.getFloat32(8, true);
    const cellsAt = HEAD + sizeOfHashes(count, BYTES);
    this.size = cellsAt + count * this.labels;
    this.#index = HashIndex.of(readHashes(view, HEAD, count, BYTES));
    this.#weights = Float32Array.from({ length: count * this.labels }, (_, i) => {
      const cell = view.getInt8(cellsAt + i);
      return scale * Math.sign(cell) * (cell / STEPS) ** 2;
    });
  }

  /** Writes each label's score to `scores`; the first `count` of `features` are read. */
  score(features: Uint32Array, count: number, scores: Float64Array): void {
    const { labels } = this;
    const weights = this.#weights;
    scores.fill(0, 0, labels);
    for (let f = 0; f < count; f++) {
      const known = this.#index.find(features[f]! & MASK);
      if (known < 0) continue;
      for (let label = 0; label < labels; label++) scores[label] = scores[label]! + weights[known * labels + label]!;
    }
  }
}

/** The bytes of a model: each feature's weights by its hash. */
export function packSparse(weights: ReadonlyMap<number, readonly number[]>, labels: number): Uint8Array {
  const short = new Map([...weights].map(([hash, row]) => [hash & MASK, row]));
  const hashes = [...short.keys()].sort((a, b) => a - b);
  const cellsAt = HEAD + sizeOfHashes(hashes.length, BYTES);
  const view = new DataView(new ArrayBuffer(cellsAt + hashes.length * labels));
  let scale = 0;
  for (const row of short.values()) for (const weight of row) scale = Math.max(scale, Math.abs(weight));
  view.setUint32(0, hashes.length, true);
  view.setUint32(4, labels, true);
  view.setFloat32(8, scale, true);
  writeHashes(view, HEAD, hashes, BYTES);
  hashes.forEach((hash, i) => {
    short.get(hash)!.forEach((weight, label) => {
      const step = scale === 0 ? 0 : Math.round(STEPS * Math.sqrt(Math.abs(weight) / scale));
      view.setInt8(cellsAt + i * labels + label, Math.sign(weight) * step);
    });
  });
  return new Uint8Array(view.buffer);
}
