// valence.bin: the number of words (uint32), then their hashes in ascending order (uint32 each), then a signed byte a word: its
// tone, ±127 for ±1; little-endian; made by `training/valence.ts`.

/** The tone of words, by the hash of their lower-case forms. */
export class WordNumbers {
  readonly #hashes: Uint32Array;
  readonly #values: Int8Array;

  constructor(bytes: Uint8Array) {
    // Copied, because a bundler's bytes need not be aligned to four.
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const count = bytes.byteLength < 4 ? 0 : view.getUint32(0, true);
    this.#hashes = Uint32Array.from({ length: count }, (_, i) => view.getUint32(4 + 4 * i, true));
    this.#values = new Int8Array(bytes.buffer, bytes.byteOffset + 4 + 4 * count, count);
  }

  /** −1 … 1; 0 for a word that bears no tone, or that nobody knows. */
  valueOf(word: number): number {
    const hashes = this.#hashes;
    let low = 0;
    let high = hashes.length - 1;
    while (low <= high) {
      const middle = (low + high) >>> 1;
      const found = hashes[middle]!;
      if (found === word) return this.#values[middle]! / 127;
      if (found < word) low = middle + 1;
      else high = middle - 1;
    }
    return 0;
  }
}

/** The bytes of a table of word values; values past ±1 are cut. */
export function packWordNumbers(values: ReadonlyMap<number, number>): Uint8Array {
  const sorted = [...values]
    .map(([hash, value]) => [hash, Math.round(127 * Math.max(-1, Math.min(1, value)))] as const)
    .filter(([, value]) => value !== 0)
    .sort(([a], [b]) => a - b);
  const view = new DataView(new ArrayBuffer(4 + 5 * sorted.length));
  view.setUint32(0, sorted.length, true);
  sorted.forEach(([hash, value], i) => {
    view.setUint32(4 + 4 * i, hash, true);
    view.setInt8(4 + 4 * sorted.length + i, value);
  });
  return new Uint8Array(view.buffer);
}
