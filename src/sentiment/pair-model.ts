import bytes from '../data/pairs.bin';
import { LinearModel, softmax } from '../model/linear.js';
import { decodingOf, readTables, tableNamed } from '../model/weights.js';
import { PAIR_FEATURES } from './pair-features.js';
import { MOST_PAIR_WORDS } from './pair-words.js';

/** Numbers between the features and the labels. */
export const HIDDEN = 16;
/** Negative, none, positive. */
export const LABELS = 3;
/** Where the network's parameters lie: features × hidden, features × labels, hidden × labels; the first feature is always 1. */
export const LAYOUT = {
  hidden: 0,
  direct: PAIR_FEATURES * HIDDEN,
  verdict: PAIR_FEATURES * (HIDDEN + LABELS),
  size: PAIR_FEATURES * (HIDDEN + LABELS) + HIDDEN * LABELS,
} as const;

/** A pair as the model sees it. */
export interface PairInput {
  /** Numbers, most of them 0. */
  readonly values: Float64Array;
  /** Hashed features, of which the first `count` are read. */
  readonly words: Uint32Array;
  readonly count: number;
}

/** How likely one stands negatively, not at all, positively towards another: a layer of hidden numbers, and what speaks directly beside it. */
export class PairModel {
  readonly #network: Float64Array;
  readonly #words: LinearModel;
  readonly #hidden = new Float64Array(HIDDEN);
  readonly #said = new Float64Array(LABELS);

  /** @param file bytes of a weights file with the tables `network` and `words` */
  constructor(file: Uint8Array) {
    const tables = readTables(file);
    const network = tableNamed(tables, 'network');
    const decoded = decodingOf(network);
    // A file of before the features that it is to learn has fewer cells.
    this.#network = Float64Array.from({ length: LAYOUT.size }, (_, i) => decoded[(network.cells[i] ?? 0) + 128]!);
    this.#words = new LinearModel(tableNamed(tables, 'words'), MOST_PAIR_WORDS);
  }

  /** Writes the three probabilities to `chances`. */
  judge({ values, words, count }: PairInput, chances: Float64Array): void {
    this.#words.score(words, count, this.#said);
    chances.set(this.#said);
    addNetwork(this.#network, values, this.#hidden, chances);
    softmax(chances);
  }
}

/**
 * Adds what the network with these parameters says of the values to the labels' scores.
 *
 * @param kept by what each hidden number is multiplied, while it learns
 */
export function addNetwork(
  p: ArrayLike<number>,
  values: Float64Array,
  hidden: Float64Array,
  scores: Float64Array,
  kept?: ArrayLike<number>,
): void {
  hidden.fill(0);
  for (let f = 0; f < PAIR_FEATURES; f++) {
    const value = values[f]!;
    if (value === 0) continue;
    for (let h = 0; h < HIDDEN; h++) hidden[h] = hidden[h]! + value * p[f * HIDDEN + h]!;
    for (let label = 0; label < LABELS; label++) {
      scores[label] = scores[label]! + value * p[LAYOUT.direct + f * LABELS + label]!;
    }
  }
  for (let h = 0; h < HIDDEN; h++) {
    const seen = hidden[h]! * (kept?.[h] ?? 1);
    if (seen <= 0) continue;
    for (let label = 0; label < LABELS; label++) {
      scores[label] = scores[label]! + seen * p[LAYOUT.verdict + h * LABELS + label]!;
    }
  }
}

export const pairModel = new PairModel(bytes);
