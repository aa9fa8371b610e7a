// Learns who stands how towards whom of two: src/data/pairs.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { softmax } from '../src/model/linear.js';
import { writeTables } from '../src/model/weights.js';
import { PAIR_FEATURES } from '../src/sentiment/pair-features.js';
import { addNetwork, HIDDEN, LABELS, LAYOUT, PairModel } from '../src/sentiment/pair-model.js';
import { readJudgedRelations, readJudgedStances } from './judged-stances.js';
import { directedItems, judgedPairs, type PairExample } from './pair-examples.js';
import { reportDirected, reportRelations } from './pair-report.js';
import { randomFrom, shuffled } from './random.js';
import { Adam, adagrad, scatter } from './steps.js';

const SEED = 1;
const EPOCHS = 8;
const BATCH = 64;
const RATE = 0.003;
const PULL = 0.03;
const WORD_RATE = 0.04;
/** Strength of the pull to zero (L2) on what a hashed feature says, over all examples together. */
const WORD_PULL = 40;
const BITS = 15;
/** Bytes of hashed features are multiples of so many: the file packs to a third, and judges as well. */
const GRAIN = 16;
const MASK = 2 ** BITS - 1;
const DROP_FEATURE = 0.1;
const DROP_HIDDEN = 0.4;
/** How much more a stance counts than none: there is none between most. */
const STANCE_WEIGHT = 1.5;
/** How much a pair of Park et al. counts beside one of a whole article. */
const DIRECTED_WEIGHT = 0.5;
const FOLDS = 5;

/** `npm run train -- pairs CORPORA` */
export function trainPairs(corpora: string, data: string): void {
  const directed = directedItems(corpora, 'sentiment/dse.gtrain.ndjson').flatMap(({ forth, back }) =>
    [forth, back].map((one) => ({ ...one, weight: DIRECTED_WEIGHT })),
  );
  const articles = [...readJudgedStances(corpora), ...readJudgedRelations(corpora)].map(judgedPairs);
  const learned = (held: number): Uint8Array =>
    learn([...directed, ...articles.filter((_, i) => i % FOLDS !== held).flatMap(({ pairs }) => pairs)]);
  const bytes = learned(-1);
  writeFileSync(join(data, 'pairs.bin'), bytes);
  reportDirected(directedItems(corpora, 'sentiment/dse.gvalid.ndjson'), new PairModel(bytes));
  const models = Array.from({ length: FOLDS }, (_, fold) => new PairModel(learned(fold)));
  reportRelations(articles.map((article, i) => ({ ...article, model: models[i % FOLDS]! })));
}

/** The weights file that these examples teach; the same from the same seed. */
function learn(examples: readonly PairExample[]): Uint8Array {
  const random = randomFrom(SEED);
  const pass = new Pass(countsOf(examples), random);
  const updates = Math.ceil((EPOCHS * examples.length) / BATCH);
  let done = 0;
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    let loss = 0;
    shuffled(examples, random).forEach((example, i) => {
      loss += pass.learn(example);
      if (i % BATCH === BATCH - 1) pass.update(RATE * (1 - done++ / updates));
    });
    console.error(`pairs, epoch ${epoch}: loss ${(loss / examples.length).toFixed(4)}`);
  }
  const network = new Float32Array(2 ** Math.ceil(Math.log2(LAYOUT.size)));
  network.set(pass.network);
  return writeTables([
    { name: 'network', labels: [], bits: Math.log2(network.length), weights: network },
    { name: 'words', labels: ['negative', 'none', 'positive'], bits: BITS, weights: pass.words, grain: GRAIN },
  ]);
}

