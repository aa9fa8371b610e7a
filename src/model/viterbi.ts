/** What may follow what in a sequence of labels, and how gladly. All arrays are row-major [from × labels + to]. */
export interface Transitions {
  readonly labels: number;
  /** Score of each step; −Infinity forbids it. */
  readonly steps: Float64Array;
  /** Score of starting with a label; −Infinity forbids it. */
  readonly first: Float64Array;
  /** For each label those that may come before it; all where not said. Saves looking at steps that are forbidden. */
  readonly before?: readonly Int32Array[];
}

/** The labels that a grammar lets come before each label. */
export const labelsBefore = (labels: number, steps: Float64Array): Int32Array[] =>
  Array.from({ length: labels }, (_, to) =>
    Int32Array.from({ length: labels }, (_, from) => from).filter(
      (from) => steps[from * labels + to] !== Number.NEGATIVE_INFINITY,
    ),
  );

/**
 * The best sequence of labels (Viterbi 1967).
 *
 * @param emissions `count × labels` scores, row-major
 * @returns the label of each item, and the score of the sequence
 */
export function bestSequence(
  emissions: Float64Array,
  count: number,
  { labels, steps, first, before }: Transitions,
): { path: Uint8Array; score: number } {
  const path = new Uint8Array(count);
  if (count === 0) return { path, score: 0 };
  const back = new Uint8Array(count * labels);
  let previous = new Float64Array(labels);
  let current = new Float64Array(labels);
  for (let to = 0; to < labels; to++) previous[to] = first[to]! + emissions[to]!;
  for (let i = 1; i < count; i++) {
    for (let to = 0; to < labels; to++) {
      let best = Number.NEGATIVE_INFINITY;
      let argument = 0;
      const allowed = before?.[to];
      const choices = allowed ? allowed.length : labels;
      for (let k = 0; k < choices; k++) {
        const from = allowed ? allowed[k]! : k;
        const score = previous[from]! + steps[from * labels + to]!;
        if (score > best) {
          best = score;
          argument = from;
        }
      }
      current[to] = best + emissions[i * labels + to]!;
      back[i * labels + to] = argument;
    }
    [previous, current] = [current, previous];
  }
  let label = 0;
  for (let to = 1; to < labels; to++) if (previous[to]! > previous[label]!) label = to;
  const score = previous[label]!;
  for (let i = count - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * labels + label]!;
  }
  return { path, score };
}
