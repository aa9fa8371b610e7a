import { LEXICON, POS } from '../../language/codes.js';
import type { YearWord } from '../meaning.js';
import type { Reading } from '../reading.js';
import { type Match, match, type Recogniser } from './recogniser.js';

/** A year and the token behind it. */
export interface YearRead {
  readonly year: YearWord;
  readonly last: number;
}

/** The year behind a date: "[, 2026]", "[ of 2026]", "[ '26]", "[ last year]", "[ of this year]". */
export function yearBehind(reading: Reading, i: number): YearRead | null {
  const at = reading.is(i, ',', 'of', 'in') ? i + 1 : i;
  const { year, until } = reading.clue(at);
  if (year !== undefined && until === undefined) return { year: { number: year }, last: at + 1 };
  const short = shortYear(reading, at);
  if (short !== null) return { year: { number: short }, last: at + 2 };
  const start = reading.is(at, 'the') ? at + 1 : at;
  const { reach } = reading.clue(start);
  if (reach !== undefined && reading.is(start + 1, 'year')) return { year: { reach }, last: start + 2 };
  return null;
}

/** Short years before this are of this century. */
const TURN = 30;

/** "['98]": a year without its hundreds; before what it could count, the mark opens a quotation: "'12 men". */
export function shortYear(reading: Reading, i: number): number | null {
  if (!reading.is(i, "'", '’', '‘') || !reading.isTight(i + 1) || !/^\d\d$/.test(reading.lower(i + 1))) return null;
  const next = reading.pos(i + 2);
  if (next === POS.NOUN || next === POS.PROPN || next === POS.ADJ || next === POS.NUM) return null;
  const year = Number(reading.lower(i + 1));
  return year + (year < TURN ? 2000 : 1900);
}

/** A day of the month: "3", "3rd", "third"; figures above 31 are none. */
function dayAt(reading: Reading, i: number): number | null {
  const { number, ordinal, year } = reading.clue(i);
  const day = ordinal ?? (year === undefined && isFigure(reading, i) ? number : undefined);
  return day !== undefined && Number.isInteger(day) && day >= 1 && day <= 31 ? day : null;
}

const isFigure = (reading: Reading, i: number): boolean => reading.lower(i).length <= 2 && reading.lower(i) < ':';

/** "Oct." may stand in the text as two tokens; behind "October" or at the end a point ends the sentence. */
function pastPoint(reading: Reading, i: number): number {
  const isShort = reading.lower(i - 1).length <= 4 && !reading.is(i - 1, 'may', 'june', 'july');
  return isShort && reading.is(i, '.') && reading.isTight(i) && i + 1 < reading.last ? i + 1 : i;
}

/** "[Friday, ]Oct. 13": the token behind a weekday that opens a date, or i. */
function pastWeekday(reading: Reading, i: number): number {
  const start = pastReach(reading, i);
  const { weekday, plural } = reading.clue(start);
  if (weekday === undefined || plural) return i;
  const at = reading.pastComma(pastPoint(reading, start + 1));
  return reading.is(at, 'the') ? at + 1 : at;
}

/** "[this coming ]Sunday", "[last ]Oct. 23". */
function pastReach(reading: Reading, i: number): number {
  if (reading.clue(i).reach === undefined) return i;
  return reading.is(i + 1, 'past', 'coming') ? i + 2 : i + 1;
}

function monthThenDay(reading: Reading, i: number): Match | null {
  const behindWeekday = pastWeekday(reading, i);
  const start = behindWeekday === i ? pastReach(reading, i) : behindWeekday;
  const { month } = reading.clue(start);
  if (month === undefined || !reading.isCapitalized(start)) return null;
  const at = pastPoint(reading, start + 1);
  const dayToken = reading.is(at, 'the') ? at + 1 : at;
  const day = dayAt(reading, dayToken);
  if (day === null || isMeasure(reading, dayToken + 1)) return null;
  return withYear(reading, dayToken + 1, month, day);
}

function dayThenMonth(reading: Reading, i: number): Match | null {
  const start = pastWeekday(reading, i);
  const dayToken = reading.is(start, 'the') ? start + 1 : start;
  const day = dayAt(reading, dayToken);
  if (day === null) return null;
  const at = reading.is(dayToken + 1, 'of') ? dayToken + 2 : dayToken + 1;
  const { month } = reading.clue(at);
  if (month === undefined || !reading.isCapitalized(at)) return null;
  return withYear(reading, pastPoint(reading, at + 1), month, day);
}

