import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { WordTable } from '../model/word-table.js';
import { isVerb, type TokenRange } from './clauses.js';

/** A sentence in which asides are sought. */
interface Sought {
  readonly tokens: Tokens;
  readonly last: number;
  /** For each opening bracket the token behind its closing one. */
  readonly closings: ReadonlyMap<number, number>;
}

/** Tells whether an aside begins with token i, and the token behind it. */
type AsideRule = (sought: Sought, i: number) => number | null;

/** Asides are at most so many tokens long; what is longer is told for its own sake. */
const LONGEST = 24;

const MARKS = WordTable.ofLists({ open: ['('], close: [')'], comma: [','], quote: ['"', '“', '”'] });
const markAt = ({ word }: Tokens, i: number) => MARKS.get(word[i]!);

/** "the ferry[ (built in 1978)] sank" */
const bracket: AsideRule = ({ closings }, i) => closings.get(i) ?? null;

/** "Moe[, 52,] said" */
const age: AsideRule = ({ tokens, last }, i) =>
  markAt(tokens, i) === 'comma' &&
  i + 2 < last &&
  /^\d{1,3}$/.test(tokens.form(i + 1)) &&
  markAt(tokens, i + 2) === 'comma' &&
  isVerb(tokens, i + 3)
    ? i + 3
    : null;

/** "the firm[, which owns six ships,] said" */
const relative: AsideRule = ({ tokens, last }, i) => {
  if (markAt(tokens, i) !== 'comma' || !['who', 'which', 'whose'].includes(tokens.lower(i + 1))) return null;
  for (let k = i + 2; k < Math.min(last - 1, i + LONGEST); k++) {
    const mark = markAt(tokens, k);
    if (mark === 'quote') return null;
    // A verb must follow, else the comma divides what is inside, or joins a list.
    if (mark === 'comma') return isVerb(tokens, k + 1) && tokens.pos[k - 1] !== POS.ADJ ? k + 1 : null;
  }
  return null;
};

/** What may be left out of a sentence without harm to its grammar or its claim; at each token the first that fits. */
const RULES: readonly AsideRule[] = [bracket, age, relative];

/** The runs of a sentence that are left without its asides, in order. */
export function withoutAsides(tokens: Tokens, { first, last }: TokenRange): TokenRange[] {
  const runs: TokenRange[] = [];
  const sought = { tokens, last, closings: closingsIn(tokens, first, last) };
  let from = first;
  for (let i = first; i < last; ) {
    const behind = asideAt(sought, i);
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

function asideAt(sought: Sought, i: number): number | null {
  const mark = markAt(sought.tokens, i);
  if (mark !== 'comma' && mark !== 'open') return null;
  for (const rule of RULES) {
    const behind = rule(sought, i);
    if (behind !== null) return behind;
  }
  return null;
}

function closingsIn(tokens: Tokens, first: number, last: number): ReadonlyMap<number, number> {
  const closings = new Map<number, number>();
  const open: number[] = [];
  for (let i = first; i < last; i++) {
    const mark = markAt(tokens, i);
    if (mark === 'open') open.push(i);
    if (mark === 'close' && open.length > 0) closings.set(open.pop()!, i + 1);
  }
  return closings;
}
