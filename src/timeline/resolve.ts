import { civilDay, dayNumber, easter, nthWeekday, weekdayOf } from './calendar.js';
import type { Holiday, Meaning, Reach, YearWord } from './meaning.js';
import {
  centuryMoment,
  dayMoment,
  decadeMoment,
  halfMoment,
  type Moment,
  monthMoment,
  quarterMoment,
  seasonMoment,
  shifted,
  weekMoment,
  yearMoment,
  yearsOn,
} from './moment.js';
import type { Tense } from './tense.js';

/** What is known where an expression stands. */
export interface Setting {
  /** The day of publication, or null where nobody knows it. */
  readonly today: number | null;
  /** The last date that the text spoke of. */
  readonly spoken: Moment | null;
  /** The last quarter that the text spoke of. */
  readonly quarter: Moment | null;
  readonly tense: Tense | null;
  /** The day or month of a year long past that the text has just told of. */
  readonly history: Moment | null;
}

/** When an expression is: certain where the text itself says so, implied where it took the setting to know. */
export interface Resolved {
  readonly moment: Moment;
  readonly certain: boolean;
}

type Of<Kind extends Meaning['is']> = Extract<Meaning, { is: Kind }>;

const certain = (moment: Moment): Resolved => ({ moment, certain: true });
const implied = (moment: Moment | null): Resolved | null => moment && { moment, certain: false };

const FIRST_DAY = dayNumber(1, 1, 1);
const LAST_DAY = dayNumber(9999, 12, 31);

/** The stretch of the calendar that a meaning points to in its setting; null where nothing says which, or where ISO-8601 has no four figures for it. */
export function resolve(meaning: Meaning, setting: Setting): Resolved | null {
  const resolved = resolveMeaning(meaning, setting);
  return resolved && resolved.moment.start >= FIRST_DAY && resolved.moment.end <= LAST_DAY ? resolved : null;
}

function resolveMeaning(meaning: Meaning, setting: Setting): Resolved | null {
  switch (meaning.is) {
    case 'day':
      return resolveDay(meaning, setting);
    case 'month':
      return inYear(meaning.year, setting, (year) => monthMoment(year, meaning.month)) ?? implied(bareMonth(meaning, setting));
    case 'year':
      return certain(yearMoment(meaning.year, meaning.until ?? meaning.year));
    case 'decade':
      return certain(decadeMoment(meaning.decade));
    case 'century':
      return certain(centuryMoment(meaning.century));
    case 'quarter':
      return (
        inYear(meaning.year, setting, (year) => quarterMoment(year, meaning.quarter)) ?? implied(bareQuarter(meaning, setting))
      );
    case 'half':
      return inYear(meaning.year, setting, (year) => halfMoment(year, meaning.half)) ?? implied(bareHalf(meaning, setting));
    case 'season':
      return inYear(meaning.year, setting, (year) => seasonMoment(year, meaning.season)) ?? implied(bareSeason(meaning, setting));
    case 'holiday':
      return (
        inYear(meaning.year, setting, (year) => holidayMoment(year, meaning.holiday)) ?? implied(bareHoliday(meaning, setting))
      );
    default:
      return implied(resolveRelative(meaning, setting));
  }
}

function resolveRelative(meaning: Meaning, setting: Setting): Moment | null {
  const { today } = setting;
  switch (meaning.is) {
    case 'weekday':
      return today === null ? null : dayMoment(weekdayDay(meaning.weekday, meaning.reach, today, setting.tense));
    case 'today':
      return today === null ? null : dayMoment(today + meaning.days);
    case 'unit':
      return resolveUnit(meaning, setting);
    case 'offset':
      return resolveOffset(meaning, setting);
    case 'same-quarter':
      return sameQuarter(meaning, setting);
    default:
      return null;
  }
}

