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
    [0.99, 0.968],
    [0.95, 0.938],
    [0.9, 0.893],
    [0.8, 0.828],
    [0.7, 0.718],
    [0, 0.661],
  ],
  'partial continued': [[0, 0.704]],
  // Below one half it is told for a quotation in it, which has an owner.
  'indirect cue': [
    [0.99, 0.945],
    [0.97, 0.897],
    [0.95, 0.848],
    [0.9, 0.791],
    [0.8, 0.668],
    [0.7, 0.647],
    [0.6, 0.545],
    [0.5, 0.52],
    [0, 0.685],
  ],
};

/** The measured precision of quotes of this kind, rule and score; null where nobody measured. */
export function confidenceOf({ kind, rule, score }: Pick<Statement, 'kind' | 'rule' | 'score'>): number | null {
  return MEASURED[`${kind} ${rule}`]?.find(([from]) => (score ?? 0) >= from)?.[1] ?? null;
}
