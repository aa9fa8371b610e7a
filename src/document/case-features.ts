import { bucket, type FeatureSink, family } from './features.js';
import type { LineView } from './line-view.js';

const CASE_LIMITS = [0.01, 0.3, 0.6, 0.99];
const WORD_LIMITS = [4, 8, 15, 25];
const SIZES = 2 * (WORD_LIMITS.length + 1);
/** Of a neighbour counts whether few, some or all of its words have capitals, and whether it is more than a label. */
const NEAR_LIMITS = [0.3, 0.99];
const LABEL_WORDS = 4;
const NO_LINE = 2 * (NEAR_LIMITS.length + 1);
const NEAR = NO_LINE + 1;
const nearName = (near: number): string => (near === NO_LINE ? '-' : `${near >> 1}${near & 1}`);

/** Features of how many of a line's words have capitals, by its length, and of those of the line with its neighbours: headlines in a row. */
export const CASE = {
  own: family(
    (CASE_LIMITS.length + 1) * SIZES,
    (value) => `tc:${Math.floor(value / SIZES)}${(value % SIZES) >> 1}${value & 1 ? 's' : 'o'}`,
  ),
  run: family(
    NEAR ** 3,
    (value) => `tc3:${[NEAR ** 2, NEAR, 1].map((unit) => nearName(Math.floor(value / unit) % NEAR)).join('')}`,
  ),
};

export function addCase(sink: FeatureSink, views: readonly LineView[], line: number): void {
  const { titleCase, words, stopped } = views[line]!.shape;
  sink.add(CASE.own + bucket(titleCase, CASE_LIMITS) * SIZES + 2 * bucket(words, WORD_LIMITS) + (stopped ? 1 : 0));
  sink.add(CASE.run + (nearOf(views[line - 1]) * NEAR + nearOf(views[line])) * NEAR + nearOf(views[line + 1]));
}

const nearOf = (view: LineView | undefined): number =>
  view ? 2 * bucket(view.shape.titleCase, NEAR_LIMITS) + (view.shape.words > LABEL_WORDS ? 1 : 0) : NO_LINE;