/** The year that a year word names, and whether the text says it. */
function inYear(year: YearWord, { today }: Setting, moment: (year: number) => Moment): Resolved | null {
  if (year === null) return null;
  if ('number' in year) return certain(moment(year.number));
  return today === null ? null : implied(moment(civilDay(today).year + year.reach));
}

function resolveDay({ year, month, day }: Of<'day'>, setting: Setting): Resolved | null {
  const dayIn = (y: number) => dayMoment(dayNumber(y, month, day));
  const known = inYear(year, setting, dayIn);
  if (known || setting.today === null) return known ?? implied(besideSpoken(setting, dayIn));
  const dayOf = (y: number) => dayNumber(y, month, day);
  return implied(dayIn(historicYear(setting, dayOf) ?? nearestYear(dayOf, setting.today, setting.tense)));
}

/** Without a day of publication, a date has the year of the last one that had a year. */
const besideSpoken = ({ spoken }: Setting, moment: (year: number) => Moment): Moment | null =>
  spoken && spoken.precision !== 'decade' ? moment(civilDay(spoken.start).year) : null;

/** Nearer than this, a date lies where the calendar says, whatever the tense of "said". */
const NEAR_DAYS = 60;
const FAR_DAYS = 240;

/** In a tale of the past, "on 30 May" is of the year told of, or of the next where that year's would lie far back. */
function historicYear({ history, tense }: Setting, dayIn: (year: number) => number): number | null {
  if (!history || tense === 'future') return null;
  const { year } = civilDay(history.start);
  return history.start - dayIn(year) > FAR_DAYS ? year + 1 : year;
}

/** The year that puts a date nearest to today; the tense decides where both sides are far. */
function nearestYear(dayIn: (year: number) => number, today: number, tense: Tense | null): number {
  const { year } = civilDay(today);
  const past = dayIn(year) <= today ? year : year - 1;
  const back = today - dayIn(past);
  const ahead = dayIn(past + 1) - today;
  if (tense === 'past') return ahead <= NEAR_DAYS && back >= FAR_DAYS ? past + 1 : past;
  if (tense === 'future') return back <= NEAR_DAYS / 2 && ahead >= FAR_DAYS ? past : past + 1;
  return back <= ahead ? past : past + 1;
}

/** "September": this year's, last year's or next year's. */
function bareMonth({ month, reach }: Of<'month'>, setting: Setting): Moment | null {
  const { today, tense } = setting;
  if (today === null) return besideSpoken(setting, (year) => monthMoment(year, month));
  const { year, month: current } = civilDay(today);
  if (reach === -1) return monthMoment(month < current ? year : year - 1, month);
  if (reach === 1) return monthMoment(month > current ? year : year + 1, month);
  if (reach === 0 || (month === current && !setting.history)) return monthMoment(year, month);
  const dayOf = (y: number) => dayNumber(y, month, 15);
  return monthMoment(historicYear(setting, dayOf) ?? nearestYear(dayOf, today, tense), month);
}

function bareSeason({ season, reach }: Of<'season'>, { today, tense }: Setting): Moment | null {
  if (today === null) return null;
  const { year } = civilDay(today);
  const last = [year, year - 1].map((y) => seasonMoment(y, season)).find(({ start }) => start <= today)!;
  const isNow = today < last.end;
  const next = seasonMoment(civilDay(last.start).year + 1, season);
  if (reach === -1) return isNow ? seasonMoment(civilDay(last.start).year - 1, season) : last;
  if (reach === 1) return next;
  if (isNow) return last;
  const isAhead = reach === 0 ? tense !== 'past' : tense === 'future';
  return isAhead ? next : last;
}

function bareHoliday({ holiday, reach }: Of<'holiday'>, { today, tense }: Setting): Moment | null {
  if (today === null) return null;
  const { year } = civilDay(today);
  const dayIn = (y: number): number => holidayMoment(y, holiday).start;
  if (reach === -1) return holidayMoment(dayIn(year) < today ? year : year - 1, holiday);
  if (reach === 1) return holidayMoment(dayIn(year) > today ? year : year + 1, holiday);
  return holidayMoment(nearestYear(dayIn, today, tense), holiday);
}

