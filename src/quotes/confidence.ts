// Confidence is precision, measured on articles that taught nothing: the share of quotes like this that have the right words
// and the right speaker.
import type { Statement } from './statements.js';

/** From a score on, the precision measured; highest first. */
type Steps = readonly (readonly [from: number, precision: number])[];

/**
 * Measured on PolNeAR's 924 articles, each read by weights that were taught without its publisher's. A kind and rule seen fewer than fifteen
 * times is not told; nor are turns, which were met in four articles.
 */
const MEASURED: Readonly<Record<string, Steps>> = {
  'direct cue': [
    [0.97, 0.983],
    [0.9, 0.955],
    [0.7, 0.888],
    [0, 0.78],
  ],
  'direct continued': [
    [0.97, 0.935],
    [0.8, 0.859],
    [0, 0.62],
  ],
  'direct signature': [[0, 0.969]],
  'partial cue': [
    [0.99, 0.965],
    [0.95, 0.934],
    [0.9, 0.88],
    [0.8, 0.827],
    [0.7, 0.828],
    [0, 0.682],
  ],
  'partial continued': [[0, 0.667]],
  // Below one half it is told for a quotation in it, which has an owner.
  'indirect cue': [
    [0.99, 0.945],
    [0.97, 0.908],
    [0.95, 0.87],
    [0.9, 0.789],
    [0.8, 0.685],
    [0.7, 0.635],
    [0.6, 0.572],
    [0.5, 0.547],
    [0, 0.661],
  ],
};

/** The measured precision of quotes of this kind, rule and score; null where nobody measured. */
export function confidenceOf({ kind, rule, score }: Pick<Statement, 'kind' | 'rule' | 'score'>): number | null {
  return MEASURED[`${kind} ${rule}`]?.find(([from]) => (score ?? 0) >= from)?.[1] ?? null;
}
