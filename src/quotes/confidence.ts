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
    [0.97, 0.973],
    [0.9, 0.943],
    [0.7, 0.874],
    [0, 0.75],
  ],
  'direct continued': [
    [0.97, 0.844],
    [0.8, 0.773],
    [0, 0.576],
  ],
  'direct signature': [[0, 0.938]],
  'partial cue': [
    [0.99, 0.954],
    [0.95, 0.929],
    [0.9, 0.874],
    [0.8, 0.807],
    [0.7, 0.763],
    [0, 0.635],
  ],
  'partial continued': [[0, 0.774]],
  // Below one half it is told for a quotation in it, which has an owner.
  'indirect cue': [
    [0.99, 0.94],
    [0.97, 0.918],
    [0.95, 0.877],
    [0.9, 0.826],
    [0.8, 0.727],
    [0.7, 0.615],
    [0.6, 0.524],
    [0.5, 0.463],
    [0, 0.583],
  ],
};

/** The measured precision of quotes of this kind, rule and score; null where nobody measured. */
export function confidenceOf({ kind, rule, score }: Pick<Statement, 'kind' | 'rule' | 'score'>): number | null {
  return MEASURED[`${kind} ${rule}`]?.find(([from]) => (score ?? 0) >= from)?.[1] ?? null;
}
