// Trains the names: src/data/entities.bin. One table serves both readings: it is taught every window twice, once as the first
// reading sees it and once as the second one does, which knows what the first made of the article.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameColumns } from '../src/entities/columns.js';
import { FIRST_READING, SECOND_READING } from '../src/entities/features.js';
import { bilouGrammar, LABELS, PARTS, PARTS_OF_LABEL } from '../src/entities/labels.js';
import { NameReader, sizeOf, type Window, windowFeatures, windowsOf } from '../src/entities/reading.js';
import { voteColumns } from '../src/entities/votes.js';
import { type Columns, Template } from '../src/model/template.js';
import { type LearnedTable, readTables, tableNamed, writeTables } from '../src/model/weights.js';
import { type NamedArticle, readNamedArticles } from './entities-data.js';
import { type Example, trainTagger } from './perceptron.js';

const BITS = 17;
const EPOCHS = 5;
/** Names are read as well with these, and the file packs to less than two thirds. */
const GRAIN = 9;
/** What the first reading says of an article that the second one learns from comes from a model that did not learn it; so many models. */
const FOLDS = 2;

const first = new Template(FIRST_READING);
const both = new Template([...FIRST_READING, ...SECOND_READING]);

/** An article with the examples that it gives. */
interface Lesson {
  readonly article: NamedArticle;
  readonly columns: Columns;
  readonly windows: readonly Window[];
  readonly examples: Example[];
}

/**
 * The weights are the mean of what six courses teach: with one article in so many learned with other names as well (the first of each set
 * alone, every second, every one), and in two orders each. Known names are learned best where none is renamed, unheard-of ones where all are.
 */
const RENAMED = [Number.POSITIVE_INFINITY, 2, 1];
const SEEDS = [1, 2];

/** `npm run train -- entities CORPORA` */
export function trainEntities(corpora: string, data: string): void {
  const tables = RENAMED.flatMap((renamed) => learn(readNamedArticles(corpora, renamed)));
  const weights = new Float32Array(tables[0]!.weights.length);
  for (const table of tables)
    table.weights.forEach((weight, i) => {
      weights[i]! += weight / tables.length;
    });
  writeFileSync(join(data, 'entities.bin'), writeTables([{ ...tables[0]!, weights }]));
}

/** A table for each of `SEEDS`. */
function learn(articles: readonly NamedArticle[]): LearnedTable[] {
  const lessons = articles.map(lessonOf);
  console.error(`${lessons.length} articles, ${lessons.reduce((n, { article }) => n + article.usable.size, 0)} sentences`);
  return SEEDS.map((seed) => {
    const readers = Array.from({ length: FOLDS }, (_, fold) =>
      readerOf(
        train(
          lessons.filter((_, i) => i % FOLDS !== fold),
          seed,
        ),
      ),
    );
    return train(
      lessons.map((lesson, i) => ({ ...lesson, examples: [...lesson.examples, ...readAgain(lesson, readers[i % FOLDS]!)] })),
      seed,
    );
  });
}

function readerOf(table: LearnedTable): NameReader {
  return new NameReader(tableNamed(readTables(writeTables([table])), table.name));
}

function lessonOf(article: NamedArticle): Lesson {
  const windows = windowsOf(article.language, true);
  const columns = nameColumns(article.language);
  return { article, columns, windows, examples: examplesOf(article, windows, windowFeatures(first, columns, windows)) };
}

/** The windows as the second reading sees them, after what a reader of the first made of the article. */
function readAgain({ article, columns, windows }: Lesson, reader: NameReader): Example[] {
  const scores = new Float64Array(sizeOf(windows) * PARTS.length);
  reader.weigh(first, columns, windows, scores);
  const votes = voteColumns(article.language.tokens, reader.names(windows, scores));
  return examplesOf(article, windows, windowFeatures(both, { ...columns, ...votes }, windows));
}

function examplesOf(article: NamedArticle, windows: readonly Window[], features: Uint32Array): Example[] {
  const width = features.length / sizeOf(windows);
  const examples: Example[] = [];
  let at = 0;
  for (const { first, last } of windows) {
    const end = at + (last - first) * width;
    if (article.usable.has(article.language.tokens.sentence[first]!) && isWhole(article.gold, first, last)) {
      const example = { features: features.subarray(at, end), width, gold: article.gold.subarray(first, last) };
      for (let copy = 0; copy < article.copies; copy++) examples.push(example);
    }
    at = end;
  }
  return examples;
}

/** True where no name is cut off by the window: what cannot be said right teaches nothing. */
function isWhole(gold: Uint8Array, first: number, last: number): boolean {
  const open = (token: number): boolean => 'BI'.includes(LABELS[gold[token]!]![0]!);
  return !(first > 0 && open(first - 1)) && !open(last - 1);
}

function train(lessons: readonly Lesson[], seed: number): LearnedTable {
  const weights = trainTagger(
    lessons.flatMap(({ examples }) => examples),
    {
      labels: LABELS,
      parts: PARTS_OF_LABEL,
      columns: PARTS.length,
      bits: BITS,
      grammar: bilouGrammar,
      epochs: EPOCHS,
      seed,
      onEpoch: (epoch, accuracy) => console.error(`epoch ${epoch}: ${accuracy.toFixed(4)}`),
    },
  );
  return { name: 'names', labels: PARTS, bits: BITS, weights, grain: GRAIN };
}
