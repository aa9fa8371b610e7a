import { softmax } from './linear.js';

/** The candidate with the highest score, and its share of all by softmax. */
export function likeliest(
  features: readonly Uint32Array[],
  scoreOf: (features: Uint32Array) => number,
): { readonly choice: number; readonly probability: number } {
  const scores = new Float64Array(features.length);
  for (let i = 0; i < scores.length; i++) scores[i] = scoreOf(features[i]!);
  softmax(scores);
  let choice = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[choice]!) choice = i;
  return { choice, probability: scores[choice]! };
}
