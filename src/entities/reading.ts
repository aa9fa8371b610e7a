import type { Language } from '../language/language.js';
import { nearSalt, SaltedModel } from '../model/salted.js';
import { SaltedTemplate } from '../model/salted-template.js';
import { scoresOf, transitionsOf } from '../model/tagger.js';
import type { Columns } from '../model/template.js';
import { bestSequence, type Transitions } from '../model/viterbi.js';
import type { Table } from '../model/weights.js';
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

/** The features of each window's tokens, one token after another. */
export function windowFeatures(template: SaltedTemplate, columns: Columns, windows: readonly Window[]): Uint32Array[] {
  const reader = template.over(columns);
  return windows.map(({ first, last, low, high }) => {
    const features = new Uint32Array((last - first) * reader.size);
    for (let i = first; i < last; i++) reader.read(i, low, high, features, (i - first) * reader.size);
    return features;
  });
}

/** One reading of the names: scores of every label for every token of the windows. */
export class Reading {
  readonly template: SaltedTemplate;
  readonly transitions: Transitions;
  readonly #model: SaltedModel;

  constructor(table: Table, lines: readonly string[]) {
    this.template = new SaltedTemplate(lines);
    this.#model = new SaltedModel(table, nearSalt);
    this.transitions = transitionsOf(this.#model.labels, bilouGrammar, scoresOf(this.#model));
  }

  /** Scores of each window's tokens, tokens × labels. */
  emissions(features: readonly Uint32Array[]): Float64Array[] {
    const labels = this.transitions.labels;
    const size = this.template.size;
    const row = new Uint32Array(size);
    return features.map((list) => {
      const scores = new Float64Array((list.length / size) * labels);
      for (let i = 0; i * size < list.length; i++) {
        for (let f = 0; f < size; f++) row[f] = list[i * size + f]!;
        this.#model.score(row, size, scores, i * labels);
      }
      return scores;
    });
  }
}

/** The names on the best path through each window. */
export function namesOn(windows: readonly Window[], emissions: readonly Float64Array[], transitions: Transitions): TaggedName[] {
  return windows.flatMap(({ first, last }, w) => namesInPath(bestSequence(emissions[w]!, last - first, transitions), first));
}
