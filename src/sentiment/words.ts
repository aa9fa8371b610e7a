import bytes from '../data/valence.bin';
import type { Tokens } from '../language/tokens.js';
import { HashIndex } from '../model/hash-index.js';
import { WORD_FACTS } from './word-facts.js';
import { WordNumbers } from './word-numbers.js';

/** The shipped numbers of words. */
export const wordNumbers = new WordNumbers(bytes);

const known = [...new Set([...WORD_FACTS.keys(), ...wordNumbers.hashes])];
const index = HashIndex.of(known);
/** Side by side, as all are asked for together: bits of `FACT`, the place among words with a vector, the tone in 127ths. */
const COLUMNS = 3;
const numbers = new Int32Array(COLUMNS * known.length);
known.forEach((hash, i) => {
  const valence = wordNumbers.valenceOf(wordNumbers.indexOf(hash));
  numbers.set([WORD_FACTS.get(hash) ?? 0, wordNumbers.vectorOf(hash), Math.round(127 * valence)], COLUMNS * i);
});

/** What is known of each token's word. */
export interface WordColumns {
  /** Bits of `FACT`. */
  readonly facts: Int32Array;
  /** The word's place among those with a vector, −1 where it has none. */
  readonly vectors: Int32Array;
  /** −1 … 1; 0 for a word that bears no tone, or that nobody knows. */
  readonly valence: Float64Array;
}

/** Looks every word of a text up, once. */
export function wordColumnsOf({ word, count }: Tokens): WordColumns {
  const facts = new Int32Array(count);
  const vectors = new Int32Array(count).fill(-1);
  const valence = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const place = index.find(word[i]!);
    if (place < 0) continue;
    facts[i] = numbers[COLUMNS * place]!;
    vectors[i] = numbers[COLUMNS * place + 1]!;
    valence[i] = numbers[COLUMNS * place + 2]! / 127;
  }
  return { facts, vectors, valence };
}
