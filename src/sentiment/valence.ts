import type { Entities } from '../entities/result.js';
import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import { namesIn } from './names.js';
import { factorsOf } from './negation.js';
import { type WordColumns, wordColumnsOf } from './words.js';

/** Parts of speech that bear no tone of their own: what their numbers would say is about the words around them. */
const TONELESS =
  (2 ** POS.PRON) |
  (2 ** POS.DET) |
  (2 ** POS.AUX) |
  (2 ** POS.PART) |
  (2 ** POS.NUM) |
  (2 ** POS.PUNCT) |
  (2 ** POS.SYM) |
  (2 ** POS.CCONJ);

/**
 * The tone that each token carries: −1 … 1 before negation and intensifiers (which are applied), 0 for names and for words without tone.
 *
 * @param entities where they are known, their names are masked as well
 */
export function valenceOf(language: Language, entities?: Entities): Float64Array {
  const words = wordColumnsOf(language.tokens);
  return valenceIn(language, words, namesIn(language, entities), factorsOf(language, words.facts));
}

/** The same from what was read before: 1 for each token of a name, and what stands before each token does to its tone. */
export function valenceIn({ tokens }: Language, words: WordColumns, names: Uint8Array, factors: Float64Array): Float64Array {
  const valence = new Float64Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const silent = names[i] || (TONELESS >> tokens.pos[i]!) & 1;
    if (!silent) valence[i] = factors[i]! * words.valence[i]!;
  }
  return valence;
}
