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

const BITS = 16;
const EPOCHS = 5;
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
 * The weights are the mean of what three courses teach: one article in so many with other names, the first of each set in any. Known names
 * are learned best where none else is renamed, unheard-of ones where all are.
 */
const COURSES = [Number.POSITIVE_INFINITY, 2, 1];

/** `npm run train -- entities CORPORA` */
export function trainEntities(corpora: string, data: string): void {
  const [plain, ...others] = COURSES.map((renamed) => learn(readNamedArticles(corpora, renamed)));
  const weights = plain!.weights.map(
    (weight, i) => others.reduce((sum, table) => sum + table.weights[i]!, weight) / COURSES.length,
  );
  writeFileSync(join(data, 'entities.bin'), writeTables([{ ...plain!, weights }]));
}

function learn(articles: readonly NamedArticle[]): LearnedTable {
  const lessons = articles.map(lessonOf);
  console.error(`${lessons.length} articles, ${lessons.reduce((n, { article }) => n + article.usable.size, 0)} sentences`);
  const readers = Array.from({ length: FOLDS }, (_, fold) => readerOf(train(lessons.filter((_, i) => i % FOLDS !== fold))));
  return train(
    lessons.map((lesson, i) => ({ ...lesson, examples: [...lesson.examples, ...readAgain(lesson, readers[i % FOLDS]!)] })),
  );
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

function train(lessons: readonly Lesson[]): LearnedTable {
  const weights = trainTagger(
    lessons.flatMap(({ examples }) => examples),
    {
      labels: LABELS,
      parts: PARTS_OF_LABEL,
      columns: PARTS.length,
      bits: BITS,
      grammar: bilouGrammar,
      epochs: EPOCHS,
      seed: 1,
      onEpoch: (epoch, accuracy) => console.error(`epoch ${epoch}: ${accuracy.toFixed(4)}`),
    },
  );
  return { name: 'names', labels: PARTS, bits: BITS, weights };
}
