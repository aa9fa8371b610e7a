import { hashString } from './hash.js';

/** What a few words mean, by the hash of a word as `Tokens.word` has it: a word without a meaning costs one look at an array. */
export class WordTable<Meaning> {
  /** Open addressing: a word stands in the first free slot from its hash on; 0 is free. */
  readonly #hashes: Uint32Array;
  readonly #meanings: (Meaning | undefined)[];
  readonly #mask: number;

  /** @param entries words in lower case; of two entries for one word the later holds */
  constructor(entries: readonly (readonly [word: string, meaning: Meaning])[]) {
    // A quarter full at most, so that most words without a meaning meet a free slot at once.
    const size = 2 ** Math.ceil(Math.log2(entries.length * 4 + 1));
    this.#hashes = new Uint32Array(size);
    this.#meanings = new Array<Meaning | undefined>(size).fill(undefined);
    this.#mask = size - 1;
    for (const [word, meaning] of entries) {
      const hash = hashString(word);
      const slot = this.#slotOf(hash);
      this.#hashes[slot] = hash;
      this.#meanings[slot] = meaning;
    }
  }

  /**
   * A table of lists of words, each word meaning the name of its list.
   *
   * @example
   * WordTable.ofLists({ joins: ['that', 'who'], stops: [';'] }).get(tokens.word[i]!) // 'joins', 'stops' or undefined
   */
  static ofLists<Name extends string>(lists: Readonly<Record<Name, readonly string[]>>): WordTable<Name> {
    const named = Object.entries(lists) as [Name, readonly string[]][];
    return new WordTable(named.flatMap(([name, words]) => words.map((word) => [word, name] as const)));
  }

  /** What a word means; undefined where it is none of the table's, as for hash 0. */
  get(hash: number): Meaning | undefined {
    const slot = this.#slotOf(hash);
    return this.#hashes[slot] === 0 ? undefined : this.#meanings[slot];
  }

  /** The word's slot, or the free one where it would stand. */
  #slotOf(hash: number): number {
    let slot = hash & this.#mask;
    while (this.#hashes[slot] !== hash && this.#hashes[slot] !== 0) slot = (slot + 1) & this.#mask;
    return slot;
  }
}
