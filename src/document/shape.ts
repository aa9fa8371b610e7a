import type { Range } from '../schema/span.js';
import { APOSTROPHE, type Characters, DIGIT, JOINER, LETTER, LOWER, MARK, NUMBER, UPPER } from './characters.js';

/** What a line looks like, whatever it says. */
export interface Shape {
  readonly words: number;
  /** Ends as a sentence does: a full stop, question or exclamation mark, perhaps inside quotation marks or brackets. */
  readonly stopped: boolean;
  readonly question: boolean;
  readonly capitals: boolean;
  /** The first letter is upper case, or the line begins with a digit. */
  readonly opensHigh: boolean;
  /** Share of words longer than three letters that begin with a capital. */
  readonly titleCase: number;
  readonly prose: boolean;
}

/** Characters of a line that are looked at; its end is looked at in any case. */
const LOOKED_AT = 400;
const OPENS_WORD = LETTER | NUMBER;
const IN_WORD = LETTER | NUMBER | MARK | APOSTROPHE | JOINER;

export function shapeOf(text: string, characters: Characters, { start, end }: Range): Shape {
  const to = Math.min(end, start + LOOKED_AT);
  let words = 0;
  let long = 0;
  let high = 0;
  let opensHigh = false;
  for (let at = start; at < to; at++) {
    const opening = characters[at]!;
    if ((opening & OPENS_WORD) === 0) continue;
    const from = at;
    while (at < to && (characters[at]! & IN_WORD) !== 0) at++;
    if (words === 0) opensHigh = (opening & (UPPER | DIGIT)) !== 0;
    words++;
    if (at - from <= 3) continue;
    long++;
    if ((opening & UPPER) !== 0) high++;
  }
  const stopped = isStopped(text, start, end);
  return {
    words,
    stopped,
    question: isQuestion(text, start, end),
    capitals: end <= to && isInCapitals(text, characters, start, end),
    opensHigh,
    titleCase: long > 0 ? high / long : 0,
    prose: words >= 22 || (stopped && words >= 9),
  };
}

const STOPS = '.!?…';
const CLOSERS = '])"\'’”»';
/** Closing marks that may follow the full stop. */
const MOST_CLOSERS = 5;

function isStopped(text: string, start: number, end: number): boolean {
  let last = end - 1;
  while (last > start && last >= end - MOST_CLOSERS && CLOSERS.includes(text[last]!)) last--;
  return last >= start && STOPS.includes(text[last]!);
}

/** "?", or "?" before one quotation mark. */
function isQuestion(text: string, start: number, end: number): boolean {
  if (text[end - 1] === '?') return end > start;
  return end - start > 1 && text[end - 2] === '?' && '"\'’”»'.includes(text[end - 1]!);
}

/** No small letter, and two capitals in a row. */
function isInCapitals(text: string, characters: Characters, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if ((characters[at]! & LOWER) !== 0) return false;
  return /\p{Lu}{2}/u.test(text.slice(start, end));
}
