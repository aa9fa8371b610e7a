/** Numbers 32-bit hashes 0, 1, 2 … in the order in which they come, so that arrays can hold what is known of them. */
export class HashIndex {
  size = 0;
  readonly #hashes: Int32Array;
  /** Each cell's number, plus one; 0 where it is free. */
  readonly #numbers: Int32Array;
  readonly #shift: number;

  /** @param most hashes that it will ever hold */
  constructor(most: number) {
    const bits = 33 - Math.clz32(most | 1);
    this.#hashes = new Int32Array(2 ** bits);
    this.#numbers = new Int32Array(2 ** bits);
    this.#shift = 32 - bits;
  }

  static of(hashes: ArrayLike<number>): HashIndex {
    const index = new HashIndex(hashes.length);
    for (let i = 0; i < hashes.length; i++) index.add(hashes[i]!);
    return index;
  }

  /** The hash's number, a new one where it has none. */
  add(hash: number): number {
    const cell = this.#cellOf(hash);
    if (this.#numbers[cell] === 0) {
      this.#hashes[cell] = hash;
      this.#numbers[cell] = ++this.size;
    }
    return this.#numbers[cell]! - 1;
  }

  /** The hash's number, or −1. */
  find(hash: number): number {
    return this.#numbers[this.#cellOf(hash)]! - 1;
  }

  /** The cell that holds the hash, or the free one where it would go. */
  #cellOf(hash: number): number {
    const last = this.#numbers.length - 1;
    // Signed, as the cells hold it.
    const sought = hash | 0;
    let cell = Math.imul(sought, 0x9e3779b1) >>> this.#shift;
    while (this.#numbers[cell] !== 0 && this.#hashes[cell] !== sought) cell = (cell + 1) & last;
    return cell;
  }
}
