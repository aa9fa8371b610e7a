// What the story is about: the sentence that tells it, and the words in it that say what happened.
import { spanOf } from '../document/span.js';
import type { Span } from '../schema/span.js';
import type { Candidate } from './candidates.js';
import type { Clause, TokenRange } from './clauses.js';
import type { SummaryModels } from './models.js';
import { columnsOf, indexOfBest } from './rows.js';
import { type EventRun, runColumns, runsOf } from './runs.js';
import type { Telling } from './story.js';

/** The event that the story is about: where it is told, and the clause that tells it. */
export interface MainEvent {
  readonly candidate: Candidate;
  readonly clause: Clause;
  /** What happened, without who where that stands in front. */
  readonly core: TokenRange;
}

/** Sentences from the top among which the main event is told. */
export const TOP = 25;
/** How like the headline a sentence may be, in steps, and what stands for there being no headline. */
const LIKE_STEPS = 8;
const NO_HEADLINE = 15;
/** Places by likeness that are told apart. */
const LIKEST = 5;

/** The main event; null where there is no story. */
export function findMainEvent(story: Telling, { events, runs }: Pick<SummaryModels, 'events' | 'runs'>): MainEvent | null {
  const rows = Math.min(TOP, story.candidates.length);
  const best = indexOfBest(events.scores(eventColumns(story), rows));
  return best === null
    ? null
    : eventIn(story, story.candidates[best]!, (all) => indexOfBest(runs.scores(runColumns(story, all), all.length)));
}

/** The event as a sentence tells it: the run of its words that is chosen, or all of them where there is none. */
export function eventIn(story: Telling, candidate: Candidate, choose: (runs: readonly EventRun[]) => number | null): MainEvent {
  const runs = runsOf(story.language.tokens, candidate);
  const chosen = choose(runs);
  const whole = { first: candidate.first, last: candidate.last, verb: null };
  return chosen === null
    ? { candidate, clause: whole, core: whole }
    : { candidate, clause: runs[chosen]!.clause, core: runs[chosen]! };
}

/** What is seen of the sentences that may tell the event: as of key points, and how like the headline they are. */
export function eventColumns({ candidates, headline, sights }: Telling) {
  const likeness = candidates.slice(0, TOP).map(({ first, last }) => headline.mostLikeness(first, last));
  const order = [...likeness.keys()].sort((a, b) => likeness[b]! - likeness[a]! || a - b);
  const own = columnsOf(['like', 'likest'], candidates.length);
  order.forEach((row, nth) => {
    own.like[row] = headline.coreSize === 0 ? NO_HEADLINE : Math.ceil(LIKE_STEPS * likeness[row]!);
    own.likest[row] = Math.min(LIKEST, nth);
  });
  return { ...sights, ...own };
}

/** What happened, as a span. */
export const whatOf = ({ document, language: { tokens } }: Telling, { core }: MainEvent): Span =>
  spanOf(document.text, tokens.start[core.first]!, tokens.end[core.last - 1]!);
