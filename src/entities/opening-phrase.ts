import { POS } from '../language/codes.js';
import type { SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';

/** What a phrase begins with that may stand before the subject. */
const OPENERS: ReadonlySet<number> = new Set([POS.ADP, POS.SCONJ, POS.VERB, POS.ADV]);
const COMMA = hashString(',');

/** The comma behind the phrase that opens a sentence, "In his new book[,] Ortiz says", where a token stands in that phrase; −1 where it does not. */
export function commaBehindOpening(
  tokens: Tokens,
  { first, last }: Pick<SentenceTokens, 'first' | 'last'>,
  token: number,
): number {
  if (!OPENERS.has(tokens.pos[first]!)) return -1;
  for (let i = first; i < last; i++) if (tokens.word[i] === COMMA) return i > token ? i : -1;
  return -1;
}
