// Judged articles as what a summary is learned from: sentences, runs of words, entities, dates and places, with those that are right.
import { readDocument } from '../src/document/read.js';
import { findEntities } from '../src/entities/entities.js';
import { readLanguage } from '../src/language/language.js';
import type { Columns } from '../src/model/template.js';
import { type LearnedTable, readTables, tableNamed, writeTables } from '../src/model/weights.js';
import { findQuotes } from '../src/quotes/quotes.js';
import { optionsSchema } from '../src/schema/options.js';
import type { Range } from '../src/schema/span.js';
import type { TokenRange } from '../src/summary/clauses.js';
import { eventColumns, findMainEvent, type MainEvent, TOP } from '../src/summary/event.js';
import { RowModel } from '../src/summary/rows.js';
import { runColumns, runsOf } from '../src/summary/runs.js';
import { SIGHTS } from '../src/summary/sights.js';
import type { Telling } from '../src/summary/story.js';
import { readTelling } from '../src/summary/telling.js';
import { datesOf, whenColumns } from '../src/summary/when.js';
import { type PlaceName, placeNames, whereColumns } from '../src/summary/where.js';
import { rivalsOf, whoColumns } from '../src/summary/who.js';
import { readTimeline } from '../src/timeline/timeline.js';
import type { Item } from './logistic.js';
import type { OpenChoice } from './ranker.js';
import type { JudgedStory } from './stories.js';

/** A judged article as the stage reads it. */
export interface ReadStory {
  readonly gold: JudgedStory & { readonly text: string };
  readonly telling: Telling;
}

/** What an article teaches; where the right one is not among those to choose from, no index of it. */
export interface Lesson {
  readonly points: readonly Item[];
  readonly events: OpenChoice;
  readonly runs: OpenChoice;
  readonly who: OpenChoice;
  readonly when: OpenChoice;
  readonly where: OpenChoice;
}

type EventLesson = Pick<Lesson, 'events' | 'runs'>;

/** Articles are read by the weights that the others teach in so many parts. */
const FOLDS = 5;
/** How much the first and the second key point count, where others count 1. */
const KEY_WEIGHTS = [3, 1.5];
/** Less like the judge's words than this, and no run says what happened. */
const LEAST_LIKE = 0.6;

