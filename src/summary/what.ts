import { spanOf } from '../document/span.js';
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { Span } from '../schema/span.js';
import type { Candidate } from './candidates.js';
import { type Clause, clausesOf, isVerb, type TokenRange } from './clauses.js';
import { likeness } from './headline.js';
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

/** The clause that says what the headline says; without a headline the main clause of the lede. Null where there is no story. */
export function findMainEvent(story: Story): MainEvent | null {
  const { language, headline } = story;
  let best: MainEvent | null = null;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (const candidate of story.candidates.slice(0, TOP)) {
    const clauses = clausesOf(language.tokens, candidate).filter(({ verb }) => verb !== null);
    for (const [k, clause] of clauses.entries()) {
      for (const core of coresOf(language.tokens, clause)) {
        const like = likeness(language, headline, core.first, core.last, false);
        const score =
          like - DOWN * candidate.place - 0.02 * k - 0.3 * candidate.quoted - (candidate.dangling ? 0.05 : 0) - lengthCost(core);
        if (score > bestScore) {
          bestScore = score;
          best = { candidate, clause, core };
        }
      }
    }
  }
  return best;
}

/** A core is best 4 to 14 tokens long. */
const lengthCost = ({ first, last }: TokenRange): number => {
  const length = last - first;
  return length < 4 ? 0.05 * (4 - length) : length > 14 ? 0.01 * (length - 14) : 0;
};

/** Runs of a clause that could stand for it: from its beginning or a verb, to its end or to a phrase's. */
function coresOf(tokens: Tokens, clause: Clause): TokenRange[] {
  const starts = [tokens.pos[clause.first] === POS.SCONJ ? clause.first + 1 : clause.first];
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
