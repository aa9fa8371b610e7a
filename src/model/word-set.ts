import { hashString } from './hash.js';
import { HashIndex } from './hash-index.js';

/** A set of words, asked by the hash of a word as `Tokens.word` has it. */
export class WordSet {
  readonly #index: HashIndex;

  /** @param words in lower case, parted by spaces */
  constructor(words: string) {
    const all = words.split(' ');
    this.#index = new HashIndex(all.length * 2);
    for (const word of all) this.#index.add(hashString(word));
  }

  has(hash: number): boolean {
    return this.#index.find(hash) >= 0;
  }
}
