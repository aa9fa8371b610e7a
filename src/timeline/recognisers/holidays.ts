import { Phrases } from '../../model/phrases.js';
import type { Holiday, YearWord } from '../meaning.js';
import type { Reading } from '../reading.js';
import { yearBehind } from './dates.js';
import { type Match, match, type Recogniser } from './recogniser.js';

const MONDAY = 1;
const THURSDAY = 4;

/** Feasts of the English-speaking world; longer names first. */
const HOLIDAYS = new Phrases<Holiday>([
  ["new year 's eve", { month: 12, day: 31 }],
  ["new year 's day", { month: 1, day: 1 }],
  ['christmas eve', { month: 12, day: 24 }],
  ['christmas day', { month: 12, day: 25 }],
  ['christmas', { month: 12, day: 25 }],
  ['boxing day', { month: 12, day: 26 }],
  ["valentine 's day", { month: 2, day: 14 }],
  ["st. patrick 's day", { month: 3, day: 17 }],
  ['ash wednesday', { fromEaster: -46 }],
  ['palm sunday', { fromEaster: -7 }],
  ['good friday', { fromEaster: -2 }],
  ['easter sunday', { fromEaster: 0 }],
  ['easter monday', { fromEaster: 1 }],
  ['easter', { fromEaster: 0 }],
  ['may day', { month: 5, day: 1 }],
  ["mother 's day", { month: 5, weekday: 7, nth: 2 }],
  ["father 's day", { month: 6, weekday: 7, nth: 3 }],
  ['memorial day', { month: 5, weekday: MONDAY, nth: -1 }],
  ['independence day', { month: 7, day: 4 }],
  ['fourth of july', { month: 7, day: 4 }],
  ['bastille day', { month: 7, day: 14 }],
  ['canada day', { month: 7, day: 1 }],
  ['anzac day', { month: 4, day: 25 }],
  ['australia day', { month: 1, day: 26 }],
  ['labor day', { month: 9, weekday: MONDAY, nth: 1 }],
  ['columbus day', { month: 10, weekday: MONDAY, nth: 2 }],
  ['halloween', { month: 10, day: 31 }],
  ['guy fawkes night', { month: 11, day: 5 }],
  ['bonfire night', { month: 11, day: 5 }],
  ['veterans day', { month: 11, day: 11 }],
  ['remembrance day', { month: 11, day: 11 }],
  ['armistice day', { month: 11, day: 11 }],
  ['election day', { month: 11, weekday: MONDAY, nth: 1, plus: 1 }],
  ['thanksgiving day', { month: 11, weekday: THURSDAY, nth: 4 }],
  ['thanksgiving', { month: 11, weekday: THURSDAY, nth: 4 }],
  ['juneteenth', { month: 6, day: 19 }],
]);

function holiday(reading: Reading, i: number): Match | null {
  const { reach } = reading.clue(i);
  const at = reach === undefined ? i : i + 1;
  if (!reading.isCapitalized(at)) return null;
  const found = HOLIDAYS.at(reading.tokens.word, at, reading.last);
  if (!found) return null;
  const last = at + found.length;
  const behind = yearBehind(reading, last);
  const year: YearWord = behind?.year ?? null;
  return match(behind?.last ?? last, { is: 'holiday', holiday: found.meaning, year, reach: reach ?? null });
}

/** Feasts that have a date. */
export const FEASTS: readonly Recogniser[] = [
  { name: 'holiday', begins: { clues: ['reach'], alone: HOLIDAYS.openers }, read: holiday },
];
