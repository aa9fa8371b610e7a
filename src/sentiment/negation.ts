import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { FACT } from './word-facts.js';

/** What a negated word is worth: "not good" is less bad than "bad". */
const NEGATED = -0.6;
const STRONGER = 1.3;
const WEAKER = 0.6;
/** How far a negation reaches at most, in tokens. */
const REACH = 7;
/** "not [only]" is none. */
const ONLY = hashString('only');
const APPLIES = FACT.negatesClause | FACT.negatesPhrase | FACT.intense | FACT.mild;

/**
 * What stands before a word does to its tone: −.6 where it is negated ("did n’t [help]"), more than 1 after "very", less after "slightly".
 *
 * @returns a factor for each token, 1 where nothing applies
 */
export function factorsOf({ tokens, sentences }: Language, facts: Int32Array): Float64Array {
  const factors = new Float64Array(tokens.count).fill(1);
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      if (facts[i]! & APPLIES) apply(tokens, facts[i]!, i, last, factors);
    }
  }
  return factors;
}

function apply(tokens: Tokens, fact: number, i: number, last: number, factors: Float64Array): void {
  if (fact & FACT.negatesClause && tokens.word[i + 1] !== ONLY) negate(factors, i + 1, clauseEnd(tokens, i + 1, last));
  else if (fact & FACT.negatesPhrase) negate(factors, i + 1, phraseEnd(tokens, i + 1, last));
  else if (i + 1 < last && fact & FACT.intense) factors[i + 1] = factors[i + 1]! * STRONGER;
  else if (i + 1 < last && fact & FACT.mild) factors[i + 1] = factors[i + 1]! * WEAKER;
}

function negate(factors: Float64Array, from: number, to: number): void {
  for (let i = from; i < to; i++) factors[i] = factors[i]! * NEGATED;
}

/** A clause is negated up to a mark, a "but" or a new subordinate clause. */
function clauseEnd(tokens: Tokens, from: number, last: number): number {
  const end = Math.min(last, from + REACH);
  for (let i = from; i < end; i++) {
    const pos = tokens.pos[i];
    if (pos === POS.PUNCT || pos === POS.CCONJ || (pos === POS.SCONJ && i > from)) return i;
  }
  return end;
}

/** "no [reason] to fear": the negation ends with the noun. */
function phraseEnd(tokens: Tokens, from: number, last: number): number {
  const end = Math.min(last, from + REACH);
  for (let i = from; i < end; i++) {
    if (tokens.pos[i] === POS.PUNCT) return i;
    if (tokens.pos[i] === POS.NOUN && tokens.pos[i + 1] !== POS.NOUN) return i + 1;
  }
  return end;
}
