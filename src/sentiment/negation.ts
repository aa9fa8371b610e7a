import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';

/** What a negated word is worth: "not good" is less bad than "bad". */
const NEGATED = -0.6;
const STRONGER = 1.3;
const WEAKER = 0.6;
/** How far a negation reaches at most, in tokens. */
const REACH = 7;

/** Negate the clause that follows. */
const CLAUSE = new Set([
  'not',
  "n't",
  'never',
  'nobody',
  'nothing',
  'none',
  'neither',
  'nor',
  'hardly',
  'barely',
  'scarcely',
  'rarely',
  'seldom',
  'cannot',
  'nowhere',
]);
/** Negate the noun phrase that follows. */
const PHRASE = new Set(['no', 'without', 'lack', 'lacks', 'lacked', 'lacking', 'absence']);
const INTENSE = new Set([
  'very',
  'extremely',
  'deeply',
  'highly',
  'strongly',
  'utterly',
  'absolutely',
  'totally',
  'completely',
  'really',
  'truly',
  'incredibly',
  'hugely',
  'sharply',
  'severely',
  'bitterly',
  'fiercely',
  'greatly',
  'so',
  'too',
  'particularly',
  'especially',
  'most',
  'remarkably',
]);
const MILD = new Set([
  'slightly',
  'somewhat',
  'fairly',
  'partly',
  'mildly',
  'relatively',
  'marginally',
  'almost',
  'nearly',
  'little',
  'less',
]);

/**
 * What stands before a word does to its tone: −.6 where it is negated ("did n’t [help]"), more than 1 after "very", less after "slightly".
 *
 * @returns a factor for each token, 1 where nothing applies
 */
export function factorsOf({ tokens, sentences }: Language): Float64Array {
  const factors = new Float64Array(tokens.count).fill(1);
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      const word = tokens.lower(i);
      if (CLAUSE.has(word) && tokens.lower(i + 1) !== 'only') negate(factors, i + 1, clauseEnd(tokens, i + 1, last));
      else if (PHRASE.has(word)) negate(factors, i + 1, phraseEnd(tokens, i + 1, last));
      else if (i + 1 < last && INTENSE.has(word)) factors[i + 1] = factors[i + 1]! * STRONGER;
      else if (i + 1 < last && MILD.has(word)) factors[i + 1] = factors[i + 1]! * WEAKER;
    }
  }
  return factors;
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
