// Learns who stands how towards whom of two that a sentence names: src/data/pairs.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { findEntities } from '../src/entities/entities.js';
import type { Entities } from '../src/entities/result.js';
import { readLanguage, type SentenceTokens } from '../src/language/language.js';
import { softmax } from '../src/model/linear.js';
import { writeTables } from '../src/model/weights.js';
import { findQuotes } from '../src/quotes/quotes.js';
import type { Range } from '../src/schema/span.js';
import { PAIR_FEATURES, PairFeatures, type Pole } from '../src/sentiment/pair-features.js';
import { HIDDEN, judgePair, LABELS, LAYOUT } from '../src/sentiment/pair-model.js';
import type { Found } from '../src/sentiment/stance.js';
import { findStances, type LearnedStances } from '../src/sentiment/stances.js';
import { ToneReader } from '../src/sentiment/tone.js';
import { valenceIn } from '../src/sentiment/valence.js';
import { documentOf } from './documents.js';
import { randomFrom, shuffled } from './random.js';
import type { CorpusFile } from './sources.js';
import { Adam, scatter } from './steps.js';
import { readDirected } from './tone-corpora.js';

const SEED = 1;
const EPOCHS = 14;
const BATCH = 64;
const RATE = 0.003;
const PULL = 0.03;
const DROP_FEATURE = 0.3;
const DROP_HIDDEN = 0.4;
/** How much more a stance counts than none: there is none in two sentences of three. */
const STANCE_WEIGHT = 3;

/** One of two ordered pairs of a sentence. */
interface Example {
  readonly features: Float64Array;
  /** 0 negative, 1 none, 2 positive. */
  readonly label: number;
}

/** Both ordered pairs of a sentence of gold, and its label. */
interface Item {
  readonly label: number;
  readonly forth: Example;
  readonly back: Example;
}

/** `npm run train -- pairs CORPORA` */
export function trainPairs(corpora: string, data: string): void {
  const examples = itemsOf(corpora, 'sentiment/dse.gtrain.ndjson').flatMap(({ forth, back }) => [forth, back]);
  const parameters = learn(examples);
  report(itemsOf(corpora, 'sentiment/dse.gvalid.ndjson'), parameters);
  const weights = new Float32Array(2 ** Math.ceil(Math.log2(LAYOUT.size)));
  weights.set(parameters);
  const table = { name: 'pairs', labels: [], bits: Math.log2(weights.length), weights };
  writeFileSync(join(data, 'pairs.bin'), writeTables([table]));
}

/** The directed pairs of Park et al. (2021) that stand in one sentence, as the library reads them. */
function itemsOf(corpora: string, file: CorpusFile): Item[] {
  return readDirected(corpora, file).flatMap(({ text, p, q, label }) => {
    const both = featuresOf(text, p, q);
    if (!both) return [];
    const labelIf = (positive: number, negative: number): number => (label === positive ? 2 : label === negative ? 0 : 1);
    return [{ label, forth: { features: both[0], label: labelIf(1, 3) }, back: { features: both[1], label: labelIf(2, 4) } }];
  });
}

function featuresOf(text: string, p: Range, q: Range): [forth: Float64Array, back: Float64Array] | null {
  const document = documentOf(text, [{ start: 0, end: text.length }]);
  const language = readLanguage(document);
  const entities = findEntities(document, language, null);
  const quotes = findQuotes(document, language, entities);
  const reader = new ToneReader(language, entities);
  const valence = valenceIn(language, reader.words, reader.input.names, reader.input.factors);
  const [a, b] = [p, q].map(({ start, end }): Pole => poleAt(entities, ...language.tokens.within(start, end))) as [Pole, Pole];
  const features = new PairFeatures(language, entities, reader, valence);
  let both: [Float64Array, Float64Array] | null = null;
  const watch: LearnedStances = {
    inSentence({ first, last }: SentenceTokens, _chunks, found: readonly Found[]) {
      if ([a, b].some((pole) => pole.last <= pole.first || pole.first < first || pole.last > last)) return [];
      const sentence = { first, last, found, quotes };
      features.read(sentence, a, b);
      const forth = features.values.slice();
      features.read(sentence, b, a);
      both = [forth, features.values.slice()];
      return [];
    },
  };
  findStances(document, language, entities, quotes, valence, reader.words.facts, watch);
  return both;
}

function poleAt({ mentions, mentionOfToken }: Entities, first: number, last: number): Pole {
  const found = mentionOfToken.subarray(first, last).find((mention) => mention >= 0);
  return { first, last, entity: found === undefined ? -1 : mentions[found]!.entity };
}

