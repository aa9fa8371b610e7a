import { LinearModel, scoresOf } from './linear.js';
import { type Columns, Template } from './template.js';
import { bestSequence, bundlesOf, type Transitions } from './viterbi.js';
import type { Table } from './weights.js';

/** Feature hash under which a transition's weight is filed: one table holds emissions and transitions. */
export const STEP_FEATURE = (from: number): number => Math.imul(from + 2, 0x27d4eb2f) >>> 0;

/** Which label may follow which; `from` is null at the start. */
export type Grammar = (from: string | null, to: string) => boolean;

/** Labels sequences of tokens with a linear chain: emissions from a template, learned transitions, a grammar. */
export class SequenceTagger {
  readonly labels: readonly string[];
  readonly #model: LinearModel;
  readonly #template: Template;
  readonly #transitions: Transitions;

  constructor(table: Table, lines: readonly string[], grammar: Grammar) {
    this.#model = new LinearModel(table);
    this.#template = new Template(lines);
    this.labels = table.labels;
    this.#transitions = transitionsOf(this.labels, grammar, scoresOf(this.#model));
  }

  /** A tagger bound to columns; call it for each `low … high` (half-open) run of tokens, which is decoded as one sequence. */
  over(columns: Columns): (low: number, high: number) => Uint8Array {
    const reader = this.#template.over(columns);
    const features = new Uint32Array(reader.size);
    const labels = this.labels.length;
    let emissions = new Float64Array(64 * labels);
    return (low, high) => {
      const count = high - low;
      if (emissions.length < count * labels) emissions = new Float64Array(2 * count * labels);
      for (let i = low; i < high; i++) {
        reader.read(i, low, high, features);
        this.#model.score(features, reader.size, emissions, (i - low) * labels);
      }
      return bestSequence(emissions, count, this.#transitions);
    };
  }
}

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
