import type { Language } from '../language/language.js';
import { LinearModel, scoresOf } from '../model/linear.js';
import type { Columns, Template } from '../model/template.js';
import { transitionsOf } from '../model/transitions.js';
import { bestSequence, type Transitions } from '../model/viterbi.js';
import type { Table } from '../model/weights.js';
import { FIRST_READING, SECOND_READING } from './features.js';
import { bilouGrammar, LABELS, namesInPath, PARTS, type TaggedName, TYPES } from './labels.js';
import { nameWindows } from './windows.js';

/** A stretch of tokens to read as one sequence, inside the sentence that its features may see. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
}

/** The stretches of the article in which names may stand. */
export const windowsOf = ({ tokens, sentences }: Language, learning = false): Window[] =>
  sentences.flatMap((sentence) =>
    nameWindows(tokens, sentence, learning).map(({ first, last }) => ({ first, last, low: sentence.first, high: sentence.last })),
  );

/** Tokens of all windows together. */
export const sizeOf = (windows: readonly Window[]): number => windows.reduce((sum, { first, last }) => sum + last - first, 0);

/** The features of the windows' tokens, one token after another. */
export function windowFeatures(template: Template, columns: Columns, windows: readonly Window[]): Uint32Array {
  const reader = template.over(columns);
  const features = new Uint32Array(sizeOf(windows) * reader.size);
  let at = 0;
  for (const { first, last, low, high } of windows) {
    for (let i = first; i < last; i++, at += reader.size) reader.read(i, low, high, features, at);
  }
  return features;
}

/** Reads names with one table of weights, whatever was known of the tokens. */
export class NameReader {
  readonly #model: LinearModel;
  readonly #transitions: Transitions;

  constructor(table: Table) {
    this.#model = new LinearModel(table, Math.max(FIRST_READING.length, SECOND_READING.length));
    this.#transitions = transitionsOf(LABELS, bilouGrammar, (feature) => {
      const scores = new Float64Array(LABELS.length);
      sumParts(scoresOf(this.#model)(feature), 0, scores, 0);
      return scores;
    });
  }

  /** Adds to `scores`, tokens × parts in the order of the windows, what the template's features say of each token. */
  weigh(template: Template, columns: Columns, windows: readonly Window[], scores: Float64Array): void {
    const reader = template.over(columns);
    const features = new Uint32Array(reader.size);
    let at = 0;
    for (const { first, last, low, high } of windows) {
      for (let i = first; i < last; i++, at += PARTS.length) {
        reader.read(i, low, high, features);
        this.#model.add(features, reader.size, scores, at);
      }
    }
  }

  /** The names on the best path through each window. */
  names(windows: readonly Window[], scores: Float64Array): TaggedName[] {
    const names: TaggedName[] = [];
    let emissions = new Float64Array(64 * LABELS.length);
    let at = 0;
    for (const { first, last } of windows) {
      const size = (last - first) * LABELS.length;
      if (emissions.length < size) emissions = new Float64Array(2 * size);
      for (let i = 0; i < last - first; i++, at += PARTS.length) sumParts(scores, at, emissions, i * LABELS.length);
      const path = bestSequence(emissions, last - first, this.#transitions);
      for (const name of namesInPath(path, first)) names.push(name);
    }
    return names;
  }
}

/** Where the parts that are types begin, and those for names of one word. */
const FIRST_TYPE = PARTS.indexOf(TYPES[0]);
const FIRST_ALONE = FIRST_TYPE + TYPES.length;

/** Scores of the labels from those of their parts: `PARTS_OF_LABEL`, written out. */
function sumParts(parts: Float64Array, at: number, labels: Float64Array, to: number): void {
  const begin = parts[at + 1]!;
  const inside = parts[at + 2]!;
  const last = parts[at + 3]!;
  const unit = parts[at + 4]!;
  labels[to] = parts[at]!;
  for (let type = 0, label = to + 1; type < TYPES.length; type++, label += 4) {
    const typed = parts[at + FIRST_TYPE + type]!;
    labels[label] = begin + typed;
    labels[label + 1] = inside + typed;
    labels[label + 2] = last + typed;
    labels[label + 3] = unit + typed;
  }
  for (let part = FIRST_ALONE, label = to + 4; part < PARTS.length; part++, label += 4) {
    labels[label] = labels[label]! + parts[at + part]!;
  }
}
