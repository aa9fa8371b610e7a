import { CAPITAL, POS } from '../language/codes.js';
import type { SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { HashIndex } from '../model/hash-index.js';
import { WordSet } from '../model/word-set.js';
import type { TokenRange } from './result.js';

/** Words in lower case that stand between the words of one name, or lead up to its first. */
const LINKS = new WordSet(
  "of the and for de del dello della di da do du des den der la las le les lo los van von ter ten bin ibn al el ul ur y e 's in on at to",
);

/** Tokens without a capital that may part the words of one name: "Bank [of the] West". */
const APART = 3;
/** Links that may lead up to a name: "[van der] Berg". */
const LEADING = 2;

/** 1 for parts of speech that no name of one word has. */
const GRAMMAR = new Uint8Array(17);
for (const pos of [POS.ADP, POS.CCONJ, POS.DET, POS.PART, POS.PRON, POS.SCONJ]) GRAMMAR[pos] = 1;

/** May a name begin or end with this token? Nine of ten do not, and are not looked at again. */
export const isCandidate = (tokens: Tokens, i: number): boolean => {
  const capital = tokens.capital[i]!;
  return capital !== CAPITAL.none && capital !== CAPITAL.noLetter;
};

/** A number for each word that may be part of a name. */
export function candidateWords(tokens: Tokens): HashIndex {
  let count = 0;
  for (let i = 0; i < tokens.count; i++) if (isCandidate(tokens, i)) count++;
  const words = new HashIndex(count);
  for (let i = 0; i < tokens.count; i++) if (isCandidate(tokens, i)) words.add(tokens.word[i]!);
  return words;
}

/**
 * The stretches of a sentence in which names may stand: runs of capitalized words with the links, numbers and marks between them.
 *
 * @param learning keeps words of grammar that stand alone: nobody need read them, but that they are no names is worth learning
 */
export function nameWindows(tokens: Tokens, { first, last }: SentenceTokens, learning = false): TokenRange[] {
  const windows: TokenRange[] = [];
  for (let i = first; i < last; i++) {
    if (!isCandidate(tokens, i) || (!learning && standsAlone(tokens, i, last))) continue;
    let from = i;
    while (from > first && i - from < LEADING && isInner(tokens, from - 1)) from--;
    let end = i + 1;
    for (let next = nextCandidate(tokens, end, last); next >= 0; next = nextCandidate(tokens, end, last)) end = next + 1;
    i = end;
    windows.push({ first: from, last: end < last && !isLower(tokens, end) ? end + 1 : end });
  }
  return windows;
}

/** A word of grammar with a capital, mostly a sentence's first, and no name after it: "[The] ferry left". */
function standsAlone(tokens: Tokens, i: number, last: number): boolean {
  return GRAMMAR[tokens.pos[i]!] === 1 && (i + 1 === last || (isLower(tokens, i + 1) && !LINKS.has(tokens.word[i + 1]!)));
}

/** The next capitalized word of the same stretch; −1 where there is none. */
function nextCandidate(tokens: Tokens, from: number, last: number): number {
  for (let i = from; i < last && i <= from + APART; i++) {
    if (isCandidate(tokens, i)) return i;
    if (!isInner(tokens, i)) return -1;
  }
  return -1;
}

const isInner = (tokens: Tokens, i: number): boolean => !isLower(tokens, i) || LINKS.has(tokens.word[i]!);

/** A word that begins with a small letter; not "-", "1999", "501st". */
const isLower = (tokens: Tokens, i: number): boolean => tokens.capital[i] === CAPITAL.none && !tokens.beginsWithDigit(i);
