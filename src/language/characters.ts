// What a UTF-16 code unit is to the tokenizer: a table, filled for ASCII at once and for the rest where it is met.

/** Classes of characters. Letters come first, then digits, so that a word's characters are those below `apostrophe`. */
export const CHARACTER = {
  lower: 1,
  upper: 2,
  digit: 3,
  apostrophe: 4,
  hyphen: 5,
  space: 6,
  dot: 7,
  /** Punctuation that is a token of its own. */
  mark: 8,
  currency: 9,
  /** Symbols, emoji and whatever else there is; may take two code units. */
  symbol: 10,
} as const;

const { lower, upper, digit, apostrophe, hyphen, space, dot, mark, currency, symbol } = CHARACTER;
const classes = new Uint8Array(65_536);

/** Class of the code unit at an index of a text; `space` outside it. */
export function classAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return classes[code] || classify(text, at, code);
}

export const isWordAt = (text: string, at: number): boolean => classAt(text, at) <= digit;
export const isLetterAt = (text: string, at: number): boolean => classAt(text, at) <= upper;
export const isDigitAt = (text: string, at: number): boolean => classAt(text, at) === digit;

/** The first index from `at` on where neither letter nor digit stands. */
export function wordEnd(text: string, at: number): number {
  let end = at;
  while (classAt(text, end) <= digit) end++;
  return end;
}

/** The first index from `at` on where no white space stands before the end of the text. */
export function spacesEnd(text: string, at: number): number {
  let end = at;
  while (end < text.length && classAt(text, end) === space) end++;
  return end;
}

/** The code units of a surrogate pair are told by their code point, so they are not kept in the table. */
function classify(text: string, at: number, code: number): number {
  if (Number.isNaN(code)) return space;
  if (isLow(code)) return at > 0 && isHigh(text.charCodeAt(at - 1)) ? classOf(text.slice(at - 1, at + 1)) : symbol;
  if (isHigh(code)) return classOf(text.slice(at, at + 2));
  const kind = classOf(String.fromCharCode(code));
  classes[code] = kind;
  return kind;
}

const isHigh = (code: number): boolean => code >= 0xd800 && code < 0xdc00;
const isLow = (code: number): boolean => code >= 0xdc00 && code < 0xe000;

/** The soft hyphen, the word joiner and the zero-width joiners hold words together. */
const HOLDERS = new Set('\u00ad\u200c\u200d\u2060');
const VARIATION = '\ufe0f';

/** @param character one code point */
function classOf(character: string): number {
  if (/^\s/.test(character)) return space;
  if (/^[\u2018\u2019\u02bc]/.test(character)) return apostrophe;
  if (/^[\u2010\u2011]/.test(character)) return hyphen;
  if (/^[\p{Lu}\p{Lt}]/u.test(character)) return upper;
  if (HOLDERS.has(character) || (/^[\p{L}\p{M}]/u.test(character) && character !== VARIATION)) return lower;
  if (/^\p{Nd}/u.test(character)) return digit;
  if (/^\p{Sc}/u.test(character)) return currency;
  return /^\p{P}/u.test(character) ? mark : symbol;
}

for (let code = 0; code < 128; code++) classes[code] = classOf(String.fromCharCode(code));
classes[0x27] = apostrophe;
classes[0x2d] = hyphen;
classes[0x2e] = dot;
