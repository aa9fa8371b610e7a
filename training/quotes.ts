// Learns quotes.bin: which tokens head a cue, which tokens around a cue are its source and its content, which nominal is its source after
// all, whether what was read is said, and which cue a marked quotation belongs to. Each of the last three is learned on what the ones
// before it make of articles that taught them nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearnedTable, readTables, type Table, tableNamed, writeTables } from '../src/model/weights.js';
import type { Attribution } from '../src/quotes/attributions.js';
import { ClaimModel } from '../src/quotes/claims.js';
import { attributionModels } from '../src/quotes/models.js';
import { attributionsOf, type Scene } from '../src/quotes/scene.js';
import { SourceModel } from '../src/quotes/sources.js';
import { claimItemsOf, learnClaims } from './quotes-claims.js';
import { learnCues } from './quotes-cues.js';
import { learnExtents } from './quotes-extents.js';
import { FOLDS, type ReadArticle, readArticle, readArticles } from './quotes-gold.js';
import { invertedOf } from './quotes-inverted.js';
import { readJudged } from './quotes-judged.js';
import { choicesOf, learnOwners } from './quotes-owners.js';
import { learnSources, sourceChoicesOf } from './quotes-sources.js';
import { pathOf } from './sources.js';

/** Cues and extents that ship are the mean of so many courses; those that only read for the stages after them take one. */
const COURSES = 3;
const GRAIN = 2;

/** Trains all stages and writes quotes.bin. */
export function trainQuotes(corpora: string, data: string): void {
  const polnear = readArticles(pathOf(corpora, 'quotes/polnear.train.ndjson'));
  writeFileSync(join(data, 'quotes.bin'), learnQuotes(lessonsFrom(polnear, corpora)));
}

/** PolNeAR's articles, which people annotated and which count twice, some of their sentences turned round, and the judged articles. */
export const lessonsFrom = (polnear: readonly ReadArticle[], corpora: string): ReadArticle[] => [
  ...polnear,
  ...polnear,
  ...turnedRound(polnear),
  ...readJudged(corpora, polnear),
];

/** The weights learned from some articles. */
export function learnQuotes(articles: readonly ReadArticle[]): Uint8Array {
  const read = readByOthers(articles);
  const sources = stacked(articles, read, sourceStage);
  const claims = stacked(articles, sources.given, claimStage);
  const owners = learnOwners(articles.flatMap((article, i) => choicesOf(article, claims.given[i]!)));
  const tables = [...learnReading(articles, COURSES), sources.table, claims.table, owners];
  return writeTables(tables.map((table) => ({ ...table, grain: GRAIN })));
}

/** An article of sentences turned round for each that has such sentences, in its fold. */
const turnedRound = (articles: readonly ReadArticle[]): ReadArticle[] =>
  articles
    .map((article) => ({ gold: invertedOf(article), fold: article.fold }))
    .filter(({ gold }) => gold.quotes.length > 0)
    .map(({ gold, fold }) => readArticle(gold, fold));

/** The tables of cues and extents. */
const learnReading = (articles: readonly ReadArticle[], courses: number): LearnedTable[] => [
  ...learnCues(articles, courses),
  ...learnExtents(articles, courses),
];

/** The attributions of each article, read by cues and extents that were taught without it. */
function readByOthers(articles: readonly ReadArticle[]): Attribution[][] {
  return byFold(articles, (rest) => {
    const learned = learnReading(
      rest.map((i) => articles[i]!),
      1,
    );
    const models = attributionModels(readTables(writeTables(learned)));
    return (i) => attributionsOf(articles[i]!.scene, models).attributions;
  });
}

/** A stage that is taught by what was read of articles, and changes it. */
interface Stage<Item> {
  readonly itemsOf: (article: ReadArticle, attributions: readonly Attribution[]) => Item[];
  readonly learn: (items: readonly Item[]) => LearnedTable;
  readonly through: (table: Table) => (attributions: readonly Attribution[], scene: Scene) => Attribution[];
}

const sourceStage: Stage<ReturnType<typeof sourceChoicesOf>[number]> = {
  itemsOf: sourceChoicesOf,
  learn: learnSources,
  through: (table) => {
    const model = new SourceModel(table);
    return (attributions, scene) => model.give(attributions, scene);
  },
};

const claimStage: Stage<ReturnType<typeof claimItemsOf>[number]> = {
  itemsOf: claimItemsOf,
  learn: learnClaims,
  through: (table) => {
    const model = new ClaimModel(table);
    return (attributions, scene) => model.judge(attributions, scene);
  },
};

/** The stage's table, and what becomes of each article's attributions in it where it was taught by other articles. */
function stacked<Item>(
  articles: readonly ReadArticle[],
  read: readonly (readonly Attribution[])[],
  { itemsOf, learn, through }: Stage<Item>,
): { table: LearnedTable; given: Attribution[][] } {
  const items = articles.map((article, i) => itemsOf(article, read[i]!));
  const given = byFold(articles, (rest) => {
    const table = learn(rest.flatMap((i) => items[i]!));
    const pass = through(tableNamed(readTables(writeTables([table])), table.name));
    return (i) => pass(read[i]!, articles[i]!.scene);
  });
  return { table: learn(items.flat()), given };
}

/** What each article gives, by its index, to those who were taught by the articles of the other folds, a fourth of all at a time. */
function byFold<T>(articles: readonly ReadArticle[], taughtBy: (rest: readonly number[]) => (article: number) => T): T[] {
  const all = articles.map((_, i) => i);
  const given: T[] = [];
  for (let fold = 0; fold < FOLDS; fold++) {
    const give = taughtBy(all.filter((i) => articles[i]!.fold !== fold));
    for (const i of all.filter((i) => articles[i]!.fold === fold)) given[i] = give(i);
  }
  return given;
}
