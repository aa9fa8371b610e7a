// Confidence is precision, measured on articles that taught nothing: the share of quotes like this that have the right words
// and the right speaker.
import type { Statement } from './statements.js';

/** From a score on, the precision measured; highest first. */
type Steps = readonly (readonly [from: number, precision: number])[];

/** Measured on PolNeAR's dev articles; a kind and rule seen fewer than fifteen times is not told. */
const MEASURED: Readonly<Record<string, Steps>> = {
  'direct cue': [
    [0.97, 0.963],
    [0.9, 0.927],
    [0.8, 0.8],
    [0, 0.643],
  ],
  'direct continued': [[0, 0.882]],
  'direct signature': [[0, 0.958]],
  'partial cue': [
    [0.95, 0.929],
    [0.8, 0.865],
    [0, 0.674],
  ],
  'indirect cue': [
    [0.99, 0.912],
    [0.97, 0.895],
    [0.9, 0.796],
    [0.8, 0.694],
    [0, 0.497],
  ],
};

/** The measured precision of quotes of this kind, rule and score; null where nobody measured. */
export function confidenceOf({ kind, rule, score }: Pick<Statement, 'kind' | 'rule' | 'score'>): number | null {
  return MEASURED[`${kind} ${rule}`]?.find(([from]) => (score ?? 0) >= from)?.[1] ?? null;
}
