import { hashString } from './hash.js';

/** What a few words mean, by the hash of a word as `Tokens.word` has it: a word without a meaning costs one look at an array. */
export class WordTable<Meaning> {
  /** Open addressing: a word stands in the first free slot from its hash on; 0 is free. */
  readonly #hashes: Uint32Array;
  readonly #meanings: (Meaning | undefined)[];
  readonly #mask: number;

  /** @param entries words in lower case; of two entries for one word the later holds */
  constructor(entries: Iterable<readonly [word: string, meaning: Meaning]>) {
    const all = [...entries];
    // A quarter full at most, so that most words without a meaning meet a free slot at once.
    const size = 2 ** Math.ceil(Math.log2(all.length * 4 + 1));
    this.#hashes = new Uint32Array(size);
    this.#meanings = new Array<Meaning | undefined>(size).fill(undefined);
    this.#mask = size - 1;
    for (const [word, meaning] of all) {
      const slot = this.#slotOf(hashString(word));
      this.#hashes[slot] = hashString(word);
      this.#meanings[slot] = meaning;
    }
  }

  get(hash: number): Meaning | undefined {
    return this.#meanings[this.#slotOf(hash)];
  }

  /** The word's slot, or the free one where it would stand. */
  #slotOf(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#hashes[slot] !== hash && this.#hashes[slot] !== 0) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
