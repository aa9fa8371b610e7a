// Words, and what is written as one word but is several tokens: "they're", "Anglo-Irish"; or the other way round: "U.S.", "Mr."
import { STOP, stopAfter } from './abbreviations.js';
import { hostEnd, mailEnd, pageEnd } from './addresses.js';
import { CHARACTER, classAt, isDigitAt, isWordAt, spacesEnd, wordEnd } from './characters.js';
import type { Spans } from './spans.js';

const { lower, upper, digit, apostrophe, hyphen, dot } = CHARACTER;
const [DOLLAR, AMPERSAND, UNDERSCORE, AT_SIGN, COMMA, BRACKET, LETTER_T] = [0x24, 0x26, 0x5f, 0x40, 0x2c, 0x28, 0x74];
const LONGEST_PREFIX = 7;
const LONGEST_ABBREVIATION = 6;

/** Parts that keep a hyphenated word whole, as do digits: "ex-wife", "crime-wise", "mid-1990s". */
const PREFIXES = new Set(
  'a agro anti be bi bio co counter cross cyber de e eco ex extra inter intra macro mega micro mid mini multi neo non over pan para peri post pre pro pseudo quasi re semi sub super tri u ultra un uni vice x'.split(
    ' ',
  ),
);
const SUFFIXES = new Set('esque fest fold gate itis less most rama wise'.split(' '));
const CLITICS = new Set(['s', 're', 've', 'll', 'd', 'm']);
const COUNTRIES_OF_DOLLARS = new Set(['US', 'C', 'A', 'AU', 'CA', 'HK', 'NZ', 'NT', 'S', 'R']);

/** Adds the tokens of the word that begins at `at`, with all that is joined to it; the index after them. */
export function readWord(text: string, at: number, tokens: Spans): number {
  const end = wordEnd(text, at);
  if (classAt(text, end) === CHARACTER.space) return plainWord(text, at, end, tokens);
  const page = pageEnd(text, at, end);
  if (page > 0) return tokens.push(at, page);
  const code = text.charCodeAt(end);
  if (code === DOLLAR && COUNTRIES_OF_DOLLARS.has(text.slice(at, Math.min(end, at + 3)))) return tokens.push(at, end + 1);
  return joinsWords(text, end) || code === AT_SIGN ? readJoined(text, at, end, tokens) : plainWord(text, at, end, tokens);
}

/** "cannot" is two words, as "can not" is. */
function plainWord(text: string, at: number, end: number, tokens: Spans): number {
  if (end - at !== 6 || text.charCodeAt(end - 1) !== LETTER_T || text.slice(at, end).toLowerCase() !== 'cannot')
    return tokens.push(at, end);
  tokens.push(at, at + 3);
  return tokens.push(at + 3, end);
}

function joinsWords(text: string, at: number): boolean {
  const kind = classAt(text, at);
  if (kind === apostrophe || kind === hyphen || kind === dot) return true;
  const code = text.charCodeAt(at);
  return code === AMPERSAND || code === UNDERSCORE;
}

function readJoined(text: string, at: number, firstEnd: number, tokens: Spans): number {
  const joined = new Joined(text, at, firstEnd);
  const { end } = joined;
  const address = Math.max(mailEnd(text, end), joined.dotted ? hostEnd(text, joined.lastPart, end) : -1);
  if (address > 0) return tokens.push(at, address);
  let from = at;
  let part = at;
  while (from < end) {
    if (!isWordAt(text, from)) {
      from = tokens.push(from, classAt(text, from) === apostrophe ? wordEnd(text, from + 1) : from + 1);
      part = from;
      continue;
    }
    const stop = wordEnd(text, part);
    const cut = joined.cutAt(from, part, stop);
    if (cut < 0) part = stop + 1;
    else {
      from = tokens.push(from, cut);
      part = from;
    }
  }
  return from;
}

/** Words joined by single marks, as a whole. */
class Joined {
  readonly end: number;
  /** Where the last of them begins, and whether it stands after a full stop. */
  readonly lastPart: number;
  readonly dotted: boolean;
  readonly #text: string;
  readonly #start: number;
  /** Nothing in it is cut at hyphens. */
  #whole: boolean;

