// Confidence is precision, measured on articles that taught nothing: the share of quotes like this that have the right words
// and the right speaker.
import type { Statement } from './statements.js';

/** From a score on, the precision measured; highest first. */
type Steps = readonly (readonly [from: number, precision: number])[];

/** Measured on PolNeAR's dev articles; a kind and rule seen fewer than fifteen times is not told. */
const MEASURED: Readonly<Record<string, Steps>> = {
  'direct cue': [
    [0.97, 0.97],
    [0.9, 0.87],
    [0, 0.833],
  ],
  'direct continued': [[0, 0.737]],
  'direct signature': [[0, 0.958]],
  'partial cue': [
    [0.95, 0.938],
    [0.8, 0.884],
    [0, 0.724],
  ],
  'indirect cue': [
    [0.99, 0.931],
    [0.97, 0.917],
    [0.9, 0.835],
    [0.8, 0.754],
    [0, 0.603],
  ],
};

/** The measured precision of quotes of this kind, rule and score; null where nobody measured. */
export function confidenceOf({ kind, rule, score }: Pick<Statement, 'kind' | 'rule' | 'score'>): number | null {
  return MEASURED[`${kind} ${rule}`]?.find(([from]) => (score ?? 0) >= from)?.[1] ?? null;
}
