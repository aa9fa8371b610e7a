import { AUXILIARIES, IRREGULAR_DEGREES, IRREGULAR_NOUNS, IRREGULAR_VERBS, PRONOUNS } from '../data/irregular-forms.js';
import { hashString } from '../model/hash.js';
import { placeOf } from './clusters.js';
import { LEXICON, POS } from './codes.js';
import { infinitiveOf, lexicon, positiveOf, singularOf } from './lexicon.js';

const DETERMINERS: ReadonlyMap<string, string> = new Map([
  ['an', 'a'],
  ['these', 'this'],
  ['those', 'that'],
]);
/** Nouns that end in "s" and have no plural by it: "boss", "virus", "analysis". */
const NO_PLURAL = /(?:ss|us|is|'s|\d0s)$/;

/** The lemma of a lower-case word as a part of speech (a code of `POS`). */
export function lemmaOf(lower: string, pos: number): string {
  switch (pos) {
    case POS.VERB:
      return verbLemma(lower);
    case POS.AUX:
      return AUXILIARIES.get(lower) ?? lower;
    case POS.NOUN:
      return nounLemma(lower);
    case POS.ADJ:
    case POS.ADV:
      return degreeLemma(lower);
    case POS.PRON:
      return PRONOUNS.get(lower) ?? lower;
    case POS.DET:
      return DETERMINERS.get(lower) ?? lower;
    case POS.PART:
      return lower === "n't" || lower === 'nt' ? 'not' : lower;
    case POS.PROPN:
      return peopleLemma(lower);
    default:
      return lower;
  }
}

function verbLemma(lower: string): string {
  const irregular = IRREGULAR_VERBS.get(lower);
  if (irregular) return irregular;
  if (lower.endsWith("in'")) return verbLemma(`${lower.slice(0, -1)}g`);
  if (lower.length < 4 || !/(?:[^su]s|ed|ing)$/.test(lower)) return lower;
  // "proceed" is no form of "procee", but "agreed" is one of "agree".
  if (lower.endsWith('eed')) return isInfinitive(lower.slice(0, -1)) ? lower.slice(0, -1) : lower;
  const infinitive = infinitiveOf(lower);
  return infinitive === lower && !isInfinitive(lower) ? withoutEnding(lower) : infinitive;
}

const isInfinitive = (word: string): boolean => (lexicon.flagsOf(word) & LEXICON.infinitive) !== 0;

/** What is left of a verb's form, as a word that is known if there is one: "sprawled", "hosing". */
function withoutEnding(lower: string): string {
  const stem = lower.replace(/(?:s|ed|ing)$/, '');
  const known = [stem, `${stem}e`, stem.replace(/(.)\1$/, '$1')].find((word) => placeOf(hashString(word)) >= 0);
  return known ?? stem;
}

function nounLemma(lower: string): string {
  const irregular = IRREGULAR_NOUNS.get(lower);
  if (irregular) return irregular;
  if (/m[ae]n$/.test(lower)) return `${lower.slice(0, -2)}an`;
  if (lower.endsWith('children')) return lower.slice(0, -3);
  return lower.endsWith('s') && lower.length > 2 && !NO_PLURAL.test(lower) ? singularOf(lower) : lower;
}

/** "larger" and "largest" are forms of "large" where that is an adjective. */
function degreeLemma(lower: string): string {
  const irregular = IRREGULAR_DEGREES.get(lower);
  if (irregular) return irregular;
  if (!/(?:er|est)$/.test(lower) || lower.length < 5) return lower;
  const positive = positiveOf(lower);
  return lexicon.flagsOf(positive) & LEXICON.adjective ? positive : lower;
}

/** Peoples are names that have a plural: "Americans". */
function peopleLemma(lower: string): string {
  if (!lower.endsWith('s')) return lower;
  const singular = lower.slice(0, -1);
  return lexicon.flagsOf(singular) & LEXICON.demonym ? singular : lower;
}
