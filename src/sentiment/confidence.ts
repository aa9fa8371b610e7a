import type { ToneLabel } from '../schema/sentiment.js';

/**
 * Share of calls that were right, by label and by the model's own probability (from .3, .4 … .9 on), on the 1,740 targets in a fifth
 * of the articles of NewsMTSC's training set, held out; printed by `training/sentiment.ts`. Neighbours are joined where they cross
 * or hold fewer than thirty calls.
 */
const PRECISION: Readonly<Record<Exclude<ToneLabel, 'mixed'>, readonly number[]>> = {
  negative: [0.53, 0.53, 0.53, 0.66, 0.72, 0.78, 0.89],
  neutral: [0.42, 0.42, 0.54, 0.67, 0.83, 0.83, 0.93],
  positive: [0.5, 0.5, 0.5, 0.7, 0.77, 0.77, 0.9],
};

/** The measured precision of a call; null for "mixed", which nobody measured. */
export function confidenceOf(label: ToneLabel, probability: number): number | null {
  if (label === 'mixed') return null;
  const bucket = Math.max(0, Math.min(6, Math.floor(10 * probability - 3)));
  return PRECISION[label][bucket] ?? null;
}
