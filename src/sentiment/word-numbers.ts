import { HashIndex } from '../model/hash-index.js';
import { readHashes, sizeOfHashes, writeHashes } from '../model/sorted-hashes.js';

// valence.bin: the numbers of words with and without a vector and of dimensions (uint32 each), then the hashes of the words with a vector and
// of those without (as model/sorted-hashes.ts has them), each dimension's scale (float32 each), each word's tone (a signed byte, ±127 for
// ±1), each vector (a signed byte a dimension); little-endian; made by `training/sentiment.ts`.
const HEAD = 12;

/** What is known of words: their tone, and vectors that the network reads. Words are found by the hash of their lower-case forms. */
export class WordNumbers {
  readonly dimensions: number;
  /** Words below this index have a vector. */
  readonly vectors: number;
  /** Of the words, those with a vector first. */
  readonly hashes: Uint32Array;
  readonly #words: HashIndex;
  readonly #scales: Float32Array;
  readonly #valence: Int8Array;
  readonly #cells: Int8Array;

  constructor(bytes: Uint8Array) {
    // Copied where wider than a byte, because a bundler's bytes need not be aligned.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    this.vectors = view.getUint32(0, true);
    const others = view.getUint32(4, true);
    const count = this.vectors + others;
    this.dimensions = view.getUint32(8, true);
    this.hashes = new Uint32Array(count);
    this.hashes.set(readHashes(view, HEAD, this.vectors));
    this.hashes.set(readHashes(view, HEAD + sizeOfHashes(this.vectors), others), this.vectors);
    this.#words = HashIndex.of(this.hashes);
    const scalesAt = HEAD + sizeOfHashes(count);
    this.#scales = Float32Array.from({ length: this.dimensions }, (_, k) => view.getFloat32(scalesAt + 4 * k, true));
    const valenceAt = bytes.byteOffset + scalesAt + 4 * this.dimensions;
    this.#valence = new Int8Array(bytes.buffer, valenceAt, count);
    this.#cells = new Int8Array(bytes.buffer, valenceAt + count, this.vectors * this.dimensions);
  }

  /** The word's place in the table, −1 where it has none. */
  indexOf(hash: number): number {
    return this.#words.find(hash);
  }

  /** The word's place among those with a vector, −1 where it has none. */
  vectorOf(hash: number): number {
    const found = this.#words.find(hash);
    return found < this.vectors ? found : -1;
  }

  /** −1 … 1; 0 for a word that bears no tone, or that nobody knows. */
  valenceOf(index: number): number {
    return index < 0 ? 0 : this.#valence[index]! / 127;
  }

  /** Writes the word's vector to `out` from `at` on. */
  readVector(index: number, out: Float32Array, at: number): void {
    const from = index * this.dimensions;
    for (let k = 0; k < this.dimensions; k++) out[at + k] = this.#scales[k]! * this.#cells[from + k]!;
  }
}

/** A word as it goes into the table. */
export interface NumberedWord {
  readonly hash: number;
  /** −1 … 1; what lies beyond is cut. */
  readonly valence: number;
  readonly vector: ArrayLike<number> | null;
}

/** The bytes of a table of words; a dimension's largest value sets its scale. */
export function packWordNumbers(words: readonly NumberedWord[], dimensions: number): Uint8Array {
  const unique = [...new Map(words.map((word) => [word.hash, word])).values()].sort((a, b) => a.hash - b.hash);
  const vectors = unique.flatMap(({ vector }) => (vector ? [vector] : []));
  const parts = [unique.filter(({ vector }) => vector), unique.filter(({ vector }) => !vector)] as const;
  const sorted = parts.flat();
  const count = sorted.length;
  const scalesAt = HEAD + sizeOfHashes(count);
  const valenceAt = scalesAt + 4 * dimensions;
  const view = new DataView(new ArrayBuffer(valenceAt + count + dimensions * vectors.length));
  [vectors.length, count - vectors.length, dimensions].forEach((number, i) => {
    view.setUint32(4 * i, number, true);
  });
  parts.forEach((part, i) => {
    writeHashes(
      view,
      HEAD + i * sizeOfHashes(vectors.length),
      part.map(({ hash }) => hash),
    );
  });
  sorted.forEach(({ valence }, i) => {
    view.setInt8(valenceAt + i, Math.round(127 * Math.max(-1, Math.min(1, valence))));
  });
  for (let k = 0; k < dimensions; k++) {
    const scale = vectors.reduce((top, vector) => Math.max(top, Math.abs(vector[k]!)), 0) / 127 || 1;
    view.setFloat32(scalesAt + 4 * k, scale, true);
    vectors.forEach((vector, i) => {
      view.setInt8(valenceAt + count + i * dimensions + k, Math.round(vector[k]! / scale));
    });
  }
  return new Uint8Array(view.buffer);
}
