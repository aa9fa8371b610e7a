// The runs of words in a sentence that may say what happened, and what is seen of each.
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { type Clause, clausesOf, isVerb, opensSubordinate, type TokenRange } from './clauses.js';
import type { Headline } from './headline.js';
import { columnsOf } from './rows.js';
import { step } from './steps.js';
import type { Telling } from './story.js';
import { NO_POS } from './surroundings.js';

/** Tokens that may say what happened. */
export interface EventRun extends TokenRange {
  readonly clause: Clause;
  /** Which of the sentence's clauses with a verb it begins in, from 0. */
  readonly nth: number;
  /** 0 where it begins with its clause, else which of the clause's verbs it begins with, from 1. */
  readonly from: number;
  /** The sentence. */
  readonly within: TokenRange;
}

/** An event is sought among so many tokens of a sentence, and told in no more than so many. */
const LONGEST_SENTENCE = 100;
const LONGEST = 40;
const HYPHEN = hashString('-');
const COMMA = hashString(',');

/** The runs of a sentence: from a clause's beginning or one of its verbs to where a phrase, a clause or the sentence ends. */
export function runsOf(tokens: Tokens, { first, last }: TokenRange): EventRun[] {
  const within = { first, last: Math.min(last, first + LONGEST_SENTENCE) };
  const clauses = clausesOf(tokens, within).filter(({ verb }) => verb !== null);
  return clauses.flatMap((clause, nth) =>
    startsOf(tokens, clause).flatMap((start, from) =>
      endsOf(tokens, clause, within.last)
        .filter((end) => end > Math.max(start, clause.verb!) + 1 && end - start <= LONGEST)
        .map((end) => ({ first: start, last: end, clause, nth, from, within })),
    ),
  );
}

/** Where a run begins: with the clause, or with a verb of it. */
function startsOf(tokens: Tokens, { first, last, verb }: Clause): number[] {
  const starts = [opensSubordinate(tokens, first) ? first + 1 : first];
  for (let i = verb!; i < last; i++) {
    // "President-elect" is no verb; "has [found]" begins with "has".
    const isInside = i > first && (tokens.pos[i - 1] === POS.AUX || tokens.word[i - 1] === HYPHEN);
    if (isVerb(tokens, i) && !isInside) starts.push(i);
  }
  return starts;
}

/** Where a run ends, in order: before a word that begins a phrase, with the clause, with the sentence. */
function endsOf(tokens: Tokens, clause: Clause, last: number): number[] {
  const ends: number[] = [];
  for (let i = clause.verb! + 1; i < last; i++) if (i === clause.last || beginsPhrase(tokens.pos[i]!)) ends.push(i);
  ends.push(last);
  return ends;
}

const beginsPhrase = (pos: number): boolean => pos === POS.ADP || pos === POS.SCONJ || pos === POS.CCONJ || pos === POS.PUNCT;

const NAMES = [
  'from',
  'nth',
  'head',
  'cluster',
  'pos',
  'posNext',
  'before',
  'posBefore',
  'opener',
  'subordinate',
  'passed',
  'reported',
  'verbBefore',
  'stop',
  'posStop',
  'posBeyond',
  'closes',
  'posLast',
  'length',
  'of',
  'like',
  'likeWhole',
  'verbs',
  'nouns',
  'leads',
  'commas',
] as const;
type RunColumns = Record<(typeof NAMES)[number], Uint32Array>;

/** How like the headline a run may be, in steps, and what stands for there being none. */
const LIKE_STEPS = 8;
const NO_HEADLINE = 15;

/** What is seen of each run. */
export function runColumns(story: Telling, runs: readonly EventRun[]): RunColumns {
  const columns = columnsOf(NAMES, runs.length);
  const counts = countsOf(story.language.tokens, runs[0]?.within ?? { first: 0, last: 0 });
  runs.forEach((run, row) => {
    const isAsBefore = row > 0 && runs[row - 1]!.first === run.first && runs[row - 1]!.nth === run.nth;
    if (isAsBefore) for (const name of STARTS) columns[name][row] = columns[name][row - 1]!;
    else beginning(story, run, row, counts, columns);
    ending(story.language.tokens, run, row, columns);
    inside(run, row, counts, columns);
  });
  likenesses(story.headline, runs, columns);
  return columns;
}

/** Columns that runs which begin alike share. */
const STARTS = NAMES.slice(0, NAMES.indexOf('stop'));

