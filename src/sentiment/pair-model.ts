import bytes from '../data/pairs.bin';
import { softmax } from '../model/linear.js';
import { decodingOf, readTables, tableNamed } from '../model/weights.js';
import { PAIR_FEATURES } from './pair-features.js';

/** Numbers between the features and the labels. */
export const HIDDEN = 16;
/** Negative, none, positive. */
export const LABELS = 3;
/** Where the parameters lie: features × hidden, features × labels, hidden × labels; the first feature is always 1. */
export const LAYOUT = {
  hidden: 0,
  direct: PAIR_FEATURES * HIDDEN,
  verdict: PAIR_FEATURES * (HIDDEN + LABELS),
  size: PAIR_FEATURES * (HIDDEN + LABELS) + HIDDEN * LABELS,
} as const;

const table = tableNamed(readTables(bytes), 'pairs');
const decoded = decodingOf(table);
const shipped = Float64Array.from(
  { length: Math.min(LAYOUT.size, table.cells.length) },
  (_, i) => decoded[table.cells[i]! + 128]!,
);

const hidden = new Float64Array(HIDDEN);

/**
 * Writes how likely one stands negatively, not at all, positively towards the other, as their features tell: one layer of hidden numbers,
 * and the features directly beside it.
 */
export function judgePair(features: Float64Array, chances: Float64Array, p: ArrayLike<number> = shipped): void {
  hidden.fill(0);
  chances.fill(0);
  for (let f = 0; f < PAIR_FEATURES; f++) {
    const value = features[f]!;
    if (value === 0) continue;
    for (let h = 0; h < HIDDEN; h++) hidden[h] = hidden[h]! + value * p[f * HIDDEN + h]!;
    for (let label = 0; label < LABELS; label++) {
      chances[label] = chances[label]! + value * p[LAYOUT.direct + f * LABELS + label]!;
    }
  }
  for (let h = 0; h < HIDDEN; h++) {
    if (hidden[h]! <= 0) continue;
    for (let label = 0; label < LABELS; label++) {
      chances[label] = chances[label]! + hidden[h]! * p[LAYOUT.verdict + h * LABELS + label]!;
    }
  }
  softmax(chances);
}
