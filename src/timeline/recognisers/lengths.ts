import { POS } from '../../language/codes.js';
import type { Unit } from '../meaning.js';
import { COUNT_WORDS, type Count, type Reading } from '../reading.js';
import { type Match, match, type Recogniser } from './recogniser.js';

/** A count of units: "two weeks", "a nine-month", "several years", "5 1/2 hours", "a year or two". */
interface Length extends Count {
  readonly unit: Unit;
}

function lengthAt(reading: Reading, i: number): Length | null {
  const count = reading.count(i);
  if (!count) return null;
  const range = rangeEnd(reading, count);
  const at = skipQualifier(reading, range.last);
  const unit = reading.unit(at);
  if (!unit || unit === 'season' || isSecondOrdinal(reading, at)) return null;
  if (count.last === i + 1 && reading.is(i, 'a', 'an') && reading.clue(at).plural) return null;
  // "a [year-earlier] loss" counts nothing; "a year-long" does.
  if (reading.isHyphen(at + 1) && !reading.is(at + 2, 'long', 'old')) return null;
  if (unit === 'quarter' && (reading.isHyphen(count.last) || reading.is(at + 1, 'of'))) return null;
  const half = reading.is(at + 1, 'and') && reading.is(at + 2, 'a') && reading.is(at + 3, 'half');
  const amount = half && range.amount !== null ? range.amount + 0.5 : range.amount;
  return {
    amount,
    unit,
    last: half ? at + 4 : pastVague(reading, reading.isHyphen(at + 1) && reading.is(at + 2, 'long') ? at + 3 : at + 1),
  };
}

/** "two [to three] weeks", "one [or two] days": the first count holds, as TIMEX3 gives the range no value. */
function rangeEnd(reading: Reading, count: Count): Count {
  if (!reading.is(count.last, 'to', 'or') && !reading.isHyphen(count.last)) return count;
  const other = reading.count(count.last + 1);
  return other && reading.unit(skipQualifier(reading, other.last)) ? { amount: count.amount, last: other.last } : count;
}

/** "nine[-]month", "two [more] weeks", "eight [trading] days". */
function skipQualifier(reading: Reading, i: number): number {
  if (reading.isHyphen(i)) return i + 1;
  return reading.is(
    i,
    'more',
    'full',
    'straight',
    'consecutive',
    'trading',
    'business',
    'additional',
    'long',
    'whole',
    'calendar',
    'working',
    'short',
    'successive',
    'fiscal',
  )
    ? i + 1
    : i;
}

/** "a year [or two]", "a week [or so]". */
function pastVague(reading: Reading, i: number): number {
  if (!reading.is(i, 'or')) return i;
  return reading.is(i + 1, 'so', 'two', 'more') ? i + 2 : i;
}

/** "the second" is an ordinal; "30 seconds", "a second-quarter" … */
const isSecondOrdinal = (reading: Reading, i: number): boolean =>
  reading.is(i, 'second') && !reading.is(i - 1, 'one', '-', 'per');

/** Ages and sizes: "52 years old", "a five-year-old", "three years of age". */
function isAge(reading: Reading, i: number): boolean {
  const at = reading.isHyphen(i) ? i + 1 : i;
  return reading.is(at, 'old', 'olds') || (reading.is(at, 'of') && reading.is(at + 1, 'age'));
}

/** "two weeks [ago]", "a year [earlier]", "three days [later]". */
const OFFSETS: Readonly<Record<string, { readonly sign: -1 | 1; readonly from: 'publication' | 'text' }>> = {
  ago: { sign: -1, from: 'publication' },
  earlier: { sign: -1, from: 'text' },
  previously: { sign: -1, from: 'text' },
  later: { sign: 1, from: 'text' },
  hence: { sign: 1, from: 'publication' },
};

function offset(reading: Reading, i: number): Match | null {
  const length = lengthAt(reading, i) ?? bareUnits(reading, i);
  if (!length) return null;
  const { amount, unit, last } = length;
  const direction = OFFSETS[reading.lower(last)];
  if (direction) return match(last + 1, { is: 'offset', amount, unit, ...direction });
  if (reading.is(last, 'from') && reading.is(last + 1, 'now', 'today', 'tomorrow')) {
    return match(last + 2, { is: 'offset', amount, unit, sign: 1, from: 'publication' });
  }
  return null;
}

/** "[years] ago", "[decades] later". */
function bareUnits(reading: Reading, i: number): Length | null {
  const { unit, plural } = reading.clue(i);
  return unit && plural ? { amount: null, unit, last: i + 1 } : null;
}

