/** Finds the place of a 32-bit hash in a list of them: open addressing, half empty, so that a look-up is a step or two. */
export class HashIndex {
  readonly #keys: Uint32Array;
  /** 1 + place in the list; 0 is empty. */
  readonly #places: Int32Array;
  readonly #mask: number;

  /** @param hashes each once; they are well mixed, so that their low bits do for a slot */
  constructor(hashes: Uint32Array) {
    const size = 2 ** Math.ceil(Math.log2(2 * hashes.length + 1));
    this.#mask = size - 1;
    this.#keys = new Uint32Array(size);
    this.#places = new Int32Array(size);
    for (let i = 0; i < hashes.length; i++) {
      let slot = hashes[i]! & this.#mask;
      while (this.#places[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#keys[slot] = hashes[i]!;
      this.#places[slot] = i + 1;
    }
  }

  /** −1 for a hash that is not in the list. */
  placeOf(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#places[slot] !== 0) {
      if (this.#keys[slot] === hash) return this.#places[slot]! - 1;
      slot = (slot + 1) & this.#mask;
    }
    return -1;
  }
}
