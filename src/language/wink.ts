// The only importer of wink-nlp: tokens, parts of speech, lemmas and sentence ends of one run of text.
import model from 'wink-eng-lite-web-model';
import winkNlp, { type ItsFunction } from 'wink-nlp';
import { POS } from './codes.js';

/** A token of a run of text; offsets from the run's beginning. */
export interface WinkToken {
  readonly start: number;
  readonly end: number;
  readonly pos: number;
  readonly lemma: string;
  /** True on the first token of a sentence. */
  readonly first: boolean;
}

const nlp = winkNlp(model, ['sbd', 'pos']);
const { its } = nlp;

/** wink's time grows with the square of a word's length; no word of any language is this long. */
const ENDLESS_WORD = /[\p{L}\p{M}\p{N}]{1000,}/gu;

/**
 * The tokens of one run of text (a block), in order. White space belongs to no token; every other character belongs to exactly one.
 */
export function readTokens(run: string): WinkToken[] {
  // Same length, so that offsets hold: wink knows only the straight apostrophe and the plain hyphen, and makes a token of a line end.
  const plain = run.replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s/g, ' ');
  const tokens: WinkToken[] = [];
  let from = 0;
  for (const { 0: word, index } of plain.matchAll(ENDLESS_WORD)) {
    tokens.push(...shifted(readPlain(plain.slice(from, index)), from), ...shifted(wordsFrom(word, 0), index));
    from = index + word.length;
  }
  return from === 0 ? readPlain(plain) : tokens.concat(shifted(readPlain(plain.slice(from)), from));
}

const shifted = (tokens: readonly WinkToken[], by: number): WinkToken[] =>
  tokens.map((token) => ({ ...token, start: token.start + by, end: token.end + by }));

function readPlain(plain: string): WinkToken[] {
  const document = nlp.readDoc(plain);
  const collection = document.tokens();
  const values = collection.out(its.value);
  const pos = collection.out(its.pos) as string[];
  const lemmas = collection.out(its.lemma as ItsFunction<string>);
  const firsts = new Set((document.sentences().out(its.span as never) as unknown as [number, number][]).map(([first]) => first));
  const tokens: WinkToken[] = [];
  let from = 0;
  for (let i = 0; i < values.length; i++) {
    const start = skipSpaces(plain, from);
    const value = values[i]!;
    // wink rewrites no character; should it ever, the rest of the run is kept, word by word.
    if (!plain.startsWith(value, start)) return [...tokens, ...wordsFrom(plain, start)];
    from = start + value.length;
    tokens.push({ start, end: from, pos: POS[pos[i] as keyof typeof POS] ?? POS.OTHER, lemma: lemmas[i]!, first: firsts.has(i) });
  }
  return joinNumbers(plain, tokens);
}

/** wink takes "6.12am" and "10.30pm" apart; a digit that touches a digit, or a point between two, goes on with the number. */
function joinNumbers(text: string, tokens: readonly WinkToken[]): WinkToken[] {
  const joined: WinkToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const touches = last !== undefined && last.end === token.start;
    if (touches && isDigit(text, token.start) && DIGIT_BEFORE.test(text.slice(Math.max(0, token.start - 2), token.start))) {
      if (text[token.start - 1] === '.' && last.end - last.start === 1 && joined.length > 1) joined.pop();
      const first = joined.pop()!;
      joined.push({ ...token, start: first.start, lemma: text.slice(first.start, token.end).toLowerCase(), first: first.first });
    } else joined.push(token);
  }
  return joined;
}

const DIGIT_BEFORE = /\d\.?$/;
const isDigit = (text: string, at: number): boolean => text.charCodeAt(at) >= 48 && text.charCodeAt(at) <= 57;

function skipSpaces(text: string, from: number): number {
  let i = from;
  while (i < text.length && text.charCodeAt(i) === 32) i++;
  return i;
}

function wordsFrom(text: string, from: number): WinkToken[] {
  return [...text.slice(from).matchAll(/\S+/g)].map(({ 0: word, index }) => ({
    start: from + index,
    end: from + index + word.length,
    pos: POS.OTHER,
    lemma: word.toLowerCase(),
    first: false,
  }));
}
