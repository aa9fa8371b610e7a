// Confidence is precision, measured on articles that taught nothing: the share of quotes like this that have the right words
// and the right speaker.
import type { Statement } from './statements.js';

/** From a score on, the precision measured; highest first. */
type Steps = readonly (readonly [from: number, precision: number])[];

const MEASURED: Readonly<Record<string, Steps>> = {};

/** The measured precision of quotes of this kind, rule and score; null where nobody measured. */
export function confidenceOf({ kind, rule, score }: Pick<Statement, 'kind' | 'rule' | 'score'>): number | null {
  if (score === null) return null;
  return MEASURED[`${kind} ${rule}`]?.find(([from]) => score >= from)?.[1] ?? null;
}