function beginning(
  story: Telling,
  { first, clause, nth, from, within }: EventRun,
  row: number,
  counts: Counts,
  columns: RunColumns,
): void {
  const { tokens } = story.language;
  const opens = first === within.first;
  columns.from[row] = Math.min(from, 4);
  columns.nth[row] = Math.min(nth, 4);
  columns.head[row] = tokens.word[first]!;
  columns.cluster[row] = tokens.cluster[first]!;
  columns.pos[row] = tokens.pos[first]!;
  columns.posNext[row] = tokens.pos[first + 1] ?? NO_POS;
  columns.before[row] = opens ? 0 : tokens.word[first - 1]!;
  columns.posBefore[row] = opens ? NO_POS : tokens.pos[first - 1]!;
  columns.opener[row] = tokens.word[clause.first]!;
  columns.subordinate[row] = opensSubordinate(tokens, clause.first) ? 1 : 0;
  columns.passed[row] = Math.min(4, counts.verbs[first - within.first]!);
  columns.reported[row] = isReported(story, first) ? 1 : 0;
  let verb = first - 1;
  while (verb >= within.first && !isVerb(tokens, verb)) verb--;
  columns.verbBefore[row] = verb < within.first ? 0 : tokens.cluster[verb]!;
}

/** Does a token stand in what somebody is reported to have said? */
function isReported({ quotes, language: { tokens } }: Telling, token: number): boolean {
  const at = tokens.start[token]!;
  return quotes.some(({ kind, start, end }) => kind === 'indirect' && start <= at && at < end);
}

function ending(tokens: Tokens, { last, clause, within }: EventRun, row: number, columns: RunColumns): void {
  const isLast = last >= within.last;
  columns.stop[row] = isLast ? 0 : tokens.word[last]!;
  columns.posStop[row] = isLast ? NO_POS : tokens.pos[last]!;
  columns.posBeyond[row] = last + 1 < within.last ? tokens.pos[last + 1]! : NO_POS;
  columns.closes[row] = isLast ? 2 : last === clause.last ? 1 : last > clause.last ? 3 : 0;
  columns.posLast[row] = tokens.pos[last - 1]!;
}

function inside({ first, last, within }: EventRun, row: number, counts: Counts, columns: RunColumns): void {
  const count = (of: Uint8Array, most: number) => Math.min(most, of[last - within.first]! - of[first - within.first]!);
  columns.length[row] = step(last - first);
  columns.of[row] = step(within.last - within.first);
  columns.verbs[row] = count(counts.verbs, 4);
  columns.nouns[row] = count(counts.nouns, 4);
  columns.leads[row] = count(counts.leads, 4);
  columns.commas[row] = count(counts.commas, 2);
}

/** How like the headline each run is, its main clause and all of it; of runs that begin alike one is read on from the other. */
function likenesses(headline: Headline, runs: readonly EventRun[], columns: RunColumns): void {
  const read = (whole: boolean, size: number, out: Uint32Array) =>
    runs.forEach(({ first, last }, row) => {
      if (runs[row - 1]?.first !== first || runs[row - 1]!.last > last) headline.begin(first, whole);
      out[row] = size === 0 ? NO_HEADLINE : Math.ceil(LIKE_STEPS * headline.readTo(last));
    });
  read(false, headline.coreSize, columns.like);
  read(true, headline.size, columns.likeWhole);
}

/** How many of a kind stand in a sentence before each of its tokens, and in all. */
interface Counts {
  readonly verbs: Uint8Array;
  readonly nouns: Uint8Array;
  readonly leads: Uint8Array;
  readonly commas: Uint8Array;
}

function countsOf(tokens: Tokens, { first, last }: TokenRange): Counts {
  const countOf = (is: (i: number) => boolean): Uint8Array => {
    const counts = new Uint8Array(last - first + 1);
    for (let i = first; i < last; i++) counts[i - first + 1] = counts[i - first]! + (is(i) ? 1 : 0);
    return counts;
  };
  return {
    verbs: countOf((i) => isVerb(tokens, i)),
    nouns: countOf((i) => tokens.pos[i] === POS.NOUN || tokens.pos[i] === POS.PROPN),
    leads: countOf((i) => tokens.pos[i] === POS.ADP),
    commas: countOf((i) => tokens.word[i] === COMMA),
  };
}
