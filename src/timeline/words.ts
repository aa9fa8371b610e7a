import type { DayPart, Reach, SeasonCode, Unit } from './meaning.js';

/** What a word can be in an expression of time; "second" is an ordinal and a unit, "fall" a season and a verb. */
export interface Clue {
  readonly month?: number;
  /** A month or weekday that is more often something else: "may", "march", "sun". */
  readonly doubtful?: true;
  readonly weekday?: number;
  readonly unit?: Unit;
  readonly plural?: true;
  readonly number?: number;
  readonly ordinal?: number;
  readonly season?: SeasonCode;
  readonly part?: DayPart;
  /** Days from today. */
  readonly day?: number;
  readonly reach?: Reach;
  readonly year?: number;
  /** Last year of "1996-97". */
  readonly until?: number;
  readonly decade?: number;
  readonly quarter?: number;
  readonly clock?: string;
  /** TIMEX3 set of "daily". */
  readonly set?: string;
  readonly reference?: 'PAST_REF' | 'PRESENT_REF' | 'FUTURE_REF';
  /** A whole date in one token: "2026-03-03". */
  readonly date?: { readonly year: number; readonly month: number; readonly day: number };
}

const MONTHS: readonly (readonly string[])[] = [
  ['january', 'jan', 'jan.'],
  ['february', 'feb', 'feb.'],
  ['march', 'mar', 'mar.'],
  ['april', 'apr', 'apr.'],
  ['may'],
  ['june', 'jun', 'jun.'],
  ['july', 'jul', 'jul.'],
  ['august', 'aug', 'aug.'],
  ['september', 'sep', 'sep.', 'sept', 'sept.'],
  ['october', 'oct', 'oct.'],
  ['november', 'nov', 'nov.'],
  ['december', 'dec', 'dec.'],
];
const DOUBTFUL_MONTHS = new Set([
  'march',
  'may',
  'april',
  'june',
  'august',
  'mar',
  'jan',
  'jun',
  'mar.',
  'jan.',
  'jun.',
  'sep',
  'dec',
  'apr',
]);

const WEEKDAYS: readonly (readonly string[])[] = [
  ['monday', 'mon', 'mon.'],
  ['tuesday', 'tue', 'tue.', 'tues', 'tues.'],
  ['wednesday', 'wed', 'wed.'],
  ['thursday', 'thu', 'thu.', 'thur', 'thurs', 'thurs.'],
  ['friday', 'fri', 'fri.'],
  ['saturday', 'sat', 'sat.'],
  ['sunday', 'sun', 'sun.'],
];

const UNIT_WORDS: Readonly<Record<string, Unit>> = {
  second: 'second',
  minute: 'minute',
  hour: 'hour',
  day: 'day',
  week: 'week',
  weekend: 'weekend',
  fortnight: 'week',
  month: 'month',
  quarter: 'quarter',
  season: 'season',
  year: 'year',
  decade: 'decade',
  century: 'century',
};

const NUMBERS = [
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen',
  'twenty thirty forty fifty sixty seventy eighty ninety',
] as const;
const ORDINALS = [
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth',
  'twenty-first twenty-second twenty-third twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first',
] as const;
const DECADES = ['twenties', 'thirties', 'forties', 'fifties', 'sixties', 'seventies', 'eighties', 'nineties'];

const OTHERS: Readonly<Record<string, Clue>> = {
  // No word of time by themselves; listed so that "the latest period", "some time" are looked at.
  period: {},
  ahead: {},
  hundred: { number: 100 },
  thousand: { number: 1000 },
  dozen: { number: 12 },
  spring: { season: 'SP' },
  summer: { season: 'SU' },
  autumn: { season: 'FA' },
  fall: { season: 'FA' },
  winter: { season: 'WI' },
  morning: { part: 'MO' },
  midday: { part: 'MI', clock: '12:00' },
  noon: { part: 'MI', clock: '12:00' },
  midnight: { part: 'NI', clock: '24:00' },
  afternoon: { part: 'AF' },
  evening: { part: 'EV' },
  night: { part: 'NI' },
  mornings: { part: 'MO', plural: true },
  afternoons: { part: 'AF', plural: true },
  evenings: { part: 'EV', plural: true },
  nights: { part: 'NI', plural: true },
  today: { day: 0 },
  yesterday: { day: -1 },
  tomorrow: { day: 1 },
  tonight: { day: 0, part: 'NI' },
  last: { reach: -1 },
  past: { reach: -1 },
  previous: { reach: -1 },
  preceding: { reach: -1 },
  this: { reach: 0 },
  current: { reach: 0 },
  same: { reach: 0 },
  that: { reach: 0 },
  next: { reach: 1 },
  coming: { reach: 1 },
  upcoming: { reach: 1 },
  following: { reach: 1 },
  daily: { set: 'P1D' },
  nightly: { set: 'P1D' },
  annually: { set: 'P1Y' },
  yearly: { set: 'P1Y' },
  now: { reference: 'PRESENT_REF' },
  currently: { reference: 'PRESENT_REF' },
  presently: { reference: 'PRESENT_REF' },
  nowadays: { reference: 'PRESENT_REF' },
  recently: { reference: 'PAST_REF' },
  recent: { reference: 'PAST_REF' },
  previously: { reference: 'PAST_REF' },
  lately: { reference: 'PAST_REF' },
  soon: { reference: 'FUTURE_REF' },
  future: { reference: 'FUTURE_REF' },
};

/** Words of time, in lower case. */
export const WORDS: ReadonlyMap<string, Clue> = buildWords();

function buildWords(): ReadonlyMap<string, Clue> {
  const words = new Map<string, Clue>(Object.entries(OTHERS));
  const add = (word: string, clue: Clue) => words.set(word, { ...words.get(word), ...clue });
  MONTHS.forEach((names, i) => {
    for (const name of names) add(name, { month: i + 1, ...(DOUBTFUL_MONTHS.has(name) ? { doubtful: true } : {}) });
  });
  WEEKDAYS.forEach((names, i) => {
    names.forEach((name, k) => {
      add(name, { weekday: i + 1, ...(k > 0 ? { doubtful: true } : {}) });
    });
    add(`${names[0]}s`, { weekday: i + 1, plural: true });
  });
  for (const [word, unit] of Object.entries(UNIT_WORDS)) {
    add(word, { unit });
    add(word === 'century' ? 'centuries' : `${word}s`, { unit, plural: true });
  }
  for (const [name, unit] of [
    ['mins', 'minute'],
    ['hrs', 'hour'],
    ['yrs', 'year'],
    ['hr', 'hour'],
  ] as const)
    add(name, { unit, plural: true });
  NUMBERS[0].split(' ').forEach((word, i) => {
    add(word, { number: i });
  });
  NUMBERS[1].split(' ').forEach((word, i) => {
    add(word, { number: (i + 2) * 10 });
  });
  ORDINALS.flatMap((list) => list.split(' ')).forEach((word, i) => {
    add(word, { ordinal: i + 1 });
  });
  DECADES.forEach((word, i) => {
    add(word, { decade: 192 + i });
  });
  return words;
}
