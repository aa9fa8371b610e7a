// Quotation marks as characters: which of them can open, which can close, and which are apostrophes.
import type { Range } from '../schema/span.js';

/** Marks of one family pair with each other, however they are drawn: writers mix “ and ". */
export type Family = 'double' | 'single' | 'guillemet';

/** A quotation mark with what its shape and its neighbours allow. */
export interface Mark {
  readonly start: number;
  /** After the mark: two characters on for `''`. */
  readonly end: number;
  readonly family: Family;
  readonly char: string;
  readonly opens: boolean;
  readonly closes: boolean;
  /** A single mark after an s that may as well be a possessive: the dogs[’] bowl. */
  readonly possessive: boolean;
  /** Where the sentence before it ends, spaces aside, if it can only open; null where none does. */
  readonly sentenceBefore: number | null;
}

const DOUBLE = '“”"„‟〝〞″';
const SINGLE = "‘’'‚‛`";
const GUILLEMET = '«»‹›';
const MARKS: ReadonlySet<number> = new Set([...DOUBLE, ...SINGLE, ...GUILLEMET].map((mark) => mark.charCodeAt(0)));

/** Words whose first letters an apostrophe stands for: ’tis, ’em, ’90s. */
const ELIDED =
  /^(?:\d\ds?|tis|twas|twere|twill|em|til|till|cause|bout|round|n|cos|ere|nuff|fraid|neath|kay|y['’]all)(?![\p{L}\p{N}])/iu;
const LONGEST_ELISION = 8;

/** The marks of one run of text (a block), in text order; apostrophes are left out. */
export function marksIn(text: string, { start, end }: Range): Mark[] {
  const marks: Mark[] = [];
  for (let i = start; i < end; i++) {
    if (!isMark(text.charCodeAt(i))) continue;
    const length = isDoubled(text, i, end) ? 2 : 1;
    const mark = readMark(text, { start: i, end: i + length }, { start, end });
    if (mark) marks.push(mark);
    i += length - 1;
  }
  return marks;
}

/** Is a character a mark? Nearly all are ASCII, where there are three: " ' `. */
const isMark = (code: number): boolean => (code < 128 ? code === 34 || code === 39 || code === 96 : MARKS.has(code));

/** Two single marks that stand for a double one: [''] or [``]; of three, the pair is the outer one. */
function isDoubled(text: string, i: number, end: number): boolean {
  const char = text[i]!;
  if (i + 1 >= end || text[i + 1] !== char || !SINGLE.includes(char) || char === '‚') return false;
  const isClosingThree = text[i + 2] === char && !isFree(text[i - 1]);
  return !isClosingThree;
}

function readMark(text: string, { start, end }: Range, run: Range): Mark | null {
  const char = text[start]!;
  const before = start > run.start ? text[start - 1] : undefined;
  const after = end < run.end ? text[end] : undefined;
  const startsWord = isFree(before) && !isLoose(after);
  const endsWord = !isFree(before) && isLoose(after);
  const family = GUILLEMET.includes(char) ? 'guillemet' : end - start === 2 || DOUBLE.includes(char) ? 'double' : 'single';
  if (family === 'single') return readSingle(text, { start, end }, { before, after }, startsWord);
  const { opens, closes } = roles(char, startsWord, endsWord, before === undefined);
  const sentenceBefore = opens && !closes ? sentenceEndBefore(text, start, run) : null;
  return { start, end, family, char, opens, closes, possessive: false, sentenceBefore };
}

function sentenceEndBefore(text: string, offset: number, run: Range): number | null {
  let end = offset;
  while (end > run.start && text[end - 1] === ' ') end--;
  return end > run.start && /[.!?…]/.test(text[end - 1]!) ? end : null;
}

/** What a mark's own shape says, where its neighbours do not say otherwise; a straight mark has only neighbours. */
function roles(char: string, startsWord: boolean, endsWord: boolean, first: boolean): { opens: boolean; closes: boolean } {
  if ('“„‟〝‹«'.includes(char)) return { opens: !endsWord, closes: endsWord };
  if ('”〞'.includes(char)) return { opens: startsWord, closes: true };
  if ('»›'.includes(char)) return { opens: startsWord, closes: !startsWord };
  return { opens: !endsWord, closes: !startsWord && !first };
}

function readSingle(
  text: string,
  { start, end }: Range,
  { before, after }: { before: string | undefined; after: string | undefined },
  startsWord: boolean,
): Mark | null {
  const char = text[start]!;
  if (isWordChar(before) && isWordChar(after)) return null;
  const next = text.slice(end, end + LONGEST_ELISION);
  if (char !== '‚' && ELIDED.test(next)) return null;
  const opens = char === '’' ? false : startsWord || char === '‚';
  const closes = !isFree(before) && !isWordChar(after) && char !== '‛' && char !== '‚';
  if (!opens && !closes) return null;
  const possessive = closes && /[sxz]/i.test(before ?? '') && after === ' ' && isWordChar(text[end + 1]);
  return { start, end, family: 'single', char, opens, closes, possessive, sentenceBefore: null };
}

/** Before a word: nothing, a space, an opening bracket, a dash or a mark that may have been opened too. */
function isFree(char: string | undefined): boolean {
  return char === undefined || /[\s([{—–\-/…:“‘"'«‹„‚>]/.test(char);
}

/** After a word: nothing, a space, or punctuation that no word begins with. */
function isLoose(char: string | undefined): boolean {
  return char === undefined || /[\s.,;:!?)\]}—–\-/…”’"'»›]/.test(char);
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char);
}
