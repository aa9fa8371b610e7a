// Confidence is precision, measured on articles that taught nothing: the share of quotes like this that have the right words
// and the right speaker.
import type { Statement } from './statements.js';

/** From a score on, the precision measured; highest first. */
type Steps = readonly (readonly [from: number, precision: number])[];

/** Measured on PolNeAR's dev articles; a kind and rule seen fewer than fifteen times is not told. */
const MEASURED: Readonly<Record<string, Steps>> = {
  'direct cue': [
    [0.97, 0.966],
    [0.9, 0.909],
    [0.8, 0.842],
    [0, 0.577],
  ],
  'direct continued': [[0, 0.882]],
  'direct signature': [[0, 0.958]],
  'partial cue': [
    [0.95, 0.93],
    [0.8, 0.907],
    [0.6, 0.773],
    [0, 0.567],
  ],
  'indirect cue': [
    [0.99, 0.92],
    [0.97, 0.878],
    [0.9, 0.788],
    [0.8, 0.717],
    [0, 0.48],
  ],
};

/** The measured precision of quotes of this kind, rule and score; null where nobody measured. */
export function confidenceOf({ kind, rule, score }: Pick<Statement, 'kind' | 'rule' | 'score'>): number | null {
  return MEASURED[`${kind} ${rule}`]?.find(([from]) => (score ?? 0) >= from)?.[1] ?? null;
}
