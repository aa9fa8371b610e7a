import { bucket, type FeatureSink, family } from './features.js';
import type { LineView } from './line-view.js';
import { MARK_NAMES } from './marks.js';

const WORD_LIMITS = [1, 2, 3, 4, 6, 8, 11, 15, 21, 30, 50];
const TITLE_LIMITS = [0.01, 0.3, 0.6, 0.99];
const FORM_LIMITS = [2, 4, 8, 15, 30];

/** Features of what a line looks like. */
export const FACE = {
  bias: family(1, () => 'bias'),
  words: family(WORD_LIMITS.length + 1, (value) => `n${value}`),
  titleCase: family(TITLE_LIMITS.length + 1, (value) => `t${value}`),
  gap: family(3, (value) => `g${value}`),
  form: family(4 * (FORM_LIMITS.length + 1), (value) => `n${value >> 2}${value & 2 ? 'o' : 's'}${value & 1 ? 'l' : 'H'}`),
  capitals: family(1, () => 'caps'),
  question: family(1, () => 'ask'),
  item: family(1, () => 'item'),
  marks: family(MARK_NAMES.length, (value) => MARK_NAMES[value]!),
};

/** Adds what the line looks like. */
export function addFace(sink: FeatureSink, { shape, marks, gap, item }: LineView): void {
  const { words, titleCase, stopped, opensHigh, capitals, question } = shape;
  sink.add(FACE.bias);
  sink.add(FACE.words + bucket(words, WORD_LIMITS));
  sink.add(FACE.titleCase + bucket(titleCase, TITLE_LIMITS));
  sink.add(FACE.gap + Math.min(gap, 2));
  sink.add(FACE.form + 4 * bucket(words, FORM_LIMITS) + (stopped ? 0 : 2) + (opensHigh ? 0 : 1));
  if (capitals) sink.add(FACE.capitals);
  if (question) sink.add(FACE.question);
  if (item) sink.add(FACE.item);
  for (let rest = marks; rest !== 0; rest &= rest - 1) sink.add(FACE.marks + 31 - Math.clz32(rest & -rest));
}
