import { POS } from '../../language/codes.js';
import type { Reading } from '../reading.js';
import { shortYear, type YearRead, yearBehind } from './dates.js';
import { type Match, match, type Recogniser } from './recogniser.js';

const BEFORE_YEAR = new Set([
  'in',
  'since',
  'of',
  'from',
  'until',
  'till',
  'by',
  'through',
  'before',
  'after',
  'during',
  'between',
  'circa',
  'year',
  'early',
  'late',
  'mid',
  'for',
  'around',
  'about',
  'throughout',
  'fiscal',
]);
const NOT_BEFORE_YEAR = new Set([
  '$',
  '#',
  '£',
  '€',
  '¥',
  'no.',
  'number',
  'about',
  'some',
  'nearly',
  'almost',
  'least',
  'over',
  'than',
  'room',
  'flight',
  'route',
  'exactly',
  'roughly',
  'only',
  'another',
  'additional',
]);

/** Later years than this are rarely written, earlier ones rarely without a word that leads to them. */
const FIRST_PLAIN_YEAR = 1900;
const LAST_PLAIN_YEAR = 2060;

function bareYear(reading: Reading, i: number): Match | null {
  const { year, until } = reading.clue(i);
  if (year === undefined || reading.is(i - 1, '.', '/') || (reading.isTight(i) && reading.is(i - 1, '-', '$', '#', '£', '€')))
    return null;
  const before = reading.lower(i - 1);
  const after = reading.lower(i + 1);
  if (
    [
      '%',
      'percent',
      'dollars',
      'degrees',
      'feet',
      'miles',
      'meters',
      'metres',
      'points',
      'people',
      'pounds',
      'GMT',
      'gmt',
    ].includes(after)
  )
    return null;
  if (until === undefined && !BEFORE_YEAR.has(before)) {
    const isPlain = year >= FIRST_PLAIN_YEAR && year <= LAST_PLAIN_YEAR;
    if (!isPlain || NOT_BEFORE_YEAR.has(before) || countsThings(reading, i)) return null;
  }
  if (isMeasured(reading, i)) return null;
  return match(i + 1, { is: 'year', year, until: until ?? null });
}

/** "[2000] troops": figures before a plural, unless a word like "the" or "its" makes the figure a year. */
function countsThings(reading: Reading, i: number): boolean {
  if (reading.pos(i + 1) !== POS.NOUN || [POS.DET, POS.PRON].includes(reading.pos(i - 1) as 6)) return false;
  return reading.lower(i + 1).endsWith('s') && reading.tokens.lemma(i + 1) !== reading.lower(i + 1);
}

/** "in 2000 feet", "of 1500 days". */
const isMeasured = (reading: Reading, i: number): boolean =>
  (reading.clue(i + 1).unit !== undefined && reading.clue(i + 1).plural === true) ||
  reading.is(i + 1, 'feet', 'people', 'miles', 'yards');

/** "nineteen ninety-six", "two thousand [and] one" behind "the year". */
function spokenYear(reading: Reading, i: number): Match | null {
  if (reading.is(i, 'nineteen', 'twenty', 'eighteen')) {
    const tens = reading.clue(i + 1).number;
    if (tens === undefined || tens < 10 || tens > 90 || reading.lower(i + 1) < 'a') return null;
    const at = reading.isHyphen(i + 2) ? i + 3 : i + 2;
    const ones = tens >= 20 ? reading.clue(at).number : undefined;
    const hasOnes = ones !== undefined && ones > 0 && ones < 10 && reading.lower(at) >= 'a';
    return match(hasOnes ? at + 1 : i + 2, {
      is: 'year',
      year: reading.clue(i).number! * 100 + tens + (hasOnes ? ones : 0),
      until: null,
    });
  }
  if (reading.is(i, 'year') && reading.is(i + 1, 'two') && reading.is(i + 2, 'thousand'))
    return match(i + 3, { is: 'year', year: 2000, until: null });
  if (reading.is(i, 'year') && reading.clue(i + 1).year !== undefined)
    return match(i + 2, { is: 'year', year: reading.clue(i + 1).year!, until: null });
  return null;
}