function holidayMoment(year: number, holiday: Holiday): Moment {
  if ('fromEaster' in holiday) return dayMoment(easter(year) + holiday.fromEaster);
  if ('day' in holiday) return dayMoment(dayNumber(year, holiday.month, holiday.day));
  return dayMoment(nthWeekday(year, holiday.month, holiday.weekday, holiday.nth) + (holiday.plus ?? 0));
}

const QUARTER_DAYS = 92;

/** "the third quarter": the last one that is over or under way, unless the clause looks ahead. */
function bareQuarter({ quarter }: Of<'quarter'>, { today, tense }: Setting): Moment | null {
  if (today === null) return null;
  const { year } = civilDay(today);
  const here = quarterMoment(year, quarter);
  const isNext = here.start > today && here.start - today <= QUARTER_DAYS;
  if (here.start <= today)
    return tense === 'future' && today - here.end > 2 * QUARTER_DAYS ? quarterMoment(year + 1, quarter) : here;
  return tense === 'future' || (isNext && tense !== 'past') ? here : quarterMoment(year - 1, quarter);
}

function bareHalf({ half }: Of<'half'>, { today, tense }: Setting): Moment | null {
  if (today === null) return null;
  const { year } = civilDay(today);
  const here = halfMoment(year, half);
  return here.start <= today || tense === 'future' ? here : halfMoment(year - 1, half);
}

/** So many days ahead at most, a weekday in the present is one to come: "polls open on Tuesday". */
const SOON = 2;

function weekdayDay(weekday: number, reach: Reach | null, today: number, tense: Tense | null): number {
  const back = (weekdayOf(today) - weekday + 7) % 7;
  const ahead = (7 - back) % 7;
  if (reach === -1) return today - (back || 7);
  if (reach === 1) return today + (ahead || 7);
  if (back === 0) return today;
  const isAhead = reach === 0 ? tense !== 'past' : tense === 'future' || (tense === 'present' && ahead <= SOON);
  return isAhead ? today + ahead : today - back;
}

function resolveUnit({ unit, reach, from }: Of<'unit'>, { today, spoken }: Setting): Moment | null {
  const origin = from === 'text' ? (spoken?.start ?? today) : today;
  // "In 2001 … the same day": the text has told no day.
  if (from === 'text' && unit === 'day' && spoken !== null && spoken.precision !== 'day') return null;
  return origin === null ? null : shifted(origin, unit, reach);
}

/** Years are told to the year; what the text spoke of in quarters stays in quarters: "net fell … from a year ago". */
function resolveOffset({ amount, unit, sign, from }: Of<'offset'>, { today, spoken, quarter }: Setting): Moment | null {
  if (amount === null) return null;
  if (unit === 'year' && amount === 1 && quarter) return yearsOn(quarter, sign);
  const origin = from === 'text' ? (spoken?.start ?? today) : today;
  if (origin === null) return null;
  if (unit === 'week' && amount % 1 === 0 && from === 'text') return dayMoment(origin + sign * amount * 7);
  if (amount % 1 !== 0) return unit === 'year' ? shifted(origin, 'month', Math.round(sign * amount * 12)) : null;
  return unit === 'week' ? weekMoment(origin + sign * amount * 7) : shifted(origin, unit, sign * amount);
}

function sameQuarter({ year }: Of<'same-quarter'>, { today, quarter }: Setting): Moment | null {
  if (quarter === null) return null;
  if (year === null) return quarter;
  const current = civilDay(quarter.start).year;
  // A quarter of a year to come has no figures to compare: the last one of its number has.
  if (year === 'before')
    return yearsOn(quarter, (today === null ? current : Math.min(current, civilDay(today).year)) - 1 - current);
  if ('number' in year) return yearsOn(quarter, year.number - current);
  return today === null ? null : yearsOn(quarter, civilDay(today).year + year.reach - current);
}
