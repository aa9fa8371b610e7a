/**
 * Kinds of characters, as bits; a character can be of several. The sixteen bits below them hold a code unit, so that one number tells
 * both.
 */
export const LETTER = 1 << 16;
export const MARK = 1 << 17;
export const NUMBER = 1 << 18;
/** ASCII digits alone. */
export const DIGIT = 1 << 19;
export const UPPER = 1 << 20;
export const LOWER = 1 << 21;
export const PUNCTUATION = 1 << 22;
export const SYMBOL = 1 << 23;
export const LINE_BREAK = 1 << 24;
export const APOSTROPHE = 1 << 25;
/** What joins the parts of a word, besides apostrophes. */
export const JOINER = 1 << 26;
export const COLON = 1 << 27;
export const COMMA = 1 << 28;
export const QUOTE = 1 << 29;
/** Signs that stand in few lines of running text. */
export const SIGN = 1 << 30;
const KNOWN = 1 << 31;

const PATTERNS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [DIGIT, /\d/],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [PUNCTUATION, /\p{P}/u],
  [SYMBOL, /\p{S}/u],
  // Form feed, and Unicode's line and paragraph separators, too.
  [LINE_BREAK, /[\n\r\f\u2028\u2029]/],
  [APOSTROPHE, /['’]/],
  [JOINER, /[.-]/],
  [COLON, /:/],
  [COMMA, /,/],
  [QUOTE, /["“”]/],
  [SIGN, /[@#©(|•·»/$£€]/],
];

/** A text by offset: the lower case of each code unit, and the kinds of the character that it is part of. */
export type Characters = Int32Array;

/** The lower case of a character, as a code unit. */
export const lowerOf = (character: number): number => character & 0xffff;

/** What was learned of each code unit that was met so far; 0 where nothing was. Halves of pairs tell nothing alone. */
const LEARNED: Characters = new Int32Array(0x10000);

export function readCharacters(text: string): Characters {
  const characters = new Int32Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    characters[i] = LEARNED[code] || (isHalf(code) ? readHalf(text, i) : learn(code));
  }
  return characters;
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  LEARNED[code] = kindsOf(character) | (lower.length === 1 ? lower.charCodeAt(0) : code);
  return LEARNED[code];
}

const kindsOf = (character: string): number =>
  PATTERNS.reduce((kinds, [kind, pattern]) => (pattern.test(character) ? kinds | kind : kinds), KNOWN);

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Both halves of a surrogate pair are of the kinds that the pair is; most pairs are pictures. */
function readHalf(text: string, at: number): number {
  const code = text.charCodeAt(at);
  const point = text.codePointAt(code < 0xdc00 ? at : at - 1) ?? 0;
  if (point <= 0xffff) return code;
  const character = String.fromCodePoint(point);
  return code | (/\p{So}/u.test(character) ? SYMBOL : kindsOf(character));
}