/** "in ['98]". */
function plainShortYear(reading: Reading, i: number): Match | null {
  const year = BEFORE_YEAR.has(reading.lower(i - 1)) ? shortYear(reading, i) : null;
  return year === null ? null : match(i + 2, { is: 'year', year, until: null });
}

function decade(reading: Reading, i: number): Match | null {
  const decade = reading.clue(i).decade!;
  const isShort = decade < 1000 && reading.tokens.lower(i).length <= 4;
  // "temperatures in the 60s", "a man in his 40s": only with "the", and not of people.
  const led =
    reading.is(i - 1, 'the', 'early', 'late', 'mid') ||
    reading.is(i - 2, 'early', 'late', 'mid') ||
    reading.lower(i).startsWith("'");
  return isShort && !led ? null : match(i + 1, { is: 'decade', decade });
}

/** "the [1990's]"; without "the", something is the year's. */
function apostrophizedDecade(reading: Reading, i: number): Match | null {
  const year = reading.clue(i).year!;
  const isDecade = year % 10 === 0 && reading.is(i + 1, "'s") && reading.is(i - 1, 'the', 'early', 'late', 'mid');
  return isDecade ? match(i + 2, { is: 'decade', decade: year / 10 }) : null;
}

function century(reading: Reading, i: number): Match | null {
  const { ordinal } = reading.clue(i);
  const at = reading.isHyphen(i + 1) ? i + 2 : i + 1;
  return ordinal !== undefined && reading.unit(at) === 'century' ? match(at + 1, { is: 'century', century: ordinal }) : null;
}

/** "winter[ of nineteen ninety-four]". */
function spokenBehind(reading: Reading, i: number): YearRead | null {
  const spoken = reading.is(i, 'of') ? spokenYear(reading, i + 1) : null;
  return spoken?.meaning?.is === 'year' ? { year: { number: spoken.meaning.year }, last: spoken.last } : null;
}

function season(reading: Reading, i: number): Match | null {
  const clue = reading.clue(i);
  // "the [Summer] Institute"
  if (clue.season !== undefined && i > reading.first && reading.isCapitalized(i) && reading.isCapitalized(i + 1)) return null;
  const isLed = reading.is(i - 1, 'in', 'the', 'by', 'early', 'late', 'mid', 'during', 'until', 'of', 'through', 'since');
  // "in spring 2027" is a season whatever the tagger thinks.
  const isSure = isLed && reading.clue(i + 1).year !== undefined;
  if (clue.season !== undefined && (isSure || reading.pos(i) !== POS.VERB)) {
    const behind = yearBehind(reading, i + 1) ?? spokenBehind(reading, i + 1);
    if (behind) return match(behind.last, { is: 'season', season: clue.season, year: behind.year, reach: null });
    const isNoun = !reading.is(i + 1, 'in', 'of', '-') && !reading.isTight(i + 1);
    return isLed && (isNoun || !reading.is(i, 'fall'))
      ? match(i + 1, { is: 'season', season: clue.season, year: null, reach: null })
      : null;
  }
  if (clue.reach === undefined) return null;
  const isPast = reading.is(i + 1, 'past');
  const isComing = reading.is(i + 1, 'coming');
  const at = isPast || isComing ? i + 2 : i + 1;
  const code = reading.clue(at).season;
  const reach = isPast ? -1 : isComing ? 1 : clue.reach;
  return code === undefined ? null : match(at + 1, { is: 'season', season: code, year: null, reach });
}

/** Years, and what is longer or between a year and a month. */
export const YEARS: readonly Recogniser[] = [
  { name: 'century', begins: { clues: ['ordinal'] }, read: century },
  { name: 'decade', begins: { clues: ['decade'] }, read: decade },
  { name: 'apostrophized-decade', begins: { clues: ['year'] }, read: apostrophizedDecade },
  { name: 'season', begins: { clues: ['season', 'reach'] }, read: season },
  { name: 'spoken-year', begins: { clues: ['number', 'unit'] }, read: spokenYear },
  { name: 'year', begins: { clues: ['year'] }, read: bareYear },
  { name: 'short-year', begins: { words: ["'", '’', '‘'] }, read: plainShortYear },
];
