import { spanOf } from '../document/span.js';
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { Span } from '../schema/span.js';
import type { Candidate } from './candidates.js';
import { type Clause, clausesOf, isVerb, opensSubordinate, type TokenRange } from './clauses.js';
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
/** Tokens of a sentence in which its event is sought. */
const LONGEST = 100;

/** The clause that says what the headline says; where none does, the main clause of the sentence that says most. Null where there is no story. */
export function findMainEvent(story: Story): MainEvent | null {
  return likeHeadline(story) ?? ledeEvent(story);
}

function likeHeadline({ language, headline, candidates }: Story): MainEvent | null {
  let best: MainEvent | null = null;
  let bestScore = LEAST_LIKE;
  if (headline.coreSize === 0) return null;
  for (const candidate of candidates.slice(0, TOP)) {
    for (const [k, clause] of eventClauses(language.tokens, candidate).entries()) {
      const cost = DOWN * candidate.place + 0.02 * k + 0.3 * candidate.quoted + (candidate.dangling ? 0.05 : 0);
      for (const core of coresOf(language.tokens, clause)) {
        const score = headline.likeness(core.first, core.last, false) - cost - lengthCost(core);
        if (score <= bestScore) continue;
        bestScore = score;
        best = { candidate, clause, core };
      }
    }
  }
  return best;
}

const eventClauses = (tokens: Tokens, { first, last }: TokenRange): Clause[] =>
  clausesOf(tokens, { first, last: Math.min(last, first + LONGEST) }).filter(({ verb }) => verb !== null);

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
const lengthCost = ({ first, last }: TokenRange): number => {
  const length = last - first;
  return length < 4 ? 0.05 * (4 - length) : length > 14 ? 0.01 * (length - 14) : 0;
};

/** Runs of a clause that could stand for it: from its beginning or a verb, to its end or to a phrase's. */
function coresOf(tokens: Tokens, clause: Clause): TokenRange[] {
  const starts = [opensSubordinate(tokens, clause.first) ? clause.first + 1 : clause.first];
  const ends = [clause.last];
  for (let i = clause.verb!; i < clause.last; i++) {
    // "President-elect" is no verb; "has [found]" begins with "has".
    const isInside = i > clause.first && (tokens.pos[i - 1] === POS.AUX || tokens.lower(i - 1) === '-');
    if (isVerb(tokens, i) && !isInside) starts.push(i);
    if (i > clause.verb! && endsPhrase(tokens, i)) ends.push(i);
  }
  return starts.flatMap((first) =>
    ends.filter((last) => last > Math.max(first, clause.verb!) + 1).map((last) => ({ first, last })),
  );
}

const endsPhrase = (tokens: Tokens, i: number): boolean => {
  const pos = tokens.pos[i]!;
  return pos === POS.ADP || pos === POS.SCONJ || pos === POS.CCONJ || pos === POS.PUNCT;
};

/** What happened, as a span. */
export function whatOf({ document, language: { tokens } }: Story, event: MainEvent): Span {
  return spanOf(document.text, tokens.start[event.core.first]!, tokens.end[event.core.last - 1]!);
}