  constructor(text: string, at: number, firstEnd: number) {
    let end = firstEnd;
    let last = at;
    let digits = hasDigit(text, at, end);
    while (joinsWords(text, end) && isWordAt(text, end + 1)) {
      last = end + 1;
      end = wordEnd(text, last);
      digits ||= hasDigit(text, last, end);
    }
    this.#text = text;
    this.#start = at;
    this.end = end;
    this.lastPart = last;
    this.dotted = last > at && classAt(text, last - 1) === dot;
    this.#whole = digits || (end - last <= 5 && SUFFIXES.has(text.slice(last, end).toLowerCase()));
  }

  /** Where the token that began at `from` ends, if at the end of the part `part … stop`; −1 where it goes on. */
  cutAt(from: number, part: number, stop: number): number {
    if (stop === this.end) return this.#stopBelongs(from, part, stop) ? stop + 1 : stop;
    const kind = classAt(this.#text, stop);
    if (kind === dot) return this.#cutAtDot(part, stop);
    if (kind === hyphen) return this.#keepsHyphens(from, stop) ? -1 : stop;
    if (kind !== apostrophe) return -1;
    if (isClitic(this.#text, stop)) return stop;
    return isNegation(this.#text, from, stop) ? stop - 1 : -1;
  }

  /** "U.S.", "Ph.D." and "M.Sc." go on after their first stop; "J.Smith" and "Mr.Smith" are two words, "ended.Then" three tokens. */
  #cutAtDot(part: number, stop: number): number {
    const text = this.#text;
    const single = stop - part === 1;
    const next = wordEnd(text, stop + 1) - stop - 1;
    if (next === 1 && (single || isTitleCase(text, part, stop))) return -1;
    if (next === 2 && single && isTitleCase(text, stop + 1, stop + 3) && classAt(text, stop + 3) === dot) return -1;
    return single || wordKeepsStop(text, part, stop) ? stop + 1 : stop;
  }

  /** Does the full stop after the last part belong to it? */
  #stopBelongs(from: number, part: number, stop: number): boolean {
    const text = this.#text;
    if (classAt(text, stop) !== dot || classAt(text, stop + 1) === dot) return false;
    if (from < part) return classAt(text, part - 1) === dot && (stop - part === 1 || isTitleCase(text, part, stop));
    return stop - part === 1 || wordKeepsStop(text, part, stop);
  }

  #keepsHyphens(from: number, stop: number): boolean {
    if (this.#whole) return true;
    if (from > this.#start || stop - from > LONGEST_PREFIX || !PREFIXES.has(this.#text.slice(from, stop).toLowerCase()))
      return false;
    this.#whole = true;
    return true;
  }
}

function hasDigit(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (classAt(text, i) === digit) return true;
  return false;
}

/** "'s", "'re" and the like, at an apostrophe. */
export function isClitic(text: string, at: number): boolean {
  const end = wordEnd(text, at + 1);
  return end - at <= 3 && CLITICS.has(text.slice(at + 1, end).toLowerCase());
}

/** "n't" around an apostrophe, after a verb. */
function isNegation(text: string, from: number, at: number): boolean {
  return at - 1 > from && /^n.t$/i.test(text.slice(at - 1, wordEnd(text, at + 1)));
}

/** "Ph" of "Ph.D.", "Sc" of "M.Sc." */
const isTitleCase = (text: string, part: number, stop: number): boolean =>
  stop - part === 2 && classAt(text, part) === upper && classAt(text, part + 1) === lower;

/** Does the full stop at `stop` belong to the word before it? */
function wordKeepsStop(text: string, part: number, stop: number): boolean {
  if (stop - part > LONGEST_ABBREVIATION) return false;
  const kind = stopAfter(text.slice(part, stop).toLowerCase());
  if (kind === STOP.leading || kind === STOP.own) return true;
  if (kind === STOP.none) return false;
  if (text.charCodeAt(stop + 1) === COMMA) return true;
  const gap = spacesEnd(text, stop + 1);
  if (kind === STOP.beforeNumber && isDigitAt(text, gap)) return true;
  return classAt(text, part) === upper && (isAside(text, part) || !startsSentence(text, gap));
}

/** "Austin, Tex.", "(Tex.)" */
function isAside(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return (
    before === BRACKET || before === COMMA || (text.charCodeAt(at - 2) === COMMA && classAt(text, at - 1) === CHARACTER.space)
  );
}

/** Could a sentence begin here? The end of the text is no beginning of one, but what stands before it has ended. */
const startsSentence = (text: string, at: number): boolean =>
  at >= text.length || classAt(text, at) === upper || classAt(text, at) > CHARACTER.hyphen;
