import { type Clue, WORDS } from './words.js';

/** What a word is that has nothing to do with time. */
export const NO_CLUE: Clue = {};

/** What a word can be in an expression of time. */
export function clueOf(word: string): Clue | undefined {
  const known = WORDS.get(word);
  if (known) return known;
  if (isFigure(word.charCodeAt(word[0] === "'" ? 1 : 0))) return numericClue(word);
  if (word.includes('-')) return compoundClue(word);
  return quarterClue(word);
}

const isFigure = (code: number): boolean => code >= 48 && code <= 57;

/** "[mid]-1996", "[post]-war": the word behind one of these, dated by it. */
const PREFIXES = new Set(['mid', 'early', 'late', 'post', 'pre']);

function compoundClue(word: string): Clue | undefined {
  const cut = word.indexOf('-');
  if (!PREFIXES.has(word.slice(0, cut))) return undefined;
  const clue = clueOf(word.slice(cut + 1));
  return clue && (clue.year || clue.decade || clue.month || clue.season || clue.unit || clue.weekday || clue.part)
    ? clue
    : undefined;
}

/** "q3", "3q", "q3/2025" is left to the year beside it. */
function quarterClue(word: string): Clue | undefined {
  if (word.length === 2 && word[0] === 'q' && word[1]! >= '1' && word[1]! <= '4') return { quarter: Number(word[1]) };
  if (word.startsWith('fy') && /^fy\d{4}$/.test(word)) return yearClue(Number(word.slice(2)));
  return undefined;
}

const FORMS: readonly (readonly [RegExp, (groups: readonly string[]) => Clue | undefined])[] = [
  [/^(\d{1,3}(?:,\d{3})+|\d+)$/, ([digits]) => integerClue(digits!)],
  [/^\d+\.\d+$/, ([digits]) => ({ number: Number(digits) })],
  [/^(\d{1,2})(?:st|nd|rd|th)$/, ([, day]) => ({ ordinal: Number(day) })],
  [/^(\d{3})0'?s$/, ([, decade]) => ({ decade: Number(decade) })],
  [/^'?([2-9])0'?s$/, ([, tens]) => ({ decade: 190 + Number(tens) })],
  [/^(\d{4})-(\d\d)-(\d\d)$/, ([, year, month, day]) => dateClue(Number(year), Number(month), Number(day))],
  [/^(\d{1,2})\/(\d{1,2})\/(\d{4}|\d\d)$/, ([, a, b, year]) => slashClue(Number(a), Number(b), Number(year))],
  [/^(\d{4})[-–/](\d{4}|\d\d)$/, ([, from, to]) => yearsClue(Number(from), to!)],
  [/^(\d{1,2})[:.](\d\d)(am|pm|a\.m\.?|p\.m\.?)?$/, ([, hour, minute, half]) => clockClue(Number(hour), Number(minute), half)],
  [/^(\d{1,2})(am|pm|a\.m\.?|p\.m\.?)$/, ([, hour, half]) => clockClue(Number(hour), 0, half)],
  [/^([1-4])q$/, ([, quarter]) => ({ quarter: Number(quarter) })],
];

function numericClue(word: string): Clue | undefined {
  if (word.length > 12) return undefined;
  for (const [form, read] of FORMS) {
    const match = form.exec(word);
    if (match) return read(match);
  }
  return undefined;
}

function integerClue(digits: string): Clue {
  const number = Number(digits.replaceAll(',', ''));
  return digits.length === 4 ? { number, ...yearClue(number) } : { number };
}

const yearClue = (year: number): Clue => (year >= 1000 && year < 2200 ? { year } : NO_CLUE);

const dateClue = (year: number, month: number, day: number): Clue | undefined =>
  month >= 1 && month <= 12 && day >= 1 && day <= 31 ? { date: { year, month, day } } : undefined;

/** Months come first in American dates; where the first number cannot be one, the day does. */
function slashClue(a: number, b: number, year: number): Clue | undefined {
  const full = year < 100 ? year + (year < 50 ? 2000 : 1900) : year;
  return a > 12 ? dateClue(full, b, a) : dateClue(full, a, b);
}

function yearsClue(from: number, to: string): Clue | undefined {
  const until = to.length === 4 ? Number(to) : Math.floor(from / 100) * 100 + Number(to);
  return until > from && from >= 1000 && until < 2200 ? { year: from, until } : undefined;
}

/** "6.15" is a time only with "a.m." behind it, so its number is kept. */
function clockClue(hour: number, minute: number, half: string | undefined): Clue | undefined {
  if (hour > 24 || minute > 59) return undefined;
  return { clock: clockOf(hour, minute, half ?? null) };
}

/** "22:00" of ten and "p.m.". */
export function clockOf(hour: number, minute: number, half: string | null): string {
  const night = half?.startsWith('p') ? (hour % 12) + 12 : half ? hour % 12 : hour;
  return `${String(night).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
