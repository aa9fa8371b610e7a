import type { Tokens } from '../language/tokens.js';
import type { Chunk } from './chunk.js';

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

const AFTER = new Set(['after', 'since', 'following', 'despite']);
const BEFORE = new Set(['before', 'until']);
const WHEN = new Set(['when', 'while', 'once', 'where', 'as']);

/** The clauses of a sentence, in order, by punctuation, conjunctions, relative pronouns and what opens a subordinate clause. */
export function clausesOf(tokens: Tokens, chunks: readonly Chunk[]): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  const close = (to: number): void => {
    const start = firstContent(chunks, from, to);
    if (start >= to) return;
    clauses.push({
      first: chunks[start]!.first,
      last: chunks[to - 1]!.last,
      from: start,
      to,
      opener: openerOf(tokens, chunks, from, to),
    });
  };
  for (let at = 1; at < chunks.length; at++) {
    if (!isBorder(tokens, chunks, from, at)) continue;
    close(at);
    from = at;
  }
  close(chunks.length);
  return clauses;
}

/** The clause that a chunk stands in. */
export function clauseAt(clauses: readonly Clause[], at: number): Clause | undefined {
  return clauses.find(({ to }) => at < to);
}

function isBorder(tokens: Tokens, chunks: readonly Chunk[], from: number, at: number): boolean {
  const chunk = chunks[at]!;
  switch (chunk.kind) {
    case 'clause':
    case 'who':
    case 'dash':
    case 'other':
      return true;
    case 'comma':
    case 'and':
      return (
        hasVerb(chunks, from, at) &&
        chunks[at + 1]?.kind !== 'clause' &&
        chunks[at + 1]?.kind !== 'who' &&
        opensClause(chunks, at + 1)
      );
    case 'preposition': {
      const word = tokens.lower(chunk.first);
      return AFTER.has(word) || BEFORE.has(word) || (word === 'as' && isSubjectAndVerb(chunks, at + 1));
    }
    default:
      return false;
  }
}

/** A clause has its verb before another begins: "[In March, Salland] stood" is one. */
function hasVerb(chunks: readonly Chunk[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (chunks[at]!.kind === 'verb') return true;
  return false;
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

function openerOf(tokens: Tokens, chunks: readonly Chunk[], from: number, to: number): Clause['opener'] {
  const chunk = chunks[firstContent(chunks, from, to)];
  if (!chunk) return 'none';
  const word = tokens.lower(chunk.first);
  if (chunk.kind === 'who') return 'who';
  if (AFTER.has(word)) return 'after';
  if (BEFORE.has(word)) return 'before';
  return WHEN.has(word) && (chunk.kind === 'clause' || chunk.kind === 'preposition') ? 'when' : 'none';
}
