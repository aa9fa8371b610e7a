// Stage one: is a token the head of a cue, the word that says that somebody says something?
import type { Language } from '../language/language.js';
import { LinearModel, softmax } from '../model/linear.js';
import { Template } from '../model/template.js';
import type { Table } from '../model/weights.js';
import type { TokenColumns } from './columns.js';
import { CUE_FEATURES } from './features.js';

/** `speech`: a word of saying. `stance`: of believing, wanting, showing, judging. */
export const CUE_LABELS = ['none', 'speech', 'stance'] as const;

/** A token that may head a cue. */
export interface Cue {
  readonly token: number;
  /** Probability that it is a cue at all. */
  readonly probability: number;
  /** Probability that it is a word of saying, given that it is a cue. */
  readonly speech: number;
}

/** Tokens that are a cue with at least this probability, in text order. */
export function findCues(table: Table, { sentences }: Language, columns: TokenColumns, floor: number): Cue[] {
  const model = new LinearModel(table);
  const reader = new Template(CUE_FEATURES).over(columns);
  const features = new Uint32Array(reader.size);
  const scores = new Float64Array(CUE_LABELS.length);
  const cues: Cue[] = [];
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      reader.read(i, first, last, features);
      model.score(features, reader.size, scores);
      softmax(scores);
      const probability = 1 - scores[0]!;
      if (probability >= floor) cues.push({ token: i, probability, speech: scores[1]! / probability });
    }
  }
  return cues;
}
