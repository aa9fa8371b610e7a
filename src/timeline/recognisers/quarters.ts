import type { YearWord } from '../meaning.js';
import type { Reading } from '../reading.js';
import { yearBehind } from './dates.js';
import { type Match, match, type Recogniser } from './recogniser.js';

/** "third quarter", "third-quarter", "Q3", with the year before or behind: "the 1988 third quarter". */
function quarter(reading: Reading, i: number): Match | null {
  const led = leadingYear(reading, i);
  const at = led?.last ?? i;
  const start = reading.is(at, 'fiscal') ? at + 1 : at;
  const read = quarterAt(reading, start);
  if (!read) return null;
  const behind = led ? null : yearBehind(reading, read.last);
  const last = behind?.last ?? read.last;
  const year = led?.year ?? behind?.year ?? null;
  return match(last, read.half ? { is: 'half', half: read.number, year } : { is: 'quarter', quarter: read.number, year });
}

/** "[1988] third quarter", "[this year's] third quarter". */
function leadingYear(reading: Reading, i: number): { readonly year: YearWord; readonly last: number } | null {
  const { year, reach } = reading.clue(i);
  if (year !== undefined) return { year: { number: year }, last: i + 1 };
  if (reach === undefined || !reading.is(i + 1, 'year')) return null;
  return reading.is(i + 2, "'s") ? { year: { reach }, last: i + 3 } : null;
}

function quarterAt(
  reading: Reading,
  i: number,
): { readonly number: number; readonly half: boolean; readonly last: number } | null {
  const clue = reading.clue(i);
  if (clue.quarter !== undefined) return { number: clue.quarter, half: false, last: i + 1 };
  const number =
    clue.ordinal ?? (reading.is(i, 'final') ? 4 : reading.is(i, 'last') && reading.is(i + 1, 'half') ? 2 : undefined);
  if (number === undefined || number > 4) return null;
  const at = reading.isHyphen(i + 1) ? i + 2 : i + 1;
  if (reading.is(at, 'half') && number <= 2 && !reading.isHyphen(at + 1)) return { number, half: true, last: at + 1 };
  return reading.is(at, 'quarter') ? { number, half: false, last: at + 1 } : null;
}

const OF_NOW = new Set(['latest', 'current', 'recent']);
const LIKE = new Set(['same', 'corresponding', 'comparable', 'like', 'similar']);
const isPeriod = (reading: Reading, i: number): boolean => reading.is(i, 'quarter', 'period');

/** The quarter spoken of, in a year of its own: "the 1988 period", "the year-ago quarter", "the corresponding period last year". */
function sameQuarter(reading: Reading, i: number): Match | null {
  const at = LIKE.has(reading.lower(i)) ? i + 1 : i;
  const { year } = reading.clue(at);
  if (year !== undefined && isPeriod(reading, at + 1)) return match(at + 2, { is: 'same-quarter', year: { number: year } });
  const yearAgo = pastYearAgo(reading, at);
  if (yearAgo !== null) return isPeriod(reading, yearAgo) ? match(yearAgo + 1, { is: 'same-quarter', year: 'before' }) : null;
  if (at > i && isPeriod(reading, at)) {
    const behind = yearBehind(reading, at + 1);
    if (behind) return match(behind.last, { is: 'same-quarter', year: behind.year });
  }
  const { reach } = reading.clue(i);
  if (reach === -1 && reading.is(i + 1, 'year') && reading.is(i + 2, "'s") && isPeriod(reading, i + 3)) {
    return match(i + 4, { is: 'same-quarter', year: { reach } });
  }
  return OF_NOW.has(reading.lower(i)) &&
    (reading.is(i + 1, 'period') || (reading.is(i, 'latest') && reading.is(i + 1, 'quarter')))
    ? match(i + 2, { is: 'same-quarter', year: null })
    : null;
}

/** "[year-ago] quarter", "[year-earlier] period", "[year ago] results": the token behind. */
export function pastYearAgo(reading: Reading, i: number): number | null {
  if (!reading.is(i, 'year')) return null;
  const at = reading.isHyphen(i + 1) ? i + 2 : i + 1;
  return reading.is(at, 'ago', 'earlier') ? at + 1 : null;
}

/** "year-ago results", "a year-earlier loss". */
function yearAgo(reading: Reading, i: number): Match | null {
  if (!reading.isHyphen(i + 1)) return null;
  const last = pastYearAgo(reading, i);
  return last === null ? null : match(last, { is: 'offset', amount: 1, unit: 'year', sign: -1, from: 'text' });
}

/** Quarters and halves of a year. */
export const QUARTERS: readonly Recogniser[] = [
  { name: 'quarter', begins: { clues: ['year', 'reach', 'quarter', 'ordinal'], words: ['fiscal', 'final'] }, read: quarter },
  {
    name: 'same-quarter',
    begins: {
      clues: ['year', 'unit', 'reach', 'reference'],
      words: ['corresponding', 'comparable', 'like', 'similar', 'latest'],
    },
    read: sameQuarter,
  },
  { name: 'year-ago', begins: { clues: ['unit'] }, read: yearAgo },
];
