import { bundlesOf, type Transitions } from './viterbi.js';

/** Feature hash under which a transition's weight is filed: one table holds emissions and transitions. */
export const STEP_FEATURE = (from: number): number => Math.imul(from + 2, 0x27d4eb2f) >>> 0;

/** Which label may follow which; `from` is null at the start. */
export type Grammar = (from: string | null, to: string) => boolean;

/** BIO with types: an inside label follows only its own type. */
export const bioGrammar: Grammar = (from, to) =>
  !to.startsWith('I-') || (from !== null && from.slice(2) === to.slice(2) && from !== 'O');

/**
 * The learned transitions, those that the grammar forbids at −∞.
 *
 * @param scores the score of each label given one feature
 */
export function transitionsOf(
  labels: readonly string[],
  grammar: Grammar,
  scores: (feature: number) => Float64Array,
): Transitions {
  const row = (from: number): Float64Array =>
    scores(STEP_FEATURE(from)).map((score, to) =>
      grammar(labels[from] ?? null, labels[to]!) ? score : Number.NEGATIVE_INFINITY,
    );
  const steps = new Float64Array(labels.length ** 2);
  labels.forEach((_, from) => {
    steps.set(row(from), from * labels.length);
  });
  return { labels: labels.length, steps, first: row(-1), bundles: bundlesOf(labels.length, steps) };
}