/** "three days", "the past two years", "the first nine months". */
function length(reading: Reading, i: number): Match | null {
  const found = lengthAt(reading, i);
  if (!found || isAge(reading, found.last) || isRate(reading, i, found)) return null;
  return match(found.last, { is: 'length', amount: found.amount, unit: found.unit });
}

/** "$4 a [day]", "300 interviews a [day]": how often, not how long. */
function isRate(reading: Reading, i: number, { last, amount }: Length): boolean {
  return (
    reading.is(i, 'a', 'an') &&
    amount === 1 &&
    last === i + 2 &&
    [POS.NOUN, POS.NUM, POS.SYM].includes(reading.pos(i - 1) as 8) &&
    reading.clue(i - 1).unit === undefined
  );
}

const LEADS = new Set([
  'past',
  'last',
  'next',
  'coming',
  'previous',
  'preceding',
  'following',
  'first',
  'final',
  'recent',
  'early',
  'latest',
  'intervening',
  'upcoming',
]);

/** Behind one of these, "last" is a verb: "will [last] two weeks". */
const MODALS = new Set(['will', "'ll", 'would', 'can', 'could', 'may', 'might', 'must', 'should', 'to']);

/** "the past [20 months]", "the first hours", "the next few days". */
function ledLength(reading: Reading, i: number): Match | null {
  if (reading.is(i, 'last') && MODALS.has(reading.lower(i - 1))) return null;
  const found = lengthAt(reading, i + 1) ?? bareUnits(reading, i + 1);
  if (found) {
    if (isAge(reading, found.last)) return null;
    if (found.amount === null && reading.count(i + 1) === null) return vagueUnits(reading, i, found.last);
    return match(found.last, { is: 'length', amount: found.amount, unit: found.unit });
  }
  return null;
}

/** "recent years", "coming weeks", "past years". */
function vagueUnits(reading: Reading, i: number, last: number): Match {
  const unit = reading.unit(i + 1)!;
  if (reading.is(i, 'past', 'previous')) return match(last, { is: 'reference', value: 'PAST_REF' });
  const end = reading.is(last, 'and', 'or') && reading.clue(last + 1).plural && reading.unit(last + 1) ? last + 2 : last;
  return match(end, { is: 'length', amount: null, unit });
}

const BEFORE_BARE = new Set([
  'for',
  'in',
  'within',
  'after',
  'over',
  'many',
  'by',
  'of',
  'last',
  'took',
  'take',
  'spent',
  'these',
  'the',
]);

/** "for [decades]", "within [weeks]", "[weeks or months]". */
function bareLength(reading: Reading, i: number): Match | null {
  const found = bareUnits(reading, i);
  if (found && reading.is(found.last, 'ahead')) return match(found.last + 1, { is: 'length', amount: null, unit: found.unit });
  if (found && reading.is(i - 1, 'the') && reading.is(i - 2, 'over', 'through', 'down'))
    return match(found.last, { is: 'length', amount: null, unit: found.unit });
  if (!found || found.unit === 'quarter' || found.unit === 'second' || found.unit === 'season') return null;
  if (!BEFORE_BARE.has(reading.lower(i - 1)) || reading.is(i - 1, 'of', 'the')) return null;
  const also = reading.is(found.last, 'or', 'and') && reading.clue(found.last + 1).plural && reading.unit(found.last + 1);
  return match(also ? found.last + 2 : found.last, { is: 'length', amount: null, unit: found.unit });
}

/** "[decades]-long", "[year]-long", "[yearlong]". */
function longUnit(reading: Reading, i: number): Match | null {
  const { unit, plural } = reading.clue(i);
  if (!unit || !reading.isHyphen(i + 1) || !reading.is(i + 2, 'long')) return null;
  return match(i + 3, { is: 'length', amount: plural ? null : 1, unit });
}

/** Lengths of time, and dates told by one. */
export const LENGTHS: readonly Recogniser[] = [
  { name: 'offset', begins: { clues: ['number', 'unit'], words: COUNT_WORDS }, read: offset },
  { name: 'led-length', begins: { words: [...LEADS] }, read: ledLength },
  { name: 'length', begins: { clues: ['number'], words: COUNT_WORDS }, read: length },
  { name: 'long-unit', begins: { clues: ['unit'] }, read: longUnit },
  { name: 'bare-length', begins: { clues: ['unit'] }, read: bareLength },
];
