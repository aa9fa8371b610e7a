import { hashString } from './hash.js';
import { WordTable } from './word-table.js';

/** A phrase that the text spells: how many words it has, and what it means. */
export interface Phrase<Meaning> {
  readonly length: number;
  readonly meaning: Meaning;
}

/** Fixed phrases, found by their first words; of those that begin alike the first that fits is taken. */
export class Phrases<Meaning> {
  /** Words that a phrase begins with. */
  readonly openers: readonly string[];
  readonly #byOpener: WordTable<readonly (Phrase<Meaning> & { readonly hashes: readonly number[] })[]>;

  /** @param phrases words in lower case, a space between two */
  constructor(phrases: readonly (readonly [phrase: string, meaning: Meaning])[]) {
    const split = phrases.map(([phrase, meaning]) => {
      const words = phrase.split(' ');
      return { opener: words[0]!, hashes: words.map((word) => hashString(word)), length: words.length, meaning };
    });
    this.openers = [...new Set(split.map(({ opener }) => opener))];
    this.#byOpener = new WordTable(this.openers.map((word) => [word, split.filter(({ opener }) => opener === word)] as const));
  }

  /** The phrase that begins with token i and ends before token `last`; `words` is `Tokens.word`. */
  at(words: Uint32Array, i: number, last: number): Phrase<Meaning> | null {
    const phrases = i < last ? this.#byOpener.get(words[i]!) : undefined;
    if (phrases) for (const phrase of phrases) if (i + phrase.length <= last && stands(words, i, phrase.hashes)) return phrase;
    return null;
  }
}

function stands(words: Uint32Array, i: number, hashes: readonly number[]): boolean {
  for (let k = 1; k < hashes.length; k++) if (words[i + k] !== hashes[k]) return false;
  return true;
}
