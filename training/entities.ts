// Trains the two readings of names: src/data/entities.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { nameColumns } from '../src/entities/columns.js';
import { bilouGrammar, LABELS, type TaggedName } from '../src/entities/labels.js';
import { addSecondFeatures, firstFeatures, NameTagger, WIDTH, type Window, windowsOf } from '../src/entities/reading.js';
import { voteColumns } from '../src/entities/votes.js';
import { nearSalt } from '../src/model/linear.js';
import type { Columns } from '../src/model/template.js';
import { readTables, tableNamed, writeTables } from '../src/model/weights.js';
import { type NamedArticle, readNamedArticles } from './entities-data.js';
import { type Example, trainTagger } from './perceptron.js';

const BITS = 20;
const EPOCHS = 5;
/** The first reading's labels that the second learns from come from models that did not learn the article; so many models. */
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
  for (let fold = 0; fold < FOLDS; fold++) {
    const inFold = articles.map((_, i) => i % FOLDS === fold);
    const weights = train(
      articles.filter((_, i) => !inFold[i]),
      WIDTH.first,
    );
    const tagger = new NameTagger(tableNamed(readTables(pack([{ name: 'first', weights }])), 'first'), WIDTH.first);
    articles.forEach((prepared, i) => {
      if (inFold[i]) readAgain(prepared, tagger.names(prepared.windows, prepared.features));
    });
  }
  const bytes = pack([
    { name: 'first', weights: train(articles, WIDTH.first) },
    { name: 'second', weights: train(articles, WIDTH.second) },
  ]);
  writeFileSync(join(data, 'entities.bin'), bytes);
}

const pack = (tables: readonly { name: string; weights: Float32Array }[]): Uint8Array =>
  writeTables(tables.map(({ name, weights }) => ({ name, labels: LABELS, bits: BITS, weights })));

function prepare(article: NamedArticle): Prepared {
  const windows = windowsOf(article.language);
  const columns = nameColumns(article.language);
  return { article, columns, windows, features: firstFeatures(columns, windows) };
}

function readAgain({ article, columns, windows, features }: Prepared, names: readonly TaggedName[]): void {
  addSecondFeatures({ ...columns, ...voteColumns(article.language.tokens, names) }, windows, features);
}

function train(articles: readonly Prepared[], used: number): Float32Array {
  const examples = articles.flatMap((prepared) => examplesOf(prepared, used));
  const onEpoch = (epoch: number, accuracy: number): void => console.error(`epoch ${epoch}: ${accuracy.toFixed(4)}`);
  return trainTagger(examples, {
    labels: LABELS,
    bits: BITS,
    grammar: bilouGrammar,
    epochs: EPOCHS,
    seed: 1,
    salt: nearSalt,
    onEpoch,
  });
}

function examplesOf({ article, windows, features }: Prepared, used: number): Example[] {
  const examples: Example[] = [];
  windows.forEach((window, w) => {
    if (!article.usable.has(article.language.tokens.sentence[window.first]!)) return;
    const example = { features: features[w]!, width: WIDTH.second, used, gold: article.gold.subarray(window.first, window.last) };
    for (let copy = 0; copy < article.copies; copy++) examples.push(example);
  });
  return examples;
}
