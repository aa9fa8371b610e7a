/** Lengths of time that English counts in, shortest first. */
export const UNITS = [
  'second',
  'minute',
  'hour',
  'day',
  'week',
  'weekend',
  'month',
  'quarter',
  'season',
  'year',
  'decade',
  'century',
] as const;
export type Unit = (typeof UNITS)[number];

/** Backwards ("last"), here ("this"), onwards ("next"). */
export type Reach = -1 | 0 | 1;

/** What an offset is counted from: the day of publication ("ago") or the last date that the text spoke of ("earlier"). */
export type From = 'publication' | 'text';

/** TIMEX3 parts of a day and of a year. */
export type DayPart = 'MO' | 'MI' | 'AF' | 'EV' | 'NI' | 'DT';
export type SeasonCode = 'SP' | 'SU' | 'FA' | 'WI';

/** A year as the text gives it: a number, "last year", or not at all. */
export type YearWord = { readonly number: number } | { readonly reach: Reach } | null;

/** What an expression says before it is known when it was said. */
export type Meaning =
  | { readonly is: 'day'; readonly year: YearWord; readonly month: number; readonly day: number }
  | { readonly is: 'month'; readonly year: YearWord; readonly month: number; readonly reach: Reach | null }
  | { readonly is: 'year'; readonly year: number; readonly until: number | null }
  | { readonly is: 'decade'; readonly decade: number }
  | { readonly is: 'century'; readonly century: number }
  | { readonly is: 'quarter'; readonly quarter: number; readonly year: YearWord }
  | { readonly is: 'half'; readonly half: number; readonly year: YearWord }
  | { readonly is: 'season'; readonly season: SeasonCode; readonly year: YearWord; readonly reach: Reach | null }
  | { readonly is: 'weekday'; readonly weekday: number; readonly reach: Reach | null }
  | { readonly is: 'holiday'; readonly holiday: Holiday; readonly year: YearWord; readonly reach: Reach | null }
  /** Days from the day of publication: "yesterday" −1. */
  | { readonly is: 'today'; readonly days: number }
  /** "last week", "the following month", "the quarter". */
  | { readonly is: 'unit'; readonly unit: Unit; readonly reach: Reach; readonly from: From }
  /** "two weeks ago", "a year earlier"; an amount that is not told ("years ago") is null. */
  | { readonly is: 'offset'; readonly amount: number | null; readonly unit: Unit; readonly sign: -1 | 1; readonly from: From }
  /** "the 1988 period", "the year-ago quarter": the quarter spoken of, in another year; "before" is the year before its own. */
  | { readonly is: 'same-quarter'; readonly year: YearWord | 'before' }
  | { readonly is: 'length'; readonly amount: number | null; readonly unit: Unit }
  | { readonly is: 'set'; readonly value: string }
  | { readonly is: 'reference'; readonly value: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF' };

/** When in the day: "22:00", or a part of it. */
export type TimeOfDay = { readonly clock: string } | { readonly part: DayPart };

/** A yearly feast: a fixed day, the n-th weekday of a month, or days from Easter. */
export type Holiday =
  | { readonly month: number; readonly day: number }
  | { readonly month: number; readonly weekday: number; readonly nth: number; readonly plus?: number }
  | { readonly fromEaster: number };

/** An expression found: its tokens, half-open, what it means, the recogniser that found it. */
export interface Found {
  readonly first: number;
  readonly last: number;
  readonly meaning: Meaning | null;
  /** With a meaning, the time on that day; alone, on the day spoken of. */
  readonly time: TimeOfDay | null;
  readonly rule: string;
}
