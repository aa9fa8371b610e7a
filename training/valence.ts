// Learns the tone of words from news sentences with a tone, word vectors and two lexicons.
import { namesIn } from '../src/sentiment/names.js';
import { factorsOf } from '../src/sentiment/negation.js';
import { wordColumnsOf } from '../src/sentiment/words.js';
import type { Embeddings } from './embeddings.js';
import type { WordValues } from './lexicons.js';
import { randomFrom, shuffled } from './random.js';
import { languageOf, readTargets, type ToneItem } from './tone-corpora.js';

/** A sentence as a bag: words (rows of the vocabulary) with their factors, and the tone. */
interface Bag {
  readonly words: Int32Array;
  readonly factors: Float64Array;
  readonly tone: number;
}

const EPOCHS = 5;
const VOCABULARY = 40_000;
const OWN_DECAY = 1;
const LEXICON_WEIGHT = 1.5;
/** Frequent words that no lexicon lists are mostly without tone: each counts this much beside a listed one. */
const PLAIN_WEIGHT = 0.3;
const PLAIN_WORDS = 10_000;
const RATE = 0.05;
/** A word this strong has the value 1. */
const SCALE = 1;
/** Taken off every word's strength, so that most words bear no tone at all. */
const FAINT = 0.1;

/**
 * A word's value = its own number + what its vector says + what the lexicons say, in a model of a sentence's tone: the scores of
 * negative, neutral and positive are −s, a constant and s, where s sums the values. Vectors are also taught the lexicons directly,
 * so that words which no sentence shows have a value.
 */
export class ValenceLearner {
  readonly #vocabulary: Map<string, number>;
  readonly #vectors: Float32Array;
  readonly #lexicon: Float32Array;
  readonly #own: Float32Array;
  readonly #direction: Float32Array;
  readonly #lexiconWeight = Float64Array.of(0.5, 0.5);
  readonly #bias = Float64Array.of(0, 0);
  readonly #d: number;
  #squares: Float32Array;

  constructor(embeddings: Embeddings, lexicons: ReadonlyMap<string, WordValues>) {
    const words = new Set([...embeddings.words.slice(0, VOCABULARY), ...lexicons.keys()]);
    this.#d = embeddings.dimensions;
    this.#vocabulary = new Map([...words].map((word, i) => [word, i]));
    this.#vectors = new Float32Array(words.size * this.#d);
    this.#lexicon = new Float32Array(words.size * 2);
    this.#own = new Float32Array(words.size);
    this.#direction = new Float32Array(this.#d);
    this.#squares = new Float32Array(words.size + this.#d + 4).fill(1e-2);
    for (const [word, row] of this.#vocabulary) {
      const at = embeddings.rank.get(word);
      if (at !== undefined) this.#vectors.set(embeddings.vectors.subarray(at * this.#d, (at + 1) * this.#d), row * this.#d);
      const values = lexicons.get(word);
      this.#lexicon[2 * row] = values?.afinn ?? 0;
      this.#lexicon[2 * row + 1] = values?.vader ?? 0;
    }
  }

  bagOf({ text, tone }: ToneItem): Bag {
    const language = languageOf(text);
    const names = namesIn(language);
    const factors = factorsOf(language, wordColumnsOf(language.tokens).facts);
    const words: number[] = [];
    const kept: number[] = [];
    for (let i = 0; i < language.tokens.count; i++) {
      const row = this.#vocabulary.get(language.tokens.lower(i));
      if (row === undefined || names[i]) continue;
      words.push(row);
      kept.push(factors[i]!);
    }
    return { words: Int32Array.from(words), factors: Float64Array.from(kept), tone };
  }

