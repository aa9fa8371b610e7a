import { POS } from '../../language/codes.js';
import type { Reading } from '../reading.js';
import { type Match, match, type Recogniser } from './recogniser.js';

/** Phrases that point to past, present or future without a date. */
const PHRASES: readonly (readonly [string, 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'])[] = [
  ['the near future', 'FUTURE_REF'],
  ['the foreseeable future', 'FUTURE_REF'],
  ['the recent past', 'PAST_REF'],
  ['these days', 'PRESENT_REF'],
  ['at present', 'PRESENT_REF'],
  ['at the moment', 'PRESENT_REF'],
  ['right now', 'PRESENT_REF'],
  ['not long ago', 'PAST_REF'],
  ['long ago', 'PAST_REF'],
  ['the future', 'FUTURE_REF'],
  ['the past', 'PAST_REF'],
];
const SPLIT = PHRASES.map(([words, value]) => ({ words: words.split(' '), value }));
const FIRST_WORDS = new Set(SPLIT.map(({ words }) => words[0]!));

function phrase(reading: Reading, i: number): Match | null {
  if (!FIRST_WORDS.has(reading.lower(i))) return null;
  const found = SPLIT.find(({ words }) => words.every((word, k) => reading.is(i + k, word)));
  if (!found) return null;
  const last = i + found.words.length;
  // "the future president", "the past chairman", "the past 20 years"
  if (found.words.length === 2 && reading.is(last, 'of')) return null;
  const isAdjective =
    found.words.length === 2 &&
    found.words[0] === 'the' &&
    [POS.NOUN, POS.PROPN, POS.ADJ, POS.NUM].includes(reading.pos(last) as 8);
  return isAdjective ? null : match(last, { is: 'reference', value: found.value });
}

function adverb(reading: Reading, i: number): Match | null {
  const { reference } = reading.clue(i);
  if (!reference || reading.is(i, 'recent', 'future')) return null;
  // "as soon as", "now that" join clauses.
  if (reading.is(i, 'soon') && (reading.is(i + 1, 'as', '-') || reading.is(i - 1, 'as', 'too'))) return null;
  if (reading.is(i, 'now') && (reading.is(i + 1, 'that') || reading.isHyphen(i + 1))) return null;
  // "a previously announced plan" tells nothing of when.
  if (reading.is(i, 'previously') && i > reading.first && !reading.is(i + 1, ',')) return null;
  const first = reading.is(i - 1, 'more') ? i - 1 : i;
  return { ...match(i + 1, { is: 'reference', value: reference }), first };
}

/** "now", "recently", "the near future". */
export const REFERENCES: readonly Recogniser[] = [
  { name: 'reference-phrase', begins: { words: ['the', 'these', 'right'], alone: ['at', 'long', 'not'] }, read: phrase },
  { name: 'reference', begins: { clues: ['reference'] }, read: adverb },
];
