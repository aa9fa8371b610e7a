import { CAPITAL } from '../language/codes.js';
import type { SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import type { TokenRange } from './result.js';

/** Lower-case tokens looked at before and after a word that may be a name: "van der", "de la"; the two sides together bridge "of the". */
const BEFORE = 2;
const AFTER = 1;

/** May a name begin or end with this token? Nine of ten do not, and are not looked at again. */
export const isCandidate = (tokens: Tokens, i: number): boolean => {
  const capital = tokens.capital[i]!;
  return capital !== CAPITAL.none && capital !== CAPITAL.noLetter;
};

/** The stretches of a sentence in which names may stand. */
export function nameWindows(tokens: Tokens, { first, last }: SentenceTokens): TokenRange[] {
  const windows: { first: number; last: number }[] = [];
  for (let i = first; i < last; i++) {
    if (!isCandidate(tokens, i)) continue;
    const from = Math.max(first, i - BEFORE);
    const to = Math.min(last, i + 1 + AFTER);
    const open = windows.at(-1);
    if (open && open.last >= from) open.last = to;
    else windows.push({ first: from, last: to });
  }
  return windows;
}