function withYear(reading: Reading, i: number, month: number, day: number): Match {
  const behind = yearBehind(reading, i);
  return match(behind?.last ?? i, { is: 'day', year: behind?.year ?? null, month, day });
}

/** "March 12 percent": the figure belongs to what follows. */
const isMeasure = (reading: Reading, i: number): boolean => reading.is(i, '%', 'percent', 'per', 'million', 'billion', 'points');

/** "April 24 and [25]": a second day of the month that was just named. */
function secondDay(reading: Reading, i: number): Match | null {
  const { month } = reading.clue(i - 3);
  if (month === undefined || !reading.is(i - 1, 'and', '-', '–', '—', 'to', 'through', 'or', 'until')) return null;
  const day = dayAt(reading, i);
  const before = dayAt(reading, i - 2);
  if (day === null || before === null || before >= day) return null;
  if (!reading.isCapitalized(i - 3) || reading.pos(i + 1) === POS.NOUN || isMeasure(reading, i + 1)) return null;
  return withYear(reading, i + 1, month, day);
}

function monthAndYear(reading: Reading, i: number): Match | null {
  const { month } = reading.clue(i);
  if (month === undefined || !reading.isCapitalized(i)) return null;
  const at = pastPoint(reading, i + 1);
  const behind = yearBehind(reading, at);
  return behind && match(behind.last, { is: 'month', month, year: behind.year, reach: null });
}

const BEFORE_MONTH = new Set([
  'in',
  'of',
  'by',
  'since',
  'until',
  'till',
  'through',
  'from',
  'to',
  'during',
  'before',
  'after',
  'between',
  'for',
  'early',
  'late',
  'mid',
  'mid-',
  '-',
  'each',
  'every',
  'and',
  'or',
  'beginning',
  'end',
  'for',
  'around',
  'about',
  'the',
  'middle',
  'starting',
  'ending',
  'throughout',
]);

function bareMonth(reading: Reading, i: number): Match | null {
  const { month, doubtful } = reading.clue(i);
  if (month === undefined || !reading.isCapitalized(i)) return null;
  const before = reading.lower(i - 1);
  const inPlace = BEFORE_MONTH.has(before);
  if (doubtful ? !inPlace || isNamed(reading, i + 1) : isNamed(reading, i + 1) && !inPlace) return null;
  if (isNamed(reading, i - 1) && reading.isTight(i) === false && reading.clue(i - 1).weekday === undefined) return null;
  return match(pastPoint(reading, i + 1), { is: 'month', month, year: null, reach: null });
}

/** A name beside a month makes it a name: "April [Jones]", "[Fredric] March". */
function isNamed(reading: Reading, i: number): boolean {
  if (i < reading.first || i >= reading.last) return false;
  const isName = reading.pos(i) === POS.PROPN && reading.isCapitalized(i) && i > reading.first;
  return (isName && !reading.is(i, "'s")) || (reading.tokens.flags[i]! & LEXICON.honorific) !== 0;
}

function reachedMonth(reading: Reading, i: number): Match | null {
  const reach = reading.clue(i).reach!;
  const at = reading.is(i + 1, 'past', 'coming') ? i + 2 : i + 1;
  const { month } = reading.clue(at);
  if (month === undefined || !reading.isCapitalized(at)) return null;
  const direction = reading.is(i + 1, 'past') ? -1 : reading.is(i + 1, 'coming') ? 1 : reach;
  return match(pastPoint(reading, at + 1), { is: 'month', month, year: null, reach: direction });
}

function wholeDate(reading: Reading, i: number): Match {
  const { year, month, day } = reading.clue(i).date!;
  return match(i + 1, { is: 'day', year: { number: year }, month, day });
}

/** Dates of the calendar, the longest form first. */
export const DATES: readonly Recogniser[] = [
  { name: 'whole-date', begins: { clues: ['date'] }, read: wholeDate },
  { name: 'month-day', begins: { clues: ['month', 'weekday', 'reach'] }, read: monthThenDay },
  { name: 'day-month', begins: { clues: ['number', 'ordinal', 'weekday', 'reach'], words: ['the'] }, read: dayThenMonth },
  { name: 'second-day', begins: { clues: ['number', 'ordinal'] }, read: secondDay },
  { name: 'month-year', begins: { clues: ['month'] }, read: monthAndYear },
  { name: 'reached-month', begins: { clues: ['reach'] }, read: reachedMonth },
  { name: 'month', begins: { clues: ['month'] }, read: bareMonth },
];
