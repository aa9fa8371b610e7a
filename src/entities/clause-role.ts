import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';

/** What a phrase is in its clause, as far as its neighbours tell. */
export const CLAUSE_ROLE = { other: 0, subject: 1, object: 2, afterPreposition: 3, possessor: 4, coordinated: 5 } as const;

/** The clause role of tokens first … last (half-open) in the sentence low … high. */
export function clauseRoleOf(tokens: Tokens, first: number, last: number, low: number, high: number): number {
  if (last < high && (tokens.lower(last) === "'s" || tokens.lower(last) === "'")) return CLAUSE_ROLE.possessor;
  const before = first > low ? tokens.pos[first - 1]! : POS.PUNCT;
  if (before === POS.ADP || tokens.lower(first - 1) === 'to') return CLAUSE_ROLE.afterPreposition;
  if ((last < high && tokens.lower(last) === 'and') || (first > low && tokens.lower(first - 1) === 'and'))
    return CLAUSE_ROLE.coordinated;
  if (verbFollows(tokens, last, high)) return CLAUSE_ROLE.subject;
  if (before === POS.VERB) return CLAUSE_ROLE.object;
  return CLAUSE_ROLE.other;
}

/** A verb right after, or after an adverb or a relative or inserted clause's comma. */
function verbFollows(tokens: Tokens, last: number, high: number): boolean {
  for (let i = last; i < high && i < last + 3; i++) {
    const pos = tokens.pos[i]!;
    if (pos === POS.VERB || pos === POS.AUX) return true;
    if (pos !== POS.ADV && !(pos === POS.PUNCT && tokens.lower(i) === ',') && tokens.lower(i) !== 'who') return false;
  }
  return false;
}

/** The clause role of a pronoun, by its form and what follows. */
export function pronounRoleOf(tokens: Tokens, i: number): number {
  const form = tokens.lower(i);
  if (form === 'he' || form === 'she') return CLAUSE_ROLE.subject;
  if (form === 'him' || form === 'himself' || form === 'herself' || form === 'hers') return CLAUSE_ROLE.object;
  const next = tokens.pos[i + 1] ?? POS.PUNCT;
  const possesses = next === POS.NOUN || next === POS.ADJ || next === POS.PROPN || next === POS.NUM;
  return form === 'his' || possesses ? CLAUSE_ROLE.possessor : CLAUSE_ROLE.object;
}

/** Tokens that are looked at between two of a sentence. */
const REACH = 30;

/** Between two tokens of a sentence: 1 a comma, 2 another clause, 0 neither. */
export function boundaryBetween(tokens: Tokens, first: number, last: number): number {
  let found = 0;
  for (let i = Math.max(first, last - REACH); i < last; i++) {
    if (tokens.pos[i] === POS.SCONJ || tokens.pos[i] === POS.CCONJ) return 2;
    if (tokens.lower(i) === ',') found = 1;
  }
  return found;
}
