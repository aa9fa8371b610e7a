import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';

/** Tokens, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A clause: its tokens, and the first of its predicate's, where it has one. */
export interface Clause extends TokenRange {
  readonly verb: number | null;
}

const STOPS = new Set([';', ':', '—', '–', '--', '(', ')', '…']);
const SUBORDINATORS = new Set([
  'because',
  'although',
  'though',
  'while',
  'whereas',
  'when',
  'if',
  'unless',
  'after',
  'before',
  'since',
  'as',
  'until',
  'who',
  'which',
  'whose',
  'where',
  'that',
  'so',
]);
/** Does a subordinate clause begin at token i? */
export const opensSubordinate = (tokens: Tokens, i: number): boolean => SUBORDINATORS.has(tokens.lower(i));

const COORDINATORS = new Set(['and', 'but', 'or', 'yet']);
/** How far behind its beginning a clause's verb may stand. */
const SUBJECT_TOKENS = 9;

export const isVerb = (tokens: Tokens, i: number): boolean => tokens.pos[i] === POS.VERB || tokens.pos[i] === POS.AUX;

/** The clauses of tokens [first, last), in order; every token but joining marks is in one. */
export function clausesOf(tokens: Tokens, { first, last }: TokenRange): Clause[] {
  const clauses: Clause[] = [];
  let from = first;
  for (let i = first + 1; i <= last; i++) {
    if (i < last && !opens(tokens, first, last, i)) continue;
    const clause = clauseIn(tokens, from, i);
    if (clause) clauses.push(clause);
    from = i;
  }
  return clauses;
}

function opens(tokens: Tokens, first: number, last: number, i: number): boolean {
  const lower = tokens.lower(i);
  const before = tokens.lower(i - 1);
  if (STOPS.has(lower) || STOPS.has(before)) return true;
  if (SUBORDINATORS.has(lower))
    return startsClause(tokens, last, i + 1, lower === 'who' || lower === 'which' || lower === 'that');
  if (COORDINATORS.has(lower)) return startsClause(tokens, last, i + 1, false);
  return before === ',' && i > first && startsClause(tokens, last, i, false);
}

/** Do a subject and a verb begin at token i? A relative pronoun is a subject itself. */
function startsClause(tokens: Tokens, last: number, i: number, isRelative: boolean): boolean {
  let hasSubject = isRelative;
  for (let k = i; k < Math.min(last, i + SUBJECT_TOKENS); k++) {
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
  (tokens.pos[i] === POS.PUNCT && !['"', '“', '”', "'", '‘', '’'].includes(tokens.form(i))) || tokens.pos[i] === POS.CCONJ;
