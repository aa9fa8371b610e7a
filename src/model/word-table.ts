import { hashString } from './hash.js';
import { HashIndex } from './hash-index.js';

/** What a few words mean, by the hash of a word as `Tokens.word` has it: a word without a meaning costs one look at an array. */
export class WordTable<Meaning> {
  readonly #index: HashIndex;
  readonly #meanings: Meaning[] = [];

  /** @param entries words in lower case; of two entries for one word the later holds */
  constructor(entries: readonly (readonly [word: string, meaning: Meaning])[]) {
    // Twice the room that it needs, so that most words without a meaning meet a free cell at once.
    this.#index = new HashIndex(entries.length * 2);
    for (const [word, meaning] of entries) this.#meanings[this.#index.add(hashString(word))] = meaning;
  }

  /**
   * A table of lists of words, each word meaning the name of its list.
   *
   * @example
   * WordTable.ofLists({ join: ['that', 'who'], stop: [';'] }).get(tokens.word[i]!) // 'join', 'stop' or undefined
   */
  static ofLists<Name extends string>(lists: Readonly<Record<Name, readonly string[]>>): WordTable<Name> {
    const named = Object.entries(lists) as [Name, readonly string[]][];
    return new WordTable(named.flatMap(([name, words]) => words.map((word) => [word, name] as const)));
  }

  /** What a word means; undefined where it is none of the table's. */
  get(hash: number): Meaning | undefined {
    const number = this.#index.find(hash);
    return number < 0 ? undefined : this.#meanings[number];
  }
}
