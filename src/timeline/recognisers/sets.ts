import { POS } from '../../language/codes.js';
import type { Reading } from '../reading.js';
import { lengthValue } from '../timex.js';
import { type Match, match, type Recogniser } from './recogniser.js';

/** "every Friday", "each year", "every two weeks", "every other day", "every morning". */
function every(reading: Reading, i: number): Match | null {
  const other = reading.is(i + 1, 'other', 'second') ? 1 : 0;
  const at = i + 1 + other;
  const clue = reading.clue(at);
  if (clue.weekday !== undefined && reading.isCapitalized(at))
    return match(at + 1, { is: 'set', value: `XXXX-WXX-${clue.weekday}` });
  if (clue.month !== undefined && reading.isCapitalized(at))
    return match(at + 1, { is: 'set', value: `XXXX-${String(clue.month).padStart(2, '0')}` });
  if (clue.season !== undefined) return match(at + 1, { is: 'set', value: `XXXX-${clue.season}` });
  if (clue.part !== undefined) return match(at + 1, { is: 'set', value: `XXXX-XX-XXT${clue.part}` });
  const count = reading.count(at);
  const unit = reading.unit(count?.last ?? at);
  if (!unit || unit === 'second' || unit === 'season') return null;
  return match((count?.last ?? at) + 1, { is: 'set', value: lengthValue(count ? count.amount : 1 + other, unit) });
}

/** "Tuesday nights", "on Sundays". */
function weekdays(reading: Reading, i: number): Match | null {
  const { weekday, plural } = reading.clue(i);
  if (weekday === undefined || !reading.isCapitalized(i)) return null;
  const behind = reading.clue(i + 1);
  if (behind.part !== undefined && behind.plural) return match(i + 2, { is: 'set', value: `XXXX-WXX-${weekday}T${behind.part}` });
  return plural ? match(i + 1, { is: 'set', value: `XXXX-WXX-${weekday}` }) : null;
}

/** "daily", "annually"; but not a paper's name ("the Daily Mail"). */
function adverb(reading: Reading, i: number): Match | null {
  const { set } = reading.clue(i);
  return set === undefined || reading.isCapitalized(i) ? null : match(i + 1, { is: 'set', value: set });
}

/** "twice a week", "$4 a day", "once per year". */
function rate(reading: Reading, i: number): Match | null {
  const led = reading.is(i, 'once', 'twice') ? i + 1 : i;
  if (!reading.is(led, 'a', 'an', 'per')) return null;
  const unit = reading.unit(led + 1);
  if (
    !unit ||
    reading.clue(led + 1).plural ||
    unit === 'second' ||
    unit === 'season' ||
    unit === 'quarter' ||
    isSpeed(reading, led) ||
    reading.isHyphen(led + 2)
  )
    return null;
  const isCounted = led > i || reading.is(led, 'per') || isThings(reading, led - 1);
  if (!isCounted || reading.is(led + 2, 'ago', 'earlier', 'later', 'before', 'after', 'or', 'from')) return null;
  return match(led + 2, { is: 'set', value: lengthValue(1, unit) });
}

/** "190 kilometers [per hour]" tells how fast, not when. */
const isSpeed = (reading: Reading, i: number): boolean => reading.is(i, 'per') && reading.is(i + 1, 'hour', 'minute', 'second');

/** "300 interviews", "$4", "four times": what is counted by the day. */
function isThings(reading: Reading, i: number): boolean {
  if (reading.clue(i).unit === 'hour' || reading.clue(i).unit === 'day') return true;
  return (
    reading.is(i, 'times') ||
    ([POS.NUM, POS.SYM].includes(reading.pos(i) as 9) && !reading.is(i, 'one')) ||
    (reading.pos(i) === POS.NOUN && reading.pos(i - 1) === POS.NUM)
  );
}

/** What comes back. */
export const SETS: readonly Recogniser[] = [
  { name: 'every', begins: { words: ['every', 'each'] }, read: every },
  { name: 'weekdays', begins: { clues: ['weekday'] }, read: weekdays },
  { name: 'rate', begins: { words: ['once', 'twice', 'a', 'an', 'per'] }, read: rate },
  { name: 'adverb', begins: { clues: ['set'] }, read: adverb },
];
