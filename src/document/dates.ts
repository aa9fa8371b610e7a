const ISO = /^(\d{4})-(\d{2})(?:-(\d{2}))?(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?:Z|[+-]\d{2}(?::?\d{2})?)?)?$/;

/** Whether `value` is a real ISO-8601 calendar date or date-time ("2026-02-30" is not). */
export function isIsoDate(value: string): boolean {
  const match = ISO.exec(value);
  if (!match) return false;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => (part === undefined ? undefined : Number(part)));
  if (!isDay(year!, month!, day ?? 1)) return false;
  return (hour ?? 0) <= 24 && (minute ?? 0) <= 59 && (second ?? 0) <= 60;
}

/** Whether there is such a day; months count from 1. */
export const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month);

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const daysIn = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : MONTH_DAYS[month - 1]!);

export const isoDay = (year: number, month: number, day: number): string =>
  `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const WEEKDAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** "March", "Mar", "Sept", "MARCH": a name, or its first letters, in title case or capitals. */
const shortened = (name: string): string => {
  const written = (word: string, first: string) => `${first}${word.slice(1, 3)}(?:${word.slice(3)}|${word.slice(3, 4)})?`;
  return name.length <= 4
    ? `${name}|${name.toUpperCase()}`
    : `${written(name, name[0]!)}|${written(name.toUpperCase(), name[0]!.toUpperCase())}`;
};
const titled = (name: string): string => name[0]!.toUpperCase() + name.slice(1);
const anyOf = (names: readonly string[]): string => names.map((name) => shortened(titled(name))).join('|');

const MONTH = `(${anyOf(MONTHS)})\\.?`;
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const WEEKDAY = `(?:(?:${anyOf(WEEKDAYS)})\\.?,? )?`;

/** "March 3", "3 MARCH 2026", "Tuesday, March 3, 2026", "2026-03-03": source of a pattern with `DAY_GROUPS` groups. */
export const DAY_PATTERN = `${WEEKDAY}(?:${MONTH} ${DAY}(?:,? (\\d{4}))?|${DAY} ${MONTH}(?:,? (\\d{4}))?|(\\d{4})-(\\d{2})-(\\d{2}))`;
export const DAY_GROUPS = 9;

/** The day that the groups of `DAY_PATTERN` name; the year from the text, else the one that puts it nearest before `published`. */
export function dayOf(groups: readonly (string | undefined)[], published: string | null): string | null {
  const [monthA, dayA, yearA, dayB, monthB, yearB, isoYear, isoMonth, isoDayOfMonth] = groups;
  if (isoYear) return checkedDay(Number(isoYear), Number(isoMonth), Number(isoDayOfMonth));
  const month = monthNumber(monthA ?? monthB ?? '');
  const day = Number(dayA ?? dayB);
  const year = yearA ?? yearB;
  if (year) return checkedDay(Number(year), month, day);
  return published ? nearestBefore(published, month, day) : null;
}

const monthNumber = (name: string): number => MONTHS.findIndex((month) => month.startsWith(name.slice(0, 3).toLowerCase())) + 1;

const checkedDay = (year: number, month: number, day: number): string | null =>
  isDay(year, month, day) ? isoDay(year, month, day) : null;

/** A wire story is filed at most a day after its date, or the turn of the year lies between. */
function nearestBefore(published: string, month: number, day: number): string | null {
  const year = Number(published.slice(0, 4));
  const publishedDay = published.slice(5, 10);
  const isLater = isoDay(year, month, day).slice(5) > publishedDay && !(month === Number(publishedDay.slice(0, 2)));
  return checkedDay(isLater ? year - 1 : year, month, day);
}

const LOOSE_DAY = new RegExp(DAY_PATTERN, 'u');

/** "+0000" after a time as "+00:00"; the end of a bare "2026-01-07" is no offset. */
const wholeOffset = (found: string, hours: string, minutes: string): string =>
  found.length === 5 ? `${hours}:${minutes}` : found;

/** A date as pages write it ("2026-01-07T10:00:00+0000", "Jan 7, 2026 10:00 am") as ISO-8601, or null. */
export function toIso(value: string): string | null {
  const trimmed = value.trim().slice(0, 80);
  if (isIsoDate(trimmed)) return trimmed.replace(' ', 'T').replace(/([+-]\d{2})(\d{2})$/, wholeOffset);
  const compact = /^(\d{4})(\d{2})(\d{2})$/.exec(trimmed);
  if (compact) return checkedDay(Number(compact[1]), Number(compact[2]), Number(compact[3]));
  const match = LOOSE_DAY.exec(trimmed);
  return match && dayOf(match.slice(1), null);
}
