// When it happened: the dates and times near the main event compete with each other and with "not told".
import type { Range } from '../schema/span.js';
import type { TimelineItem } from '../schema/timeline.js';
import type { MainEvent } from './event.js';
import type { SummaryModels } from './models.js';
import { columnsOf, indexOfBest } from './rows.js';
import { step } from './steps.js';
import type { Telling } from './story.js';
import { AUX, awayOf, kindOfBlock, lastBefore, NO_POS, VERB } from './surroundings.js';

/** Sentences from the main event's within which its date is told. */
const NEAR = 12;
/** Taken from the score of "not told". */
const EAGER = 1;

/** The date or time of the main event; null where none is told. */
export function whenOf(story: Telling, event: MainEvent | null, { when }: SummaryModels): string | null {
  if (!event) return null;
  const dates = datesOf(story, event);
  const scores = when.scores(whenColumns(story, event, dates), dates.length + 1);
  scores[0]! -= EAGER;
  const best = indexOfBest(scores)!;
  return best === 0 ? null : dates[best - 1]!.item.id;
}

/** A date or time with its tokens. */
interface TokenDate {
  readonly item: TimelineItem;
  readonly first: number;
  readonly last: number;
  /** Index of its sentence. */
  readonly sentence: number;
}

/** The dates that may be the event's, in text order. */
export function datesOf({ timeline, language: { tokens } }: Telling, { candidate }: MainEvent): TokenDate[] {
  return timeline
    .map((item) => {
      const [first, last] = tokens.within(item.expression.start, item.expression.end);
      return { item, first, last, sentence: tokens.sentence[first]! };
    })
    .filter(({ sentence }) => Math.abs(sentence - candidate.index) <= NEAR);
}

const NAMES = [
  'told',
  'kind',
  'precision',
  'reference',
  'away',
  'inClause',
  'sentence',
  'block',
  'head',
  'last',
  'before',
  'behind',
  'posBehind',
  'length',
  'nth',
  'of',
  'nthFine',
  'fine',
  'certain',
  'age',
  'quoted',
  'verb',
  'tense',
  'place',
  'nearest',
] as const;

const PRECISIONS: readonly TimelineItem['precision'][] = ['decade', 'year', 'quarter', 'month', 'week', 'day', 'time', null];
const KINDS: readonly TimelineItem['kind'][] = ['date', 'time', 'duration', 'set'];
const REFERENCES = ['PAST_REF', 'PRESENT_REF', 'FUTURE_REF'];

const DAY = 86_400_000;
/** Days before publication that are told apart. */
const AGES = [0, 1, 2, 4, 8, 32, 366];

/** How long before publication it was, from 1, in steps; 0 where the text does not tell, or nobody knows when it was published. */
function ageOf({ start }: TimelineItem, publishedAt: string | null): number {
  if (start === null || publishedAt === null) return 0;
  const days = (Date.parse(publishedAt.slice(0, 10)) - Date.parse(start.slice(0, 10))) / DAY;
  return 1 + AGES.filter((limit) => days >= limit).length;
}

/** Told to the day or finer, or by a word that may be. */
const isFine = ({ precision }: TimelineItem): boolean => precision === 'day' || precision === 'time' || precision === null;

/** Asked of ranges in text order: is it in a quotation? Quotes run in text order too. */
function quotedInOrder({ quotes }: Telling): (range: Range) => boolean {
  const spoken = quotes.filter(({ kind }) => kind !== 'indirect');
  let next = 0;
  let reach = 0;
  return ({ start, end }) => {
    for (; next < spoken.length && spoken[next]!.start <= start; next++) reach = Math.max(reach, spoken[next]!.end);
    return end <= reach;
  };
}

/** What is seen of "not told", the first row, and of each date. */
export function whenColumns(story: Telling, event: MainEvent, dates: readonly TokenDate[]) {
  const columns = columnsOf(NAMES, dates.length + 1);
  const fine = Math.min(4, dates.filter(({ item }) => isFine(item)).length);
  const nearest = dates.reduce((least, { sentence }) => Math.min(least, Math.abs(sentence - event.candidate.index)), 5);
  columns.of.fill(Math.min(6, dates.length));
  columns.fine.fill(fine);
  columns.nearest.fill(nearest);
  const isQuoted = quotedInOrder(story);
  let nthFine = 0;
  dates.forEach((date, nth) => {
    const row = nth + 1;
    columns.told[row] = 1;
    columns.nth[row] = Math.min(6, nth);
    columns.nthFine[row] = isFine(date.item) ? Math.min(6, nthFine++) : 7;
    columns.age[row] = ageOf(date.item, story.document.source.publishedAt);
    columns.quoted[row] = isQuoted(date.item.expression) ? 1 : 0;
    dateColumns(date.item, row);
    placeColumns(date, row);
  });
  return columns;

  function dateColumns({ kind, precision, value, certain }: TimelineItem, row: number): void {
    columns.kind[row] = KINDS.indexOf(kind);
    columns.precision[row] = PRECISIONS.indexOf(precision);
    columns.reference[row] = 1 + REFERENCES.indexOf(value ?? '');
    columns.certain[row] = certain ? 1 : 0;
  }

  function placeColumns({ first, last, sentence: index }: TokenDate, row: number): void {
    const { tokens, sentences } = story.language;
    const sentence = sentences[index]!;
    columns.away[row] = awayOf(index, event.candidate.index);
    columns.inClause[row] = first >= event.clause.first && last <= event.clause.last ? 1 : 0;
    columns.sentence[row] = step(index);
    columns.block[row] = kindOfBlock(story, sentence.block);
    columns.head[row] = tokens.word[first]!;
    columns.last[row] = tokens.word[last - 1]!;
    columns.before[row] = first > sentence.first ? tokens.word[first - 1]! : 0;
    columns.behind[row] = last < sentence.last ? tokens.word[last]! : 0;
    columns.posBehind[row] = last < sentence.last ? tokens.pos[last]! : NO_POS;
    columns.length[row] = Math.min(5, last - first);
    columns.place[row] = first === sentence.first ? 0 : last >= sentence.last - 1 ? 2 : 1;
    const verb = lastBefore(tokens, first, sentence.first, VERB);
    const auxiliary = lastBefore(tokens, first, sentence.first, VERB | AUX);
    columns.verb[row] = verb === null ? 0 : tokens.cluster[verb]!;
    columns.tense[row] = auxiliary === null ? 0 : tokens.suffix2[auxiliary]!;
  }
}
