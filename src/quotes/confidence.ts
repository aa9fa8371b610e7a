// Confidence is precision, measured on articles that taught nothing: the share of quotes like this that have the right words
// and the right speaker.
import type { Statement } from './statements.js';

/** From a score on, the precision measured; highest first. */
type Steps = readonly (readonly [from: number, precision: number])[];

/**
 * Measured on PolNeAR: its dev articles, and its training articles, each read by weights that were taught without it. A kind and rule seen
 * fewer than fifteen times is not told; nor are turns, which were met in four articles.
 */
const MEASURED: Readonly<Record<string, Steps>> = {
  'direct cue': [
    [0.97, 0.976],
    [0.9, 0.928],
    [0.7, 0.866],
    [0, 0.75],
  ],
  'direct continued': [
    [0.97, 0.856],
    [0.8, 0.75],
    [0, 0.525],
  ],
  'direct signature': [[0, 0.938]],
  'partial cue': [
    [0.99, 0.964],
    [0.95, 0.916],
    [0.9, 0.876],
    [0.8, 0.816],
    [0.7, 0.755],
    [0, 0.665],
  ],
  'partial continued': [[0, 0.8]],
  // Below one half it is told for a quotation in it, which has an owner.
  'indirect cue': [
    [0.99, 0.94],
    [0.97, 0.925],
    [0.95, 0.891],
    [0.9, 0.811],
    [0.8, 0.715],
    [0.7, 0.602],
    [0.6, 0.524],
    [0.5, 0.453],
    [0, 0.625],
  ],
};

/** The measured precision of quotes of this kind, rule and score; null where nobody measured. */
export function confidenceOf({ kind, rule, score }: Pick<Statement, 'kind' | 'rule' | 'score'>): number | null {
  return MEASURED[`${kind} ${rule}`]?.find(([from]) => (score ?? 0) >= from)?.[1] ?? null;
}
