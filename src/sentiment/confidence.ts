import type { ToneLabel } from '../schema/sentiment.js';

/**
 * Share of calls that were right, by label and by the model's own probability (from .3, .4 … .9 on), on the 6,768 targets in a fifth of the
 * articles that it learns from (NewsMTSC's training set, and news judged for nutgraf), held out; printed by `training/sentiment.ts`.
 * Neighbours are joined where they cross.
 */
const PRECISION: Readonly<Record<Exclude<ToneLabel, 'mixed'>, readonly number[]>> = {
  negative: [0.39, 0.39, 0.46, 0.56, 0.66, 0.79, 0.87],
  neutral: [0.51, 0.53, 0.67, 0.74, 0.82, 0.9, 0.96],
  positive: [0.35, 0.35, 0.52, 0.52, 0.71, 0.72, 0.92],
};

/** The measured precision of a call; null for "mixed", which nobody measured. */
export function confidenceOf(label: ToneLabel, probability: number): number | null {
  if (label === 'mixed') return null;
  const bucket = Math.max(0, Math.min(6, Math.floor(10 * probability - 3)));
  return PRECISION[label][bucket] ?? null;
}
