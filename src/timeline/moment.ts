import type { TimelineItem } from '../schema/timeline.js';
import { civilDay, dayNumber, isoDay, isoMonth, isoWeek, isoYear, mondayOf, monthStart } from './calendar.js';
import type { SeasonCode, Unit } from './meaning.js';

/** A stretch of the calendar: its TIMEX3 value and its days, half-open. */
export interface Moment {
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly precision: NonNullable<TimelineItem['precision']>;
}

export const yearMoment = (year: number, until: number = year): Moment => ({
  value: isoYear(year),
  start: dayNumber(year, 1, 1),
  end: dayNumber(until + 1, 1, 1),
  precision: 'year',
});

/** A month; numbers beyond 1 … 12 run on into other years. */
export function monthMoment(year: number, month: number): Moment {
  const start = monthStart(year, month);
  const civil = civilDay(start);
  return { value: isoMonth(civil.year, civil.month), start, end: monthStart(year, month + 1), precision: 'month' };
}

/** A quarter; numbers beyond 1 … 4 run on into other years. */
export function quarterMoment(year: number, quarter: number): Moment {
  const quarters = year * 4 + quarter - 1;
  const to = { year: Math.floor(quarters / 4), quarter: (((quarters % 4) + 4) % 4) + 1 };
  const month = to.quarter * 3 - 2;
  return {
    value: `${isoYear(to.year)}-Q${to.quarter}`,
    start: monthStart(to.year, month),
    end: monthStart(to.year, month + 3),
    precision: 'quarter',
  };
}

export const halfMoment = (year: number, half: number): Moment => ({
  value: `${isoYear(year)}-H${half}`,
  start: monthStart(year, half * 6 - 5),
  end: monthStart(year, half * 6 + 1),
  precision: 'quarter',
});

const SEASON_MONTH: Readonly<Record<SeasonCode, number>> = { SP: 3, SU: 6, FA: 9, WI: 12 };

/** A meteorological season of the northern half; winter begins in its year's December. */
export const seasonMoment = (year: number, season: SeasonCode): Moment => ({
  value: `${isoYear(year)}-${season}`,
  start: monthStart(year, SEASON_MONTH[season]),
  end: monthStart(year, SEASON_MONTH[season] + 3),
  precision: 'quarter',
});

export const decadeMoment = (decade: number): Moment => ({
  value: String(decade),
  start: dayNumber(decade * 10, 1, 1),
  end: dayNumber(decade * 10 + 10, 1, 1),
  precision: 'decade',
});

/** The TIMEX3 value of a century is its first two figures: "19" for the twentieth. Nothing in `precision` is longer than a decade. */
export const centuryMoment = (century: number): Moment => ({
  value: String(century - 1).padStart(2, '0'),
  start: dayNumber((century - 1) * 100, 1, 1),
  end: dayNumber(century * 100, 1, 1),
  precision: 'decade',
});

export const weekMoment = (day: number): Moment => ({
  value: isoWeek(day),
  start: mondayOf(day),
  end: mondayOf(day) + 7,
  precision: 'week',
});

export const weekendMoment = (day: number): Moment => ({
  value: `${isoWeek(day)}-WE`,
  start: mondayOf(day) + 5,
  end: mondayOf(day) + 7,
  precision: 'week',
});

export const dayMoment = (day: number): Moment => ({ value: isoDay(day), start: day, end: day + 1, precision: 'day' });

/** The day, week, month … so many units from the one that a day is in. */
export function shifted(day: number, unit: Unit, amount: number): Moment {
  const { year, month } = civilDay(day);
  switch (unit) {
    case 'week':
      return weekMoment(day + amount * 7);
    case 'weekend':
      return weekendMoment(day + amount * 7);
    case 'month':
      return monthMoment(year, month + amount);
    case 'quarter':
      return quarterMoment(year, Math.ceil(month / 3) + amount);
    case 'year':
    case 'season':
      return yearMoment(year + amount);
    case 'decade':
      return decadeMoment(Math.floor(year / 10) + amount);
    case 'century':
      return centuryMoment(Math.floor(year / 100) + 1 + amount);
    default:
      return dayMoment(unit === 'day' ? day + amount : day);
  }
}

/** The same quarter so many years on. */
export function yearsOn(quarter: Moment, years: number): Moment {
  const { year, month } = civilDay(quarter.start);
  return quarterMoment(year + years, Math.ceil(month / 3));
}
