import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { WordTable } from '../model/word-table.js';

/** Tokens, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A clause: its tokens, and the first of its predicate's, where it has one. */
export interface Clause extends TokenRange {
  readonly verb: number | null;
}

/** What a word between two clauses does. */
const BETWEEN = WordTable.ofLists({
  stop: [';', ':', '—', '–', '--', '(', ')', '…'],
  subordinate: 'because although though while whereas when if unless after before since as until whose where so'.split(' '),
  // Subordinates, and is the subject or object of what follows.
  relate: ['who', 'which', 'that'],
  coordinate: ['and', 'but', 'or', 'yet'],
  comma: [','],
});
/** Marks that belong to a clause. Of apostrophes the token table knows only the straight one. */
const QUOTATION_MARKS = WordTable.ofLists({ mark: ['"', '“', '”', "'"] });

/** Does a subordinate clause begin at token i? */
export function opensSubordinate(tokens: Tokens, i: number): boolean {
  const does = BETWEEN.get(tokens.word[i]!);
  return does === 'subordinate' || does === 'relate';
}

/** How far behind its beginning a clause's verb may stand. */
const SUBJECT_TOKENS = 9;

export const isVerb = (tokens: Tokens, i: number): boolean => tokens.pos[i] === POS.VERB || tokens.pos[i] === POS.AUX;

/** The clauses of tokens [first, last), in order; every token but joining marks is in one. */
export function clausesOf(tokens: Tokens, { first, last }: TokenRange): Clause[] {
  const clauses: Clause[] = [];
  let from = first;
  for (let i = first + 1; i <= last; i++) {
    if (i < last && !opens(tokens, last, i)) continue;
    const clause = clauseIn(tokens, from, i);
    if (clause) clauses.push(clause);
    from = i;
  }
  return clauses;
}

/** Does a clause begin at token i, which is not the first? */
function opens(tokens: Tokens, last: number, i: number): boolean {
  const here = BETWEEN.get(tokens.word[i]!);
  const before = BETWEEN.get(tokens.word[i - 1]!);
  if (here === 'stop' || before === 'stop') return true;
  if (here === 'subordinate' || here === 'coordinate') return startsClause(tokens, last, i + 1, false);
  if (here === 'relate') return startsClause(tokens, last, i + 1, true);
  return before === 'comma' && startsClause(tokens, last, i, false);
}

/** Do a subject and a verb begin at token i? A relative pronoun is a subject itself. */
function startsClause(tokens: Tokens, last: number, i: number, isRelative: boolean): boolean {
  let hasSubject = isRelative;
  const end = Math.min(last, i + SUBJECT_TOKENS);
  for (let k = i; k < end; k++) {
    const pos = tokens.pos[k]!;
    if (isVerb(tokens, k)) return hasSubject;
    if (pos === POS.PUNCT || pos === POS.SCONJ || pos === POS.CCONJ) return false;
    if (pos === POS.NOUN || pos === POS.PROPN || pos === POS.PRON) hasSubject = true;
  }
  return false;
}

function clauseIn(tokens: Tokens, from: number, to: number): Clause | null {
  let [first, last] = [from, to];
  while (first < last && isMark(tokens, first)) first++;
  while (last > first && isMark(tokens, last - 1)) last--;
  if (first >= last) return null;
  let verb: number | null = null;
  for (let i = first; i < last && verb === null; i++) if (isVerb(tokens, i)) verb = i;
  return { first, last, verb };
}

/** A mark or a word that only joins. */
const isMark = (tokens: Tokens, i: number): boolean =>
  tokens.pos[i] === POS.CCONJ || (tokens.pos[i] === POS.PUNCT && QUOTATION_MARKS.get(tokens.word[i]!) === undefined);
