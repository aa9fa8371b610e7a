import type { Language } from '../language/language.js';
import { LinearModel, nearSalt } from '../model/linear.js';
import { transitionsOf } from '../model/tagger.js';
import { type Columns, Template } from '../model/template.js';
import { bestSequence, type Transitions } from '../model/viterbi.js';
import type { Table } from '../model/weights.js';
import { FIRST_READING, SECOND_READING } from './features.js';
import { bilouGrammar, namesInPath, type TaggedName } from './labels.js';
import { nameWindows } from './windows.js';

/** A stretch of tokens to read as one sequence, inside the sentence that its features may see. */
export interface Window {
  readonly first: number;
  readonly last: number;
  readonly low: number;
  readonly high: number;
}

/** The stretches of the article in which names may stand. */
export const windowsOf = ({ tokens, sentences }: Language): Window[] =>
  sentences.flatMap((sentence) =>
    nameWindows(tokens, sentence).map(({ first, last }) => ({ first, last, low: sentence.first, high: sentence.last })),
  );

const FIRST = new Template(FIRST_READING);
const SECOND = new Template(SECOND_READING);

/** Features that a token has in either reading. */
export const WIDTH = { first: FIRST.size, second: FIRST.size + SECOND.size } as const;

/** The features of a window's tokens, one token after another: those of the first reading, with room for the second's. */
export function firstFeatures(columns: Columns, windows: readonly Window[]): Uint32Array[] {
  const reader = FIRST.over(columns);
  return windows.map(({ first, last, low, high }) => {
    const features = new Uint32Array((last - first) * WIDTH.second);
    for (let i = first; i < last; i++) reader.read(i, low, high, features, (i - first) * WIDTH.second);
    return features;
  });
}

/** Adds those of the second reading, in place. */
export function addSecondFeatures(columns: Columns, windows: readonly Window[], features: readonly Uint32Array[]): void {
  const reader = SECOND.over(columns);
  windows.forEach(({ first, last, low, high }, w) => {
    for (let i = first; i < last; i++) reader.read(i, low, high, features[w]!, (i - first) * WIDTH.second + WIDTH.first);
  });
}

/** Reads names off windows' features. */
export class NameTagger {
  readonly #model: LinearModel;
  readonly #transitions: Transitions;
  readonly #width: number;

  /** @param width the leading features of each token that this reading uses */
  constructor(table: Table, width: number) {
    this.#model = new LinearModel(table, nearSalt);
    this.#transitions = transitionsOf(this.#model, bilouGrammar);
    this.#width = width;
  }

  names(windows: readonly Window[], features: readonly Uint32Array[]): TaggedName[] {
    const labels = this.#transitions.labels;
    const names: TaggedName[] = [];
    windows.forEach(({ first, last }, w) => {
      const count = last - first;
      const emissions = new Float64Array(count * labels);
      for (let i = 0; i < count; i++) {
        this.#model.score(features[w]!.subarray(i * WIDTH.second), this.#width, emissions, i * labels);
      }
      names.push(...namesInPath(bestSequence(emissions, count, this.#transitions).path, first));
    });
    return names;
  }
}
