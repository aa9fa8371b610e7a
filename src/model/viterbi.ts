/** What may follow what in a sequence of labels, and how gladly. All arrays are row-major [from × labels + to]. */
export interface Transitions {
  readonly labels: number;
  /** Score of each step; −Infinity forbids it. */
  readonly steps: Float64Array;
  /** Score of starting with a label; −Infinity forbids it. */
  readonly first: Float64Array;
  /** The allowed steps in bundles. */
  readonly bundles: readonly Bundle[];
}

/** Labels that may all follow the same labels. */
export interface Bundle {
  readonly from: Int32Array;
  readonly to: Int32Array;
  /** How far the scores of the bundle's steps lie apart: a label that trails the best one by more is on no best path. */
  readonly spread: number;
}

/** The steps that are not −Infinity, bundled. */
export function bundlesOf(labels: number, steps: Float64Array): Bundle[] {
  const bundles = new Map<string, { from: number[]; to: number[] }>();
  const all = Array.from({ length: labels }, (_, label) => label);
  for (const to of all) {
    const from = all.filter((label) => steps[label * labels + to] !== Number.NEGATIVE_INFINITY);
    const bundle = bundles.get(from.join()) ?? { from, to: [] };
    bundle.to.push(to);
    bundles.set(from.join(), bundle);
  }
  return [...bundles.values()].map(({ from, to }) => {
    const scores = from.flatMap((label) => to.map((next) => steps[label * labels + next]!));
    return { from: Int32Array.from(from), to: Int32Array.from(to), spread: Math.max(...scores) - Math.min(...scores) };
  });
}

// Written anew by each call; kept, so that a short sequence costs no memory.
let back = new Uint8Array(1024);
let previous = new Float64Array(64);
let current = new Float64Array(64);
const living = new Int32Array(256);

/**
 * The best sequence of labels (Viterbi 1967).
 *
 * @param emissions `count × labels` scores, row-major
 * @returns the label of each item
 */
export function bestSequence(emissions: Float64Array, count: number, { labels, steps, first, bundles }: Transitions): Uint8Array {
  const path = new Uint8Array(count);
  if (count === 0) return path;
  makeRoom(count, labels);
  for (let to = 0; to < labels; to++) previous[to] = first[to]! + emissions[to]!;
  for (let i = 1; i < count; i++) {
    for (let b = 0; b < bundles.length; b++) step(bundles[b]!, steps, labels, emissions, i * labels, previous, current, back);
    [previous, current] = [current, previous];
  }
  let label = 0;
  for (let to = 1; to < labels; to++) if (previous[to]! > previous[label]!) label = to;
  for (let i = count - 1; i >= 0; i--) {
    path[i] = label;
    label = back[i * labels + label]!;
  }
  return path;
}

/** One item further, to the labels of a bundle: `after` from `before`. */
function step(
  { from, to, spread }: Bundle,
  steps: Float64Array,
  labels: number,
  emissions: Float64Array,
  row: number,
  before: Float64Array,
  after: Float64Array,
  pointers: Uint8Array,
): void {
  const few = from.length <= 2;
  const alive = few ? from : living;
  const count = few ? from.length : stillAlive(from, spread, before);
  for (let t = 0; t < to.length; t++) {
    const label = to[t]!;
    let argument = alive[0]!;
    let best = before[argument]! + steps[argument * labels + label]!;
    for (let k = 1; k < count; k++) {
      const other = alive[k]!;
      const score = before[other]! + steps[other * labels + label]!;
      if (score > best) {
        best = score;
        argument = other;
      }
    }
    after[label] = best + emissions[row + label]!;
    pointers[row + label] = argument;
  }
}

/** Lists in `living` the labels that a best path may come from. */
function stillAlive(from: Int32Array, spread: number, before: Float64Array): number {
  let top = before[from[0]!]!;
  for (let k = 1; k < from.length; k++) top = Math.max(top, before[from[k]!]!);
  let count = 0;
  for (let k = 0; k < from.length; k++) if (before[from[k]!]! >= top - spread) living[count++] = from[k]!;
  return count;
}

function makeRoom(count: number, labels: number): void {
  if (back.length < count * labels) back = new Uint8Array(2 * count * labels);
  if (previous.length < labels) {
    previous = new Float64Array(labels);
    current = new Float64Array(labels);
  }
}
