import { POS } from '../../language/codes.js';
import { Phrases } from '../../model/phrases.js';
import type { Reading } from '../reading.js';
import { type Match, match, type Recogniser } from './recogniser.js';

/** Phrases that point to past, present or future without a date. */
const PHRASES = new Phrases<'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF'>([
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
]);

function phrase(reading: Reading, i: number): Match | null {
  const found = PHRASES.at(reading.tokens.word, i, reading.last);
  if (!found) return null;
  const last = i + found.length;
  // "the future president", "the past chairman", "the past 20 years"
  if (found.length === 2 && (reading.is(last, 'of') || (reading.is(i, 'the') && isNominal(reading.pos(last))))) return null;
  return match(last, { is: 'reference', value: found.meaning });
}

const isNominal = (pos: number): boolean => pos === POS.NOUN || pos === POS.PROPN || pos === POS.ADJ || pos === POS.NUM;

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
