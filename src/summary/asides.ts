import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { isVerb, type TokenRange } from './clauses.js';

/** Tells whether an aside begins with token i, and the token behind it. */
type AsideRule = (tokens: Tokens, i: number, last: number) => number | null;

/** Asides are at most so many tokens long; what is longer is told for its own sake. */
const LONGEST = 24;

/** "the ferry[ (built in 1978)] sank" */
const bracket: AsideRule = (tokens, i, last) => {
  if (tokens.form(i) !== '(') return null;
  let depth = 0;
  for (let k = i; k < last; k++) {
    if (tokens.form(k) === '(') depth++;
    if (tokens.form(k) === ')' && --depth === 0) return k + 1;
  }
  return null;
};

/** "Moe[, 52,] said" */
const age: AsideRule = (tokens, i, last) =>
  tokens.form(i) === ',' &&
  i + 2 < last &&
  /^\d{1,3}$/.test(tokens.form(i + 1)) &&
  tokens.form(i + 2) === ',' &&
  isVerb(tokens, i + 3)
    ? i + 3
    : null;

/** "the firm[, which owns six ships,] said" */
const relative: AsideRule = (tokens, i, last) => {
  if (tokens.form(i) !== ',' || !['who', 'which', 'whose'].includes(tokens.lower(i + 1))) return null;
  for (let k = i + 2; k < Math.min(last - 1, i + LONGEST); k++) {
    const form = tokens.form(k);
    if (form === '"' || form === '“' || form === '”') return null;
    // A verb must follow, else the comma divides what is inside, or joins a list.
    if (form === ',') return isVerb(tokens, k + 1) && tokens.pos[k - 1] !== POS.ADJ ? k + 1 : null;
  }
  return null;
};

/** What may be left out of a sentence without harm to its grammar or its claim; at each token the first that fits. */
const RULES: readonly AsideRule[] = [bracket, age, relative];

/** The runs of a sentence that are left without its asides, in order. */
export function withoutAsides(tokens: Tokens, { first, last }: TokenRange): TokenRange[] {
  const runs: TokenRange[] = [];
  let from = first;
  for (let i = first; i < last; ) {
    const behind = asideAt(tokens, i, last);
    if (behind === null) {
      i++;
      continue;
    }
    if (i > from) runs.push({ first: from, last: i });
    from = behind;
    i = behind;
  }
  if (from < last) runs.push({ first: from, last });
  return runs;
}

function asideAt(tokens: Tokens, i: number, last: number): number | null {
  const form = tokens.form(i);
  if (form !== ',' && form !== '(') return null;
  for (const rule of RULES) {
    const behind = rule(tokens, i, last);
    if (behind !== null) return behind;
  }
  return null;
}
