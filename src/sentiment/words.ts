import bytes from '../data/valence.bin';
import type { Tokens } from '../language/tokens.js';
import { HashIndex } from '../model/hash-index.js';
import { WORD_FACTS } from './word-facts.js';
import { WordNumbers } from './word-numbers.js';

/** The shipped numbers of words. */
export const wordNumbers = new WordNumbers(bytes);

const known = [...new Set([...WORD_FACTS.keys(), ...wordNumbers.hashes])];
const index = HashIndex.of(known);
const facts = Int32Array.from(known, (hash) => WORD_FACTS.get(hash) ?? 0);
const vectors = Int16Array.from(known, (hash) => wordNumbers.vectorOf(hash));
const valences = Float64Array.from(known, (hash) => wordNumbers.valenceOf(wordNumbers.indexOf(hash)));

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
  const columns = { facts: new Int32Array(count), vectors: new Int32Array(count).fill(-1), valence: new Float64Array(count) };
  for (let i = 0; i < count; i++) {
    const place = index.find(word[i]!);
    if (place < 0) continue;
    columns.facts[i] = facts[place]!;
    columns.vectors[i] = vectors[place]!;
    columns.valence[i] = valences[place]!;
  }
  return columns;
}