/** Forward and backward through the model of src/sentiment/pair-model.ts. */
class Pass {
  readonly network = new Float32Array(LAYOUT.size);
  readonly words = new Float32Array(LABELS * 2 ** BITS);
  readonly #squares = new Float32Array(this.words.length).fill(1e-2);
  readonly #gradient = new Float32Array(LAYOUT.size);
  readonly #adam = new Adam(this.network, this.#gradient);
  /** Examples that bear each feature. */
  readonly #counts: Uint32Array;
  readonly #random: () => number;
  readonly #values = new Float64Array(PAIR_FEATURES);
  readonly #hidden = new Float64Array(HIDDEN);
  readonly #kept = new Float64Array(HIDDEN);
  readonly #chances = new Float64Array(LABELS);

  constructor(counts: Uint32Array, random: () => number) {
    this.#counts = counts;
    this.#random = random;
    scatter(this.network, LAYOUT.hidden, LAYOUT.direct, 1 / Math.sqrt(PAIR_FEATURES), random);
    scatter(this.network, LAYOUT.verdict, LAYOUT.size, 1 / Math.sqrt(HIDDEN), random);
  }

  /** Gathers the example's gradient; gives its share of the loss. */
  learn(example: PairExample): number {
    this.#forward(example);
    const { label, weight: share } = example;
    const weight = share * (label === 1 ? 1 : STANCE_WEIGHT);
    const errors = Array.from(this.#chances, (chance, k) => weight * (chance - Number(k === label)));
    this.#backward(errors);
    this.#correct(example.words, errors);
    return -weight * Math.log(Math.max(1e-9, this.#chances[label]!));
  }

  update(rate: number): void {
    this.#adam.step(rate, PULL);
  }

  #forward({ values, words }: PairExample): void {
    const p = this.network;
    const chances = this.#chances.fill(0);
    for (const word of words) for (let k = 0; k < LABELS; k++) chances[k]! += this.words[cellOf(word, k)]!;
    for (let f = 0; f < PAIR_FEATURES; f++) {
      this.#values[f] = f > 0 && this.#random() < DROP_FEATURE ? 0 : values[f]! / (f > 0 ? 1 - DROP_FEATURE : 1);
    }
    for (let h = 0; h < HIDDEN; h++) this.#kept[h] = this.#random() < DROP_HIDDEN ? 0 : 1 / (1 - DROP_HIDDEN);
    addNetwork(p, this.#values, this.#hidden, chances, this.#kept);
    softmax(chances);
  }

  #backward(errors: readonly number[]): void {
    const p = this.network;
    const g = this.#gradient;
    const back = new Float64Array(HIDDEN);
    for (let h = 0; h < HIDDEN; h++) {
      if (this.#kept[h] === 0 || this.#hidden[h]! <= 0) continue;
      for (let k = 0; k < LABELS; k++) {
        const cell = LAYOUT.verdict + h * LABELS + k;
        g[cell]! += (errors[k]! / BATCH) * this.#kept[h]! * this.#hidden[h]!;
        back[h]! += (errors[k]! / BATCH) * this.#kept[h]! * p[cell]!;
      }
    }
    for (let f = 0; f < PAIR_FEATURES; f++) {
      const value = this.#values[f]!;
      if (value === 0) continue;
      for (let h = 0; h < HIDDEN; h++) g[f * HIDDEN + h]! += back[h]! * value;
      for (let k = 0; k < LABELS; k++) g[LAYOUT.direct + f * LABELS + k]! += (errors[k]! / BATCH) * value;
    }
  }

  #correct(words: Uint32Array, errors: readonly number[]): void {
    for (let k = 0; k < LABELS; k++) {
      for (const word of words) {
        const decay = WORD_PULL / this.#counts[word & MASK]!;
        adagrad(this.words, this.#squares, cellOf(word, k), errors[k]!, { rate: WORD_RATE, decay });
      }
    }
  }
}

const cellOf = (word: number, label: number): number => LABELS * (word & MASK) + label;

function countsOf(examples: readonly PairExample[]): Uint32Array {
  const counts = new Uint32Array(2 ** BITS);
  for (const { words } of examples) for (const word of words) counts[word & MASK]!++;
  return counts;
}
