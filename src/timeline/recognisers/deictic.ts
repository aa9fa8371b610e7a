import { POS } from '../../language/codes.js';
import type { DayPart, From, Reach } from '../meaning.js';
import type { Reading } from '../reading.js';
import { type Match, match, type Recogniser } from './recogniser.js';

/** "yesterday", "tonight", "the day before yesterday". */
function today(reading: Reading, i: number): Match | null {
  const clue = reading.clue(i);
  if (clue.day !== undefined) {
    if (i > reading.first && reading.isCapitalized(i) && reading.isCapitalized(i - 1)) return null;
    const part = clue.part ?? partBehind(reading, i + 1);
    const last = clue.part === undefined && part ? i + 2 : i + 1;
    return match(last, { is: 'today', days: clue.day }, part ? { part } : null);
  }
  if (!reading.is(i, 'day') || !reading.is(i + 1, 'before', 'after')) return null;
  const other = reading.clue(i + 2).day;
  if (other === undefined || other === 0) return null;
  const days = reading.is(i + 1, 'before') ? other - 1 : other + 1;
  return { ...match(i + 3, { is: 'today', days }), first: reading.is(i - 1, 'the') ? i - 1 : i };
}

/** "Monday [night]". */
function partBehind(reading: Reading, i: number): DayPart | undefined {
  const { part, plural } = reading.clue(i);
  return plural || reading.is(i, 'midday') ? undefined : part;
}

/** "Friday", "last Friday", "this coming Sunday", "Monday night". */
function weekday(reading: Reading, i: number): Match | null {
  const { reach } = reading.clue(i);
  const extra = reach !== undefined && reading.is(i + 1, 'past', 'coming') ? 1 : 0;
  const at = reach === undefined ? i : i + 1 + extra;
  const clue = reading.clue(at);
  if (clue.weekday === undefined || clue.plural || !reading.isCapitalized(at)) return null;
  if (clue.doubtful && !reading.tokens.lower(at).endsWith('.') && reach === undefined && !reading.is(at - 1, 'on')) return null;
  const direction: Reach | null = extra === 0 ? (reach ?? null) : reading.is(i + 1, 'past') ? -1 : 1;
  const part = partBehind(reading, at + 1);
  return match(part ? at + 2 : at + 1, { is: 'weekday', weekday: clue.weekday, reach: direction }, part ? { part } : null);
}

/** Words that count from the date spoken of, not from today. */
const FROM_TEXT = new Set(['previous', 'preceding', 'following', 'same', 'that']);

/** "last week", "this year", "the following month", "this morning", "last night". */
function reachedUnit(reading: Reading, i: number): Match | null {
  const reach = reading.clue(i).reach!;
  const extra = reading.is(i, 'this', 'that') && reading.is(i + 1, 'past', 'coming', 'current', 'same') ? 1 : 0;
  const direction: Reach = extra ? reading.clue(i + 1).reach! : reach;
  const at = skipAdjective(reading, i + 1 + extra);
  const clue = reading.clue(at);
  if (clue.part !== undefined && !clue.plural) return partOfDay(reading, i, at, direction);
  if (clue.unit === undefined || clue.plural || clue.unit === 'second' || clue.unit === 'minute' || clue.unit === 'hour')
    return null;
  if (isOther(reading, i, at) || isTitle(reading, i, at)) return null;
  const from: From =
    FROM_TEXT.has(reading.lower(i)) ||
    (clue.unit === 'day' && !reading.is(i, 'this')) ||
    (reading.is(i - 1, 'the') && reading.is(i, 'next'))
      ? 'text'
      : 'publication';
  return match(at + 1, { is: 'unit', unit: clue.unit, reach: direction, from });
}

/** "the latest [fiscal] year". */
const skipAdjective = (reading: Reading, i: number): number =>
  reading.is(i, 'fiscal', 'full', 'calendar', 'school', 'financial') ? i + 1 : i;

/** "this season", "the last day of", "last minute": no date by themselves. */
function isOther(reading: Reading, i: number, at: number): boolean {
  if (reading.is(at, 'season')) return true;
  return reading.is(at, 'day', 'quarter', 'decade', 'century') && reading.is(i, 'last') && reading.is(at + 1, 'of');
}

/** "on NBC's [This Week]": the name of a programme or paper. */
const isTitle = (reading: Reading, i: number, at: number): boolean =>
  i > reading.first && reading.isCapitalized(i) && reading.isCapitalized(at);

function partOfDay(reading: Reading, i: number, at: number, reach: Reach): Match | null {
  const part = reading.clue(at).part!;
  if (reading.is(i, 'last') && part === 'NI') return match(at + 1, { is: 'today', days: -1 }, { part });
  if (reading.is(i, 'this')) return match(at + 1, { is: 'today', days: 0 }, { part });
  return match(at + 1, { is: 'unit', unit: 'day', reach, from: 'text' }, { part });
}

/** "the week of March 6" is left to the date; "the year", "the quarter", "the weekend" are those spoken of. */
function definiteUnit(reading: Reading, i: number): Match | null {
  if (!reading.is(i, 'the') || !reading.is(i + 1, 'weekend', 'quarter', 'year', 'week')) return null;
  if (
    reading.is(i + 2, '-', 'of', 'after', 'before', "'s", 'when', 'that') ||
    reading.pos(i + 2) === POS.NOUN ||
    reading.pos(i + 2) === POS.NUM
  )
    return null;
  if (reading.isCapitalized(i + 1)) return null;
  const isUnit = reading.unit(i + 1)!;
  if (
    (isUnit === 'year' || isUnit === 'week') &&
    !reading.is(i - 1, 'for', 'in', 'during', 'of', 'this', 'through', 'throughout')
  )
    return null;
  if (
    (isUnit === 'year' || isUnit === 'week') &&
    !/^[,.;]?$|^(?:to|and|on|by|as|from|with|ended|ending)$/.test(reading.lower(i + 2))
  )
    return null;
  return match(
    i + 2,
    isUnit === 'quarter'
      ? { is: 'same-quarter', year: null }
      : { is: 'unit', unit: isUnit, reach: isUnit === 'weekend' ? -1 : 0, from: 'publication' },
  );
}

/** "year-end", "the end of the year". */
function yearEnd(reading: Reading, i: number): Match | null {
  if (!reading.is(i, 'year', 'month', 'week')) return null;
  const at = reading.isHyphen(i + 1) ? i + 2 : i + 1;
  return reading.is(at, 'end') && (at === i + 2 || reading.is(i - 1, 'by', 'around', 'before', 'until', 'at', 'since', 'through'))
    ? match(at + 1, { is: 'unit', unit: reading.unit(i)!, reach: 0, from: 'publication' })
    : null;
}

/** What points from the day of publication or from the date spoken of. */
export const DEICTIC: readonly Recogniser[] = [
  { name: 'today', begins: { clues: ['day', 'unit'] }, read: today },
  { name: 'weekday', begins: { clues: ['weekday', 'reach'] }, read: weekday },
  { name: 'reached-unit', begins: { clues: ['reach'] }, read: reachedUnit },
  { name: 'year-end', begins: { clues: ['unit'] }, read: yearEnd },
  { name: 'definite-unit', begins: { words: ['the'] }, read: definiteUnit },
];
