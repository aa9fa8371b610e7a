import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import type { Chunk } from './chunk.js';
import { FACT } from './word-facts.js';

/** A stretch of a sentence with one predicate, or a phrase that puts something in time ("after a year of tension"). */
export interface Clause {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
  /** Chunks, half-open. */
  readonly from: number;
  readonly to: number;
  /** How it hangs on the rest. */
  readonly opener: 'after' | 'before' | 'when' | 'who' | 'none';
}

const BEFORE = new WordSet('before until');
const AS = hashString('as');
const AMID = hashString('amid');
const WHEN = new WordSet('when while once where as');

/** The clauses of a sentence, in order, by punctuation, conjunctions, relative pronouns and what opens a subordinate clause. */
export function clausesOf(tokens: Tokens, facts: Int32Array, chunks: readonly Chunk[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  let hasVerb = chunks[0]?.kind === 'verb';
  for (let at = 1; at < chunks.length; at++) {
    if (isBorder(tokens, facts, chunks, at, hasVerb)) {
      close(tokens, facts, chunks, from, at, clauses);
      from = at;
      hasVerb = false;
    }
    hasVerb ||= chunks[at]!.kind === 'verb';
  }
  close(tokens, facts, chunks, from, chunks.length, clauses);
  return clauses;
}

function close(tokens: Tokens, facts: Int32Array, chunks: readonly Chunk[], from: number, to: number, clauses: Clause[]): void {
  const start = firstContent(chunks, from, to);
  if (start >= to) return;
  const { first } = chunks[start]!;
  clauses.push({ first, last: chunks[to - 1]!.last, from: start, to, opener: openerOf(tokens, facts, chunks[start]!) });
}

/** The clause that a chunk stands in. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.find(({ to }) => at < to);
}

/** @param hasVerb a clause has its verb before another begins: "[In March, Salland] stood" is one */
function isBorder(tokens: Tokens, facts: Int32Array, chunks: readonly Chunk[], at: number, hasVerb: boolean): boolean {
  const chunk = chunks[at]!;
  switch (chunk.kind) {
    case 'clause':
    case 'who':
    case 'dash':
    case 'other':
      return true;
    case 'comma':
    case 'and':
      return hasVerb && chunks[at + 1]?.kind !== 'clause' && chunks[at + 1]?.kind !== 'who' && opensClause(chunks, at + 1);
    case 'preposition': {
      if (!(facts[chunk.first]! & FACT.after)) return false;
      const word = tokens.word[chunk.first];
      return word === AS ? isSubjectAndVerb(chunks, at + 1) : word !== AMID;
    }
    default:
      return false;
  }
}

function opensClause(chunks: readonly Chunk[], from: number): boolean {
  let at = from;
  while (chunks[at]?.kind === 'adverb' || chunks[at]?.kind === 'and' || chunks[at]?.kind === 'time' || isTimePhrase(chunks, at))
    at++;
  const chunk = chunks[at];
  if (!chunk) return false;
  return chunk.kind === 'verb' || chunk.kind === 'who' || chunk.kind === 'clause' || isSubjectAndVerb(chunks, at);
}

/** "[on Monday] Lund praised" */
function isTimePhrase(chunks: readonly Chunk[], at: number): boolean {
  return chunks[at]?.kind === 'preposition' && chunks[at + 1]?.kind === 'time';
}

function isSubjectAndVerb(chunks: readonly Chunk[], from: number): boolean {
  let at = from;
  if (chunks[at]?.kind !== 'noun') return false;
  while (chunks[at + 1]?.kind === 'and' && chunks[at + 2]?.kind === 'noun') at += 2;
  if (chunks[at + 1]?.kind === 'preposition' && chunks[at + 2]?.kind === 'noun') at += 2;
  while (chunks[at + 1]?.kind === 'adverb' || chunks[at + 1]?.kind === 'time') at++;
  return chunks[at + 1]?.kind === 'verb';
}

function firstContent(chunks: readonly Chunk[], from: number, to: number): number {
  let at = from;
  while (
    at < to &&
    (chunks[at]!.kind === 'comma' || chunks[at]!.kind === 'and' || chunks[at]!.kind === 'dash' || chunks[at]!.kind === 'other')
  )
    at++;
  return at;
}

function openerOf(tokens: Tokens, facts: Int32Array, { kind, first }: Chunk): Clause['opener'] {
  if (kind === 'who') return 'who';
  if (!(facts[first]! & (FACT.after | FACT.opener))) return 'none';
  const word = tokens.word[first]!;
  if (BEFORE.has(word)) return 'before';
  if (facts[first]! & FACT.after && word !== AS && word !== AMID) return 'after';
  return WHEN.has(word) && (kind === 'clause' || kind === 'preposition') ? 'when' : 'none';
}