/** A text as the summary reads it; with a date of publication "Monday" is a day, without one it is not told which. */
export function tellingOf(text: string, publishedAt: string | null): Telling {
  const document = readDocument(publishedAt === null ? { text } : { text, publishedAt }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const entities = findEntities(document, language);
  const quotes = findQuotes(document, language, entities);
  return readTelling(document, language, entities, quotes, readTimeline(document, language, entities));
}

/** What the articles teach. Who, when and where are asked of the event that weights find which the article did not teach. */
export function lessonsOf(
  stories: readonly ReadStory[],
  learnEvents: (lessons: readonly EventLesson[]) => LearnedTable[],
): Lesson[] {
  const told = stories.map((story) => ({ points: pointItems(story), events: sentenceChoice(story), runs: runChoice(story) }));
  const lessons: Lesson[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const tables = readTables(writeTables(learnEvents(told.filter((_, i) => i % FOLDS !== fold))));
    const modelOf = (name: 'events' | 'runs') => new RowModel(tableNamed(tables, name), SIGHTS[name]);
    const models = { events: modelOf('events'), runs: modelOf('runs') };
    for (let i = fold; i < stories.length; i += FOLDS) {
      lessons[i] = { ...told[i]!, ...answerChoices(stories[i]!, findMainEvent(stories[i]!.telling, models)) };
    }
  }
  return lessons;
}

/** Do two ranges share a character? */
export const touch = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;

const touchesAny = (spans: readonly Range[], range: Range): boolean => spans.some((span) => touch(span, range));

/** Each sentence, as a key point or none. */
function pointItems({ gold, telling: { candidates, sights } }: ReadStory): Item[] {
  return featuresOf('points', sights, candidates.length).map((features, i) => {
    const rank = gold.key.findIndex((span) => touch(span, candidates[i]!.sentence));
    return { features, label: rank < 0 ? 0 : 1, weight: KEY_WEIGHTS[rank] ?? 1 };
  });
}

/** The sentences that may tell the event. */
function sentenceChoice({ gold, telling }: ReadStory): OpenChoice {
  const top = telling.candidates.slice(0, TOP);
  return {
    candidates: featuresOf('events', eventColumns(telling), top.length),
    right: placesOf(top, ({ sentence }) => touchesAny(gold.what, sentence)),
  };
}

/** The runs of words in the sentence that the judge took. */
function runChoice({ gold, telling }: ReadStory): OpenChoice {
  const candidate = telling.candidates.find(({ sentence }) => touchesAny(gold.what, sentence));
  const runs = candidate ? runsOf(telling.language.tokens, candidate) : [];
  const likeness = runs.map((run) => likenessOf(run, gold.what[0]!, telling));
  const most = Math.max(LEAST_LIKE, ...likeness);
  return {
    candidates: featuresOf('runs', runColumns(telling, runs), runs.length),
    right: placesOf(likeness, (like) => like >= most),
  };
}

/** F1 of a run's tokens and those of a span. */
function likenessOf({ first, last }: TokenRange, { start, end }: Range, { language: { tokens } }: Telling): number {
  const [from, to] = tokens.within(start, end);
  const shared = Math.max(0, Math.min(last, to) - Math.max(first, from));
  return (2 * shared) / (last - first + to - from);
}

function answerChoices({ gold, telling }: ReadStory, event: MainEvent | null): Pick<Lesson, 'who' | 'when' | 'where'> {
  if (!event) return { who: NOTHING, when: NOTHING, where: NOTHING };
  const rivals = rivalsOf(telling);
  const dates = datesOf(telling, event);
  const names = placeNames(telling, event);
  return {
    who: {
      candidates: featuresOf('who', whoColumns(telling, event, rivals), rivals.length),
      right: placesOf(rivals, (entity) => isNamed(telling, entity, gold.who.slice(0, 1))),
    },
    when: {
      candidates: featuresOf('when', whenColumns(telling, event, dates), dates.length + 1),
      right: toldOr(
        gold.when,
        placesOf(dates, ({ item }) => isSameTime(item.expression, gold)),
      ),
    },
    where: {
      candidates: featuresOf('where', whereColumns(telling, event, names), names.length + 1),
      right: toldOr(gold.where, namesOfBest(telling, names, gold.where)),
    },
  };
}

/** The names of the first answer that any of them is one of: the town, before its country. */
function namesOfBest(telling: Telling, names: readonly PlaceName[], answers: readonly Range[]): number[] {
  for (const answer of answers) {
    const right = placesOf(names, ({ entity }) => isNamed(telling, entity, [answer]));
    if (right.length > 0) return right;
  }
  return [];
}

const NOTHING: OpenChoice = { candidates: [], right: [] };

/** Rows behind the one of "not told", which is right where the judge gives no answer. */
const toldOr = (answers: readonly Range[], right: readonly number[]): number[] =>
  answers.length === 0 ? [0] : right.map((row) => row + 1);

const placesOf = <T>(items: readonly T[], is: (item: T) => boolean): number[] =>
  items.flatMap((item, i) => (is(item) ? [i] : []));

/** Does it stand where the judge's words do, or say the same elsewhere? */
export function isSameTime({ start, end, text }: Range & { readonly text: string }, gold: ReadStory['gold']): boolean {
  const say = (span: Range) => gold.text.slice(span.start, span.end).toLowerCase() === text.toLowerCase();
  return gold.when.some((span) => touch(span, { start, end }) || say(span));
}

/** Do the judge's words name an entity, by most of one of its names? */
export const isNamed = ({ entities: { list } }: Telling, entity: number, spans: readonly Range[]): boolean =>
  list[entity]!.mentions.some((mention) => mention.form !== 'pronoun' && spans.some((span) => isMostOf(mention, span)));

/** Do two ranges share half of their characters at least? */
export function isMostOf(a: Range, b: Range): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && (2 * shared) / (a.end - a.start + b.end - b.start) >= 0.5;
}

/** The features of each row. */
function featuresOf(name: keyof typeof SIGHTS, columns: Columns, rows: number): Uint32Array[] {
  const all: Uint32Array[] = [];
  SIGHTS[name].each(columns, rows, (_, features) => all.push(features.slice()));
  return all;
}
