import { hashString } from '../model/hash.js';

const FILTER = 4096;

/** Something known of a few words, asked for at nearly every token by the hash of its lower-case form, and nearly always unknown. */
export class WordMap<V> {
  /** 1 where some word's hash ends in these bits. */
  readonly #filter = new Uint8Array(FILTER);
  readonly #values = new Map<number, V>();

  /** @param values by word in lower case */
  constructor(values: Readonly<Record<string, V>>) {
    for (const [word, value] of Object.entries(values)) {
      const hash = hashString(word);
      this.#filter[hash & (FILTER - 1)] = 1;
      this.#values.set(hash, value);
    }
  }

  get(hash: number): V | undefined {
    return this.#filter[hash & (FILTER - 1)] === 1 ? this.#values.get(hash) : undefined;
  }
}

/** A set of a few words, asked like a {@link WordMap}. */
export class WordSet {
  readonly #words: WordMap<true>;

  /** @param words in lower case, parted by spaces */
  constructor(words: string) {
    this.#words = new WordMap(Object.fromEntries(words.split(' ').map((word) => [word, true])));
  }

  has(hash: number): boolean {
    return this.#words.get(hash) === true;
  }
}