/** One hidden layer with the features beside it, by Adam with dropout; the same from the same seed. */
function learn(examples: readonly Example[]): Float32Array {
  const parameters = new Float32Array(LAYOUT.size);
  const gradient = new Float32Array(LAYOUT.size);
  const random = randomFrom(SEED);
  scatter(parameters, LAYOUT.hidden, LAYOUT.direct, 1 / Math.sqrt(PAIR_FEATURES), random);
  scatter(parameters, LAYOUT.verdict, LAYOUT.size, 1 / Math.sqrt(HIDDEN), random);
  const adam = new Adam(parameters, gradient);
  const pass = new Pass(parameters, gradient, random);
  const updates = Math.ceil((EPOCHS * examples.length) / BATCH);
  let done = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    let loss = 0;
    shuffled(examples, random).forEach((example, i) => {
      loss += pass.learn(example);
      if (i % BATCH === BATCH - 1) adam.step(RATE * (1 - done++ / updates), PULL);
    });
    console.error(`pairs, epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  return parameters;
}

/** Forward and backward through the network of src/sentiment/pair-model.ts. */
class Pass {
  readonly #p: Float32Array;
  readonly #gradient: Float32Array;
  readonly #random: () => number;
  readonly #features = new Float64Array(PAIR_FEATURES);
  readonly #hidden = new Float64Array(HIDDEN);
  readonly #kept = new Float64Array(HIDDEN);
  readonly #chances = new Float64Array(LABELS);

  constructor(parameters: Float32Array, gradient: Float32Array, random: () => number) {
    this.#p = parameters;
    this.#gradient = gradient;
    this.#random = random;
  }

  /** Adds the example's share to the gradient; gives its share of the loss. */
  learn({ features, label }: Example): number {
    this.#forward(features);
    const weight = label === 1 ? 1 : STANCE_WEIGHT;
    const errors = Array.from(this.#chances, (chance, k) => (weight * (chance - Number(k === label))) / BATCH);
    this.#backward(errors);
    return -weight * Math.log(Math.max(1e-9, this.#chances[label]!));
  }

  #forward(given: Float64Array): void {
    const p = this.#p;
    this.#hidden.fill(0);
    this.#chances.fill(0);
    for (let f = 0; f < PAIR_FEATURES; f++) {
      const value = f > 0 && this.#random() < DROP_FEATURE ? 0 : given[f]! / (f > 0 ? 1 - DROP_FEATURE : 1);
      this.#features[f] = value;
      if (value === 0) continue;
      for (let h = 0; h < HIDDEN; h++) this.#hidden[h]! += value * p[f * HIDDEN + h]!;
      for (let k = 0; k < LABELS; k++) this.#chances[k]! += value * p[LAYOUT.direct + f * LABELS + k]!;
    }
    for (let h = 0; h < HIDDEN; h++) {
      this.#kept[h] = this.#hidden[h]! <= 0 || this.#random() < DROP_HIDDEN ? 0 : 1 / (1 - DROP_HIDDEN);
      const value = this.#kept[h]! * this.#hidden[h]!;
      for (let k = 0; k < LABELS; k++) this.#chances[k]! += value * p[LAYOUT.verdict + h * LABELS + k]!;
    }
    softmax(this.#chances);
  }

  #backward(errors: readonly number[]): void {
    const p = this.#p;
    const g = this.#gradient;
    const back = new Float64Array(HIDDEN);
    for (let h = 0; h < HIDDEN; h++) {
      if (this.#kept[h] === 0) continue;
      for (let k = 0; k < LABELS; k++) {
        const cell = LAYOUT.verdict + h * LABELS + k;
        g[cell]! += errors[k]! * this.#kept[h]! * this.#hidden[h]!;
        back[h]! += errors[k]! * this.#kept[h]! * p[cell]!;
      }
    }
    for (let f = 0; f < PAIR_FEATURES; f++) {
      const value = this.#features[f]!;
      if (value === 0) continue;
      for (let h = 0; h < HIDDEN; h++) g[f * HIDDEN + h]! += back[h]! * value;
      for (let k = 0; k < LABELS; k++) g[LAYOUT.direct + f * LABELS + k]! += errors[k]! * value;
    }
  }
}

/** Prints macro F1 over the five classes, and how often calls are right by how likely they are. */
function report(items: readonly Item[], parameters: Float32Array): void {
  const judged = items.map(({ label, forth, back }) => {
    const [a, b] = [new Float64Array(LABELS), new Float64Array(LABELS)];
    judgePair(forth.features, a, parameters);
    judgePair(back.features, b, parameters);
    return { label, forth: { chances: a, label: forth.label }, back: { chances: b, label: back.label } };
  });
  const called = judged.map(({ forth: { chances: a }, back: { chances: b } }) => {
    const scores = [a[1]! * b[1]!, a[2]! * b[1]!, b[2]! * a[1]!, a[0]! * b[1]!, b[0]! * a[1]!];
    return scores.indexOf(Math.max(...scores));
  });
  const f1 = [0, 1, 2, 3, 4].map((label) => {
    const right = called.filter((call, i) => call === label && judged[i]!.label === label).length;
    return (
      (200 * right) /
      Math.max(1, called.filter((call) => call === label).length + judged.filter((one) => one.label === label).length)
    );
  });
  console.error(
    `five classes, F1: ${f1.map((one) => one.toFixed(1)).join(' ')}; macro ${(f1.reduce((a, b) => a + b) / 5).toFixed(1)}`,
  );
  for (const from of [0.5, 0.6, 0.7, 0.8, 0.9]) {
    const calls = judged
      .flatMap(({ forth, back }) => [forth, back])
      .filter(({ chances: [negative, , positive] }) => {
        const likely = Math.max(negative!, positive!);
        return likely >= from && likely < from + 0.1;
      });
    const right = calls.filter(({ chances: [negative, , positive], label }) => label === (negative! > positive! ? 0 : 2)).length;
    console.error(`likely from ${from}: ${right} of ${calls.length} right`);
  }
}
