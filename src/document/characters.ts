/** Kinds of characters as bits; a character can be of several. */
export const LETTER = 1 << 0;
export const MARK = 1 << 1;
export const NUMBER = 1 << 2;
/** ASCII digits alone. */
export const DIGIT = 1 << 3;
export const UPPER = 1 << 4;
export const LOWER = 1 << 5;
export const PUNCTUATION = 1 << 6;
export const SYMBOL = 1 << 7;
export const LINE_BREAK = 1 << 8;
export const APOSTROPHE = 1 << 9;
export const DOT = 1 << 10;
export const HYPHEN = 1 << 11;
export const COLON = 1 << 12;
export const COMMA = 1 << 13;
export const QUOTE = 1 << 14;
export const SLASH = 1 << 15;
export const CURRENCY = 1 << 16;
/** Signs that hardly occur in running text. */
export const SIGN = 1 << 17;
const KNOWN = 1 << 18;

/** LF, CR, form feed, and Unicode's line and paragraph separators break lines. */
const PATTERNS: readonly (readonly [kind: number, pattern: RegExp])[] = [
  [LETTER, /\p{L}/u],
  [MARK, /\p{M}/u],
  [NUMBER, /\p{N}/u],
  [DIGIT, /\d/],
  [UPPER, /\p{Lu}/u],
  [LOWER, /\p{Ll}/u],
  [PUNCTUATION, /\p{P}/u],
  [SYMBOL, /\p{S}/u],
  [LINE_BREAK, /[\n\r\f\u2028\u2029]/],
  [APOSTROPHE, /['’]/],
  [DOT, /\./],
  [HYPHEN, /-/],
  [COLON, /:/],
  [COMMA, /,/],
  [QUOTE, /["“”]/],
  [SLASH, /\//],
  [CURRENCY, /[$£€]/],
  [SIGN, /[@#©(|•·»]/],
];

const kindOf = (character: string): number =>
  PATTERNS.reduce((kinds, [kind, pattern]) => (pattern.test(character) ? kinds | kind : kinds), KNOWN);

/** Kinds and lower case of each code unit that was met so far; 0 where it was not, and for halves of pairs, which tell nothing alone. */
const KINDS = new Int32Array(0x10000);
const LOWER_CASE = new Uint16Array(0x10000);

/** A text by offset: what kinds of character each of its code units is part of, and its lower case. */
export interface Characters {
  readonly kinds: Int32Array;
  readonly lower: Uint16Array;
}

export function readCharacters(text: string): Characters {
  const kinds = new Int32Array(text.length);
  const lower = new Uint16Array(text.length);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    kinds[i] = KINDS[code] || (isHalf(code) ? kindOfPair(text, i) : learn(code));
    lower[i] = LOWER_CASE[code]!;
  }
  return { kinds, lower };
}

function learn(code: number): number {
  const character = String.fromCharCode(code);
  const lower = character.toLowerCase();
  LOWER_CASE[code] = lower.length === 1 ? lower.charCodeAt(0) : code;
  KINDS[code] = kindOf(character);
  return KINDS[code];
}

const isHalf = (code: number): boolean => code >= 0xd800 && code <= 0xdfff;

/** Both halves of a surrogate pair are of the kinds that the pair is; most pairs are pictures. */
function kindOfPair(text: string, at: number): number {
  const code = text.charCodeAt(at);
  LOWER_CASE[code] = code;
  const point = text.codePointAt(code < 0xdc00 ? at : at - 1) ?? 0;
  const character = String.fromCodePoint(point);
  if (point <= 0xffff) return KNOWN;
  return /\p{So}/u.test(character) ? KNOWN | SYMBOL : kindOf(character);
}
