// What compromise's lexicon says of words, and its endings; `training/lexicon.ts` writes the file.
import data from '../data/lexicon.json' with { type: 'json' };
import { hashString } from '../model/hash.js';
import { baseOf, singularBy } from './endings.js';

/** A dictionary of single words, and of phrases by their first word. */
export interface Lexicon {
  /** Flags of a lower-case word, 0 where it is unknown. */
  flagsOf(word: string): number;
  /** Phrases that begin with the word of a hash, longest first. */
  phrasesFrom(word: number): readonly Phrase[];
}

/** Several words that mean one thing: "united states". */
export interface Phrase {
  /** Hashes of its words. */
  readonly words: Uint32Array;
  readonly flags: number;
}

/** The infinitive of a regular verb's form. */
export const infinitiveOf = (word: string): string =>
  baseOf(word, word.endsWith('ing') ? data.gerund : word.endsWith('s') ? data.present : data.past);

/** The singular of a plural noun in "s". */
export const singularOf = (word: string): string => singularBy(word, data.plurals);

/** "large" of "larger" and "largest". */
export const positiveOf = (word: string): string => baseOf(word, word.endsWith('est') ? data.superlative : data.comparative);

export const lexicon: Lexicon = readLexicon();

function readLexicon(): Lexicon {
  const words = new Map<string, number>();
  const phrases = new Map<number, Phrase[]>();
  for (const [bits, entries] of Object.entries(data.entries)) {
    const flags = Number(bits);
    for (const entry of entries.split(',')) {
      if (entry.includes(' ')) addPhrase(phrases, entry, flags);
      else words.set(entry, flags);
    }
  }
  for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length);
  // "Sen." and "mrs." are listed without their stop.
  const flagsOf = (word: string): number => words.get(word) ?? (word.endsWith('.') ? words.get(word.slice(0, -1)) : 0) ?? 0;
  return { flagsOf, phrasesFrom: (word) => phrases.get(word) ?? [] };
}

function addPhrase(phrases: Map<number, Phrase[]>, entry: string, flags: number): void {
  const words = Uint32Array.from(entry.split(' '), (part) => hashString(part));
  const phrase = { words, flags };
  const others = phrases.get(words[0]!);
  if (others) others.push(phrase);
  else phrases.set(words[0]!, [phrase]);
}
