// Numbers with what is written onto them: "1,000", "10:30am", "21st", "1990s", "5G".
import { CHARACTER, classAt, isDigitAt, isLetterAt, isWordAt, wordEnd } from './characters.js';

const { digit, upper, hyphen, dot, currency } = CHARACTER;
const [COMMA, SLASH, COLON, LETTER_S, ZERO] = [0x2c, 0x2f, 0x3a, 0x73, 0x30];
const ONTO_NUMBERS = new Set(['st', 'nd', 'rd', 'th', 's', 'am', 'pm', 'AM', 'PM', 'hrs', 'hours']);
/** "p.m." after a number, with or without its last stop. */
const HALF_DAY = /^[ap]\.m\b\.?/i;

/** The end of the number whose first digit stands at `at`. */
export function numberEnd(text: string, at: number): number {
  const end = digitsEnd(text, at);
  return isLetterAt(text, end) ? endWithLetters(text, at, end) : end;
}

function digitsEnd(text: string, at: number): number {
  let end = at + 1;
  for (;;) {
    while (classAt(text, end) === digit) end++;
    if (!joinsDigits(text, end) || !isDigitAt(text, end + 1)) return end;
    end += 2;
  }
}

function joinsDigits(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === COMMA || code === SLASH || code === COLON) return true;
  const kind = classAt(text, at);
  return kind === dot || kind === hyphen;
}

function endWithLetters(text: string, at: number, end: number): number {
  const after = wordEnd(text, end);
  if (ONTO_NUMBERS.has(text.slice(end, Math.min(after, end + 6)))) return after;
  if (after === end + 1 && classAt(text, after) === dot) {
    const half = HALF_DAY.exec(text.slice(end, end + 4));
    if (half) return end + half[0].length;
  }
  // "5G" and "3D" are words; "$5M" is a sum.
  return after === end + 1 && classAt(text, end) === upper && classAt(text, at - 1) !== currency ? after : end;
}

/** The end of "90s" after an apostrophe that stands at `at`; −1 where it is none. */
export function decadeEnd(text: string, at: number): number {
  const isDecade =
    isDigitAt(text, at + 1) &&
    text.charCodeAt(at + 2) === ZERO &&
    text.charCodeAt(at + 3) === LETTER_S &&
    !isWordAt(text, at + 4);
  return isDecade ? at + 4 : -1;
}
