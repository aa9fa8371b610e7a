import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { WordSet } from '../model/word-set.js';
import { WordTable } from '../model/word-table.js';

/** Tokens, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** What a word between two clauses does. */
const BETWEEN = WordTable.ofLists({
  stop: [';', ':', '—', '–', '--', '"', '“', '”', '(', ')'],
  join: 'because although though while whereas when if unless who which whose whom where'.split(' '),
  that: ['that'],
  coordinate: ['and', 'but', 'or', 'so', 'yet'],
  comma: [','],
});

/** The clause of a sentence that the tokens of an expression stand in; null where no verb is near. */
export function clauseAround(tokens: Tokens, sentence: TokenRange, expression: TokenRange): TokenRange | null {
  let { first, last } = expression;
  while (first > sentence.first && !opensClause(tokens, sentence, first)) first--;
  while (last < sentence.last && !opensClause(tokens, sentence, last)) last++;
  // "On Friday, | police said": a phrase without a verb dates the clause that follows, or the one before.
  while (!hasVerb(tokens, first, last) && last < sentence.last) {
    last++;
    while (last < sentence.last && !opensClause(tokens, sentence, last)) last++;
  }
  while (!hasVerb(tokens, first, last) && first > sentence.first) {
    first--;
    while (first > sentence.first && !opensClause(tokens, sentence, first)) first--;
  }
  return hasVerb(tokens, first, last) ? trimmed(tokens, first, last) : null;
}

/** Does a clause begin at token i, behind the first of the sentence? */
function opensClause(tokens: Tokens, sentence: TokenRange, i: number): boolean {
  const here = BETWEEN.get(tokens.word[i]!);
  const before = BETWEEN.get(tokens.word[i - 1]!);
  if (before === 'stop' || here === 'stop' || here === 'join') return true;
  if (here === 'that') return tokens.pos[i] === POS.SCONJ || tokens.pos[i - 1] === POS.VERB;
  if (before === 'comma' && tokens.pos[i] === POS.VERB) return false;
  if (here === 'coordinate') return !isPaired(tokens, sentence, i) && subjectAndVerb(tokens, sentence, i + 1);
  return before === 'comma' && subjectAndVerb(tokens, sentence, i);
}

const PAIRING = new WordSet('between both');

/** "ties between Ardovia [and] Selk soured": joins two names of things, not two clauses. */
function isPaired(tokens: Tokens, sentence: TokenRange, i: number): boolean {
  let k = i - 1;
  while (k > sentence.first && isNominal(tokens.pos[k]!)) k--;
  return k >= sentence.first && PAIRING.has(tokens.word[k]!);
}

const isNominal = (pos: number): boolean =>
  pos === POS.NOUN || pos === POS.PROPN || pos === POS.ADJ || pos === POS.DET || pos === POS.NUM || pos === POS.PART;

/** How far behind its beginning a clause's verb may stand. */
const SUBJECT_TOKENS = 8;

/** "[police said]", "[the two men were] …": a subject and its verb begin at token i. */
function subjectAndVerb(tokens: Tokens, sentence: TokenRange, i: number): boolean {
  let hasSubject = false;
  const end = Math.min(sentence.last, i + SUBJECT_TOKENS);
  for (let k = i; k < end; k++) {
    const pos = tokens.pos[k]!;
    if (pos === POS.VERB || pos === POS.AUX) return hasSubject;
    if (pos === POS.PUNCT || pos === POS.SCONJ || pos === POS.CCONJ || pos === POS.ADP) return false;
    if (pos === POS.NOUN || pos === POS.PROPN || pos === POS.PRON) hasSubject = true;
  }
  return false;
}

function hasVerb(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens.pos[i] === POS.VERB || tokens.pos[i] === POS.AUX) return true;
  return false;
}

/** Without marks and joining words at its ends. */
function trimmed(tokens: Tokens, from: number, to: number): TokenRange {
  let [first, last] = [from, to];
  while (first < last - 1 && (tokens.pos[first] === POS.PUNCT || tokens.pos[first] === POS.CCONJ)) first++;
  while (last > first + 1 && (tokens.pos[last - 1] === POS.PUNCT || tokens.pos[last - 1] === POS.CCONJ)) last--;
  return { first, last };
}
