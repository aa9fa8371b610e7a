// One pass over the characters: white space belongs to no token, every other character to exactly one.
import { CHARACTER, classAt, isDigitAt, isLetterAt, isWordAt, wordEnd } from './characters.js';
import { decadeEnd, numberEnd } from './numbers.js';
import type { Spans } from './spans.js';
import { isClitic, readWord } from './word-parts.js';

const { upper, digit, apostrophe, hyphen, space, dot, mark, currency } = CHARACTER;
const [HASH, AT_SIGN, PLUS, COLON, SEMICOLON, EN_DASH, UNDERSCORE, ASTERISK, EQUALS] = [
  0x23, 0x40, 0x2b, 0x3a, 0x3b, 0x2013, 0x5f, 0x2a, 0x3d,
];
const JOINER = 0x200d;
/** ":-)" and the like, with what stands around it. */
const FACE = /^[:;]['’]?-?[()[\]{}DPpOo*/|\\3]+(?!\S)/;

/** Adds the tokens of a run of text. */
export function tokenize(text: string, tokens: Spans): void {
  let at = 0;
  while (at < text.length) {
    const kind = classAt(text, at);
    if (kind === space) at++;
    else if (kind <= upper) at = readWord(text, at, tokens);
    else at = tokens.push(at, kind === digit ? numberEnd(text, at) : markEnd(text, at, kind));
  }
}

/** The end of the token that begins with a mark or a symbol. */
function markEnd(text: string, at: number, kind: number): number {
  if (kind === apostrophe) return apostropheEnd(text, at);
  if (kind === dot) return dotEnd(text, at);
  if (kind === hyphen) return runEnd(text, at) > at + 1 || !isSign(text, at) ? runEnd(text, at) : numberEnd(text, at + 1);
  if (kind === currency) return runEnd(text, at);
  const code = text.charCodeAt(at);
  if (code === EQUALS) return runEnd(text, at);
  if (kind !== mark) return code === PLUS && isSign(text, at) ? numberEnd(text, at + 1) : symbolEnd(text, at, code);
  if (code === EN_DASH || code === UNDERSCORE || code === ASTERISK) return runEnd(text, at);
  if (code === HASH && isLetterAt(text, at + 1)) return handleEnd(text, at);
  if (code === AT_SIGN && isWordAt(text, at + 1)) return handleEnd(text, at);
  if (code === COLON || code === SEMICOLON) return faceEnd(text, at);
  return at + 1;
}

const follows = (text: string, at: number, code: number): boolean => text.charCodeAt(at) === code;

/** "--", "$$": the same character again and again. */
function runEnd(text: string, at: number): number {
  const code = text.charCodeAt(at);
  let end = at + 1;
  while (follows(text, end, code)) end++;
  return end;
}

/** "..." is one token; ".22" a number. */
function dotEnd(text: string, at: number): number {
  const end = runEnd(text, at);
  return end === at + 1 && isSign(text, at) ? numberEnd(text, end) : end;
}

/** A mark that belongs to the number after it: nothing but a space or a bracket stands before it. */
const isSign = (text: string, at: number): boolean =>
  isDigitAt(text, at + 1) &&
  (at === 0 || classAt(text, at - 1) === space || classAt(text, at - 1) === currency || follows(text, at - 1, 0x28));

/** "'s" on its own and "'90s" are tokens; else the apostrophe is. */
function apostropheEnd(text: string, at: number): number {
  const decade = decadeEnd(text, at);
  if (decade > 0) return decade;
  if (!isClitic(text, at)) return at + 1;
  const end = wordEnd(text, at + 1);
  return classAt(text, end) === apostrophe ? at + 1 : end;
}

/** "#topic", "@somebody". */
function handleEnd(text: string, at: number): number {
  let end = wordEnd(text, at + 1);
  while (follows(text, end, 0x5f)) end = wordEnd(text, end + 1);
  return end;
}

function faceEnd(text: string, at: number): number {
  if (at > 0 && classAt(text, at - 1) !== space) return at + 1;
  return at + Math.max(1, FACE.exec(text.slice(at, at + 8))?.[0].length ?? 0);
}

/** A symbol of one or two code units, with what changes its looks and the symbols that are joined to it. */
function symbolEnd(text: string, at: number, code: number): number {
  let end = at + unitsAt(text, at);
  if (code < 0x203c) return end;
  for (;;) {
    if (isModifier(text, end)) end += unitsAt(text, end);
    else if (follows(text, end, JOINER) && classAt(text, end + 1) === CHARACTER.symbol) end += 1 + unitsAt(text, end + 1);
    else return end;
  }
}

const unitsAt = (text: string, at: number): number => (text.codePointAt(at)! > 0xffff ? 2 : 1);

/** Variation selectors, keycaps, skin tones. */
function isModifier(text: string, at: number): boolean {
  const code = text.codePointAt(at) ?? 0;
  return code === 0xfe0f || code === 0x20e3 || (code >= 0x1f3fb && code <= 0x1f3ff);
}
