import { spanOf } from '../document/span.js';
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import type { Span } from '../schema/span.js';
import type { Candidate } from './candidates.js';
import { type Clause, clausesOf, isVerb, opensSubordinate, type TokenRange } from './clauses.js';
import type { Headline } from './headline.js';
import type { Story } from './story.js';

/** The event that the story is about: where it is told, and the clause that tells it. */
export interface MainEvent {
  readonly candidate: Candidate;
  readonly clause: TokenRange;
  /** What happened, without who where that stands in front. */
  readonly core: TokenRange;
}

/** Sentences from the top among which the main event is told. */
const TOP = 12;
/** What a sentence further down must gain in likeness to the headline, a sentence. */
const DOWN = 0.03;

/** Less like the headline than this, and no clause says what it says. */
const LEAST_LIKE = 0.2;
/** An event is sought among so many tokens of a sentence. */
const LONGEST = 100;

/** The clause that says what the headline says; where none does, the main clause of the sentence that says most. Null where there is no story. */
export function findMainEvent(story: Story): MainEvent | null {
  return likeHeadline(story) ?? ledeEvent(story);
}

function likeHeadline({ language: { tokens }, headline, candidates }: Story): MainEvent | null {
  let best: MainEvent | null = null;
  let bestScore = LEAST_LIKE;
  if (headline.coreSize === 0) return null;
  for (const candidate of candidates.slice(0, TOP)) {
    const { first, last } = opening(candidate);
    if (headline.mostLikeness(first, last) - costOf(candidate, 0) <= bestScore) continue;
    for (const [k, clause] of eventClauses(tokens, candidate).entries()) {
      const ends = endsOf(tokens, clause);
      for (const start of startsOf(tokens, clause)) {
        const core = bestFrom(headline, start, ends, Math.max(start, clause.verb!) + 1, costOf(candidate, k));
        if (core === null || core.score <= bestScore) continue;
        bestScore = core.score;
        best = { candidate, clause, core: { first: start, last: core.last } };
      }
    }
  }
  return best;
}

/** What a run must gain in likeness to be the event, in a sentence's k-th clause with a verb. */
const costOf = ({ place, quoted, dangling }: Candidate, k: number): number =>
  DOWN * place + 0.02 * k + 0.3 * quoted + (dangling ? 0.05 : 0);

/** The best of the runs from a token to one of the ends behind `least`; of two as good the whole clause, else the shorter. */
function bestFrom(headline: Headline, first: number, ends: readonly number[], least: number, cost: number) {
  let best: { last: number; score: number } | null = null;
  headline.begin(first, false);
  for (const [k, last] of ends.entries()) {
    if (last <= least) continue;
    const score = headline.readTo(last) - cost - lengthCost(last - first);
    if (best === null || score > best.score || (score === best.score && k === ends.length - 1)) best = { last, score };
  }
  return best;
}

/** The tokens of a sentence in which its event is sought. */
const opening = ({ first, last }: TokenRange): TokenRange => ({ first, last: Math.min(last, first + LONGEST) });

const eventClauses = (tokens: Tokens, candidate: TokenRange): Clause[] =>
  clausesOf(tokens, opening(candidate)).filter(({ verb }) => verb !== null);

/** The first clause of the worthiest of the first sentences that no "as" or "after" opens. */
function ledeEvent({ language: { tokens }, candidates, scores }: Story): MainEvent | null {
  const top = candidates.slice(0, TOP).sort((a, b) => scores[b.place]! - scores[a.place]! || a.place - b.place);
  for (const candidate of top) {
    const clauses = eventClauses(tokens, candidate);
    const clause = clauses.find(({ first }) => !opensSubordinate(tokens, first)) ?? clauses[0];
    if (clause) return { candidate, clause, core: clause };
  }
  return null;
}

/** A core is best 4 to 14 tokens long. */
const lengthCost = (length: number): number => (length < 4 ? 0.05 * (4 - length) : length > 14 ? 0.01 * (length - 14) : 0);

/** Where a run that could stand for the clause begins: with it, or with a verb. */
function startsOf(tokens: Tokens, { first, last, verb }: Clause): number[] {
  const starts = [opensSubordinate(tokens, first) ? first + 1 : first];
  for (let i = verb!; i < last; i++) {
    // "President-elect" is no verb; "has [found]" begins with "has".
    const isInside = i > first && (tokens.pos[i - 1] === POS.AUX || tokens.word[i - 1] === HYPHEN);
    if (isVerb(tokens, i) && !isInside) starts.push(i);
  }
  return starts;
}

const HYPHEN = hashString('-');

/** Where it ends, in order: with a phrase, or with the clause. */
function endsOf(tokens: Tokens, { last, verb }: Clause): number[] {
  const ends: number[] = [];
  for (let i = verb! + 1; i < last; i++) if (endsPhrase(tokens, i)) ends.push(i);
  ends.push(last);
  return ends;
}

const endsPhrase = (tokens: Tokens, i: number): boolean => {
  const pos = tokens.pos[i]!;
  return pos === POS.ADP || pos === POS.SCONJ || pos === POS.CCONJ || pos === POS.PUNCT;
};

/** What happened, as a span. */
export function whatOf({ document, language: { tokens } }: Story, event: MainEvent): Span {
  return spanOf(document.text, tokens.start[event.core.first]!, tokens.end[event.core.last - 1]!);
}