  learn(bags: readonly Bag[]): void {
    const random = randomFrom(7);
    const known = new Set([...this.#vocabulary.values()].filter((row) => this.#lexicon[2 * row] || this.#lexicon[2 * row + 1]));
    const plain = [...this.#vocabulary.values()].slice(0, PLAIN_WORDS).filter((row) => !known.has(row));
    for (let epoch = 0; epoch < EPOCHS; epoch++) {
      for (const bag of shuffled(bags, random)) this.#learnBag(bag);
      for (const row of shuffled([...known], random)) this.#learnWord(row, LEXICON_WEIGHT);
      for (const row of shuffled(plain, random)) this.#learnWord(row, LEXICON_WEIGHT * PLAIN_WEIGHT);
    }
  }

  /** What a word is worth in a sentence. */
  valueOf(row: number): number {
    const value =
      this.#own[row]! + this.#lexiconWeight[0]! * this.#lexicon[2 * row]! + this.#lexiconWeight[1]! * this.#lexicon[2 * row + 1]!;
    return value + this.#vectorValue(row);
  }

  /** s of a bag. */
  scoreOf({ words, factors }: Bag): number {
    let sum = 0;
    for (let i = 0; i < words.length; i++) sum += factors[i]! * this.valueOf(words[i]!);
    return sum;
  }

  values(): Map<string, number> {
    return new Map([...this.#vocabulary].map(([word, row]) => [word, this.valueOf(row)]));
  }

  #vectorValue(row: number): number {
    let value = 0;
    for (let k = 0; k < this.#d; k++) value += this.#direction[k]! * this.#vectors[row * this.#d + k]!;
    return value;
  }

  #learnBag(bag: Bag): void {
    const s = this.scoreOf(bag);
    const gradient = this.#gradientOf(s, bag.tone);
    const offset = this.#own.length;
    const sums = new Float64Array(this.#d);
    const lexical = [0, 0];
    for (let i = 0; i < bag.words.length; i++) {
      const row = bag.words[i]!;
      const factor = bag.factors[i]!;
      this.#own[row] = this.#own[row]! - this.#step(row, gradient * factor + OWN_DECAY * this.#own[row]!);
      for (let k = 0; k < this.#d; k++) sums[k] = sums[k]! + factor * this.#vectors[row * this.#d + k]!;
      lexical[0]! += factor * this.#lexicon[2 * row]!;
      lexical[1]! += factor * this.#lexicon[2 * row + 1]!;
    }
    this.#learnDirection(sums, gradient);
    for (let k = 0; k < 2; k++) {
      this.#lexiconWeight[k] = this.#lexiconWeight[k]! - this.#step(offset + this.#d + k, gradient * lexical[k]!);
    }
  }

  #learnDirection(sums: Float64Array, gradient: number): void {
    const offset = this.#own.length;
    for (let k = 0; k < this.#d; k++) {
      this.#direction[k] = this.#direction[k]! - this.#step(offset + k, gradient * sums[k]!);
    }
  }

  #learnWord(row: number, weight: number): void {
    const [afinn, vader] = [this.#lexicon[2 * row]!, this.#lexicon[2 * row + 1]!];
    const target = afinn && vader ? (afinn + vader) / 2 : afinn + vader;
    const error = this.#vectorValue(row) - target;
    this.#learnDirection(Float64Array.from(this.#vectors.subarray(row * this.#d, (row + 1) * this.#d)), weight * error);
  }

  #gradientOf(s: number, tone: number): number {
    const scores = [-s + this.#bias[0]!, 0, s + this.#bias[1]!].map(Math.exp);
    const total = scores[0]! + scores[1]! + scores[2]!;
    const [negative, positive] = [scores[0]! / total, scores[2]! / total];
    this.#bias[0] = this.#bias[0]! - 0.002 * (negative - Number(tone === -1));
    this.#bias[1] = this.#bias[1]! - 0.002 * (positive - Number(tone === 1));
    return positive - Number(tone === 1) - (negative - Number(tone === -1));
  }

  #step(cell: number, gradient: number): number {
    this.#squares[cell] = this.#squares[cell]! + gradient * gradient;
    return (RATE * gradient) / Math.sqrt(this.#squares[cell]!);
  }
}

/** The tone of words, −1 … 1 and a little beyond; 0 for those that bear none. */
export function learnValence(
  corpora: string,
  embeddings: Embeddings,
  lexicons: ReadonlyMap<string, WordValues>,
): Map<string, number> {
  const learner = new ValenceLearner(embeddings, lexicons);
  learner.learn(readTargets(corpora, 'sentiment/newsmtsc.train.ndjson').map((item) => learner.bagOf(item)));
  return new Map([...learner.values()].map(([word, value]) => [word, shrunk(value) / SCALE]));
}

const shrunk = (value: number): number => Math.sign(value) * Math.max(0, Math.abs(value) - FAINT);
