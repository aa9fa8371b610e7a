import type { ToneLabel } from '../schema/sentiment.js';

/**
 * Share of calls that were right, by label and by the model's own probability (from .3, .4 … .9 on), on the 6,245 targets in a fifth of the
 * articles that it learns from (NewsMTSC's training set, and news judged for nutgraf), held out; printed by `training/sentiment.ts`.
 * Neighbours are joined where they cross.
 */
const PRECISION: Readonly<Record<Exclude<ToneLabel, 'mixed'>, readonly number[]>> = {
  negative: [0.41, 0.41, 0.41, 0.6, 0.66, 0.75, 0.89],
  neutral: [0.49, 0.61, 0.69, 0.75, 0.86, 0.9, 0.96],
  positive: [0.31, 0.39, 0.46, 0.52, 0.67, 0.76, 0.91],
};

/** The measured precision of a call; null for "mixed", which nobody measured. */
export function confidenceOf(label: ToneLabel, probability: number): number | null {
  if (label === 'mixed') return null;
  const bucket = Math.max(0, Math.min(6, Math.floor(10 * probability - 3)));
  return PRECISION[label][bucket] ?? null;
}
