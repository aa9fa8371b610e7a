// Trains the two readings of names: src/data/entities.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameColumns } from '../src/entities/columns.js';
import { FIRST_READING, SECOND_READING } from '../src/entities/features.js';
import { bilouGrammar, LABELS } from '../src/entities/labels.js';
import { namesOn, Reading, type Window, windowFeatures, windowsOf } from '../src/entities/reading.js';
import { voteColumns } from '../src/entities/votes.js';
import { nearSalt } from '../src/model/linear.js';
import { type Columns, Template } from '../src/model/template.js';
import { readTables, tableNamed, writeTables } from '../src/model/weights.js';
import { type NamedArticle, readNamedArticles } from './entities-data.js';
import { type Example, trainTagger } from './perceptron.js';

const FIRST_BITS = 19;
const SECOND_BITS = 20;
const EPOCHS = 5;
/** What the first reading says of an article that the second one learns from comes from a model that did not learn it; so many models. */
const FOLDS = 2;

interface Prepared {
  readonly article: NamedArticle;
  readonly columns: Columns;
  readonly windows: readonly Window[];
  readonly features: readonly Uint32Array[];
}

/** `npm run train -- entities CORPORA` */
export function trainEntities(corpora: string, data: string): void {
  const articles = readNamedArticles(corpora).map(prepare);
  console.error(`${articles.length} articles, ${articles.reduce((n, { article }) => n + article.usable.size, 0)} sentences`);
  const folds = Array.from({ length: FOLDS }, (_, fold) =>
    readingOf(
      train(
        articles.filter((_, i) => i % FOLDS !== fold),
        FIRST_BITS,
      ),
    ),
  );
  const first = train(articles, FIRST_BITS);
  articles.forEach((prepared, i) => {
    articles[i] = readAgain(prepared, folds[i % FOLDS]!);
  });
  const second = train(articles, SECOND_BITS);
  writeFileSync(
    join(data, 'entities.bin'),
    writeTables([
      { name: 'first', labels: LABELS, bits: FIRST_BITS, weights: first },
      { name: 'second', labels: LABELS, bits: SECOND_BITS, weights: second },
    ]),
  );
}

function readingOf(weights: Float32Array): Reading {
  const bytes = writeTables([{ name: 'first', labels: LABELS, bits: FIRST_BITS, weights }]);
  return new Reading(tableNamed(readTables(bytes), 'first'), FIRST_READING);
}

function prepare(article: NamedArticle): Prepared {
  const windows = windowsOf(article.language);
  const columns = nameColumns(article.language);
  return { article, columns, windows, features: windowFeatures(new Template(FIRST_READING), columns, windows) };
}

function readAgain({ article, columns, windows, features }: Prepared, reading: Reading): Prepared {
  const votes = voteColumns(article.language.tokens, namesOn(windows, reading.emissions(features), reading.transitions));
  const again = windowFeatures(new Template(SECOND_READING), { ...columns, ...votes }, windows);
  return { article, columns, windows, features: again };
}

function train(articles: readonly Prepared[], bits: number): Float32Array {
  const onEpoch = (epoch: number, accuracy: number): void => console.error(`epoch ${epoch}: ${accuracy.toFixed(4)}`);
  const options = { labels: LABELS, bits, grammar: bilouGrammar, epochs: EPOCHS, seed: 1, salt: nearSalt, onEpoch };
  return trainTagger(articles.flatMap(examplesOf), options);
}

function examplesOf({ article, windows, features }: Prepared): Example[] {
  const examples: Example[] = [];
  windows.forEach((window, w) => {
    if (!article.usable.has(article.language.tokens.sentence[window.first]!)) return;
    const gold = article.gold.subarray(window.first, window.last);
    const example = { features: features[w]!, width: features[w]!.length / gold.length, gold };
    for (let copy = 0; copy < article.copies; copy++) examples.push(example);
  });
  return examples;
}
