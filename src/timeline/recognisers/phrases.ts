import { hashString } from '../../model/hash.js';
import { WordTable } from '../../model/word-table.js';
import type { Reading } from '../reading.js';

/** A phrase that the text spells: how many words it has, and what it means. */
export interface Phrase<Meaning> {
  readonly length: number;
  readonly meaning: Meaning;
}

/** Fixed phrases, found by their first words; of those that begin alike the first that fits is taken. */
export class Phrases<Meaning> {
  /** Words that a phrase begins with. */
  readonly openers: readonly string[];
  readonly #byOpener: WordTable<readonly (Phrase<Meaning> & { readonly words: readonly number[] })[]>;

  /** @param phrases words in lower case, a space between two */
  constructor(phrases: readonly (readonly [phrase: string, meaning: Meaning])[]) {
    const split = phrases.map(([phrase, meaning]) => {
      const words = phrase.split(' ');
      return { opener: words[0]!, words: words.map((word) => hashString(word)), length: words.length, meaning };
    });
    this.openers = [...new Set(split.map(({ opener }) => opener))];
    this.#byOpener = new WordTable(this.openers.map((word) => [word, split.filter(({ opener }) => opener === word)] as const));
  }

  /** The phrase that begins with token i. */
  at(reading: Reading, i: number): Phrase<Meaning> | null {
    const phrases = this.#byOpener.get(reading.word(i));
    if (phrases) for (const phrase of phrases) if (stands(reading, i, phrase.words)) return phrase;
    return null;
  }
}

function stands(reading: Reading, i: number, words: readonly number[]): boolean {
  for (let k = 1; k < words.length; k++) if (reading.word(i + k) !== words[k]) return false;
  return true;
}
