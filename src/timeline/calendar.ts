// Days as integers: 0 is 1970-01-01. No clock, no time zone. Civil-date arithmetic after Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".

/** A calendar day; months and days count from 1. */
export interface CivilDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The number of a day; days beyond the month's end run on into the next month. */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** The calendar day of a day number. */
export function civilDay(number: number): CivilDay {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

const padded = (value: number, width: number): string => String(value).padStart(width, '0');

/** "2026-03-03". */
export function isoDay(number: number): string {
  const { year, month, day } = civilDay(number);
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(day, 2)}`;
}

/** "2026-03". */
export const isoMonth = (year: number, month: number): string => `${padded(year, 4)}-${padded(month, 2)}`;
/** "2026". */
export const isoYear = (year: number): string => padded(year, 4);

/** The day that an ISO date or date-time begins with, or null. */
export function dayOfIso(iso: string | null): number | null {
  const match = iso === null ? null : /^(\d{4})-(\d\d)(?:-(\d\d))?/.exec(iso);
  return match ? dayNumber(Number(match[1]), Number(match[2]), Number(match[3] ?? 1)) : null;
}

/** 1 (Monday) … 7 (Sunday). */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1;

/** The Monday of a day's ISO week. */
export const mondayOf = (number: number): number => number - weekdayOf(number) + 1;

/** "2026-W09": the ISO week that a day is in. */
export function isoWeek(number: number): string {
  const thursday = mondayOf(number) + 3;
  const { year } = civilDay(thursday);
  return `${padded(year, 4)}-W${padded(Math.floor((thursday - dayNumber(year, 1, 1)) / 7) + 1, 2)}`;
}

/** The first day of a month; months beyond 1 … 12 run on into other years. */
export function monthStart(year: number, month: number): number {
  const months = year * 12 + month - 1;
  return dayNumber(Math.floor(months / 12), (((months % 12) + 12) % 12) + 1, 1);
}

/** The n-th weekday of a month; n = −1 is the last. */
export function nthWeekday(year: number, month: number, weekday: number, n: number): number {
  if (n < 0) {
    const last = monthStart(year, month + 1) - 1;
    return last - ((weekdayOf(last) - weekday + 7) % 7);
  }
  const first = monthStart(year, month);
  return first + ((weekday - weekdayOf(first) + 7) % 7) + (n - 1) * 7;
}

/** Easter Sunday (anonymous Gregorian computus). */
export function easter(year: number): number {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const sum = h + l - 7 * m + 114;
  return dayNumber(year, Math.floor(sum / 31), (sum % 31) + 1);
}
