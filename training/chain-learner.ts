// Learns the weights of a two-label linear chain by AdaGrad on the likelihood; deterministic for a seed.
import { type ChainWeights, marginals } from '../src/document/chain.js';
import { randomFrom, shuffled } from './random.js';

/** A row of items: features by number, and the label of each (1, 0, or −1 where nobody knows). */
export interface Sequence {
  readonly rows: readonly Int32Array[];
  readonly labels: Int8Array;
  readonly weight: number;
}

export interface ChainSettings {
  readonly epochs: number;
  readonly rate: number;
  readonly decay: number;
}

const CERTAIN = 60;

/** Weights of `size` features and of the four steps. */
export function learnChain(
  sequences: readonly Sequence[],
  size: number,
  { epochs, rate, decay }: ChainSettings,
): { weights: Float64Array; steps: number[] } {
  const weights = new Float64Array(size);
  const squares = new Float64Array(size).fill(1e-3);
  const steps = [0, 0, 0, 0];
  const stepSquares = [1, 1, 1, 1];
  const learn = (at: number, gradient: number): void => {
    const full = gradient + decay * weights[at]!;
    squares[at] = squares[at]! + full * full;
    weights[at] = weights[at]! - (rate * full) / Math.sqrt(squares[at]!);
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { rows, labels, weight } of shuffled(sequences, randomFrom(epoch + 1))) {
      const odds = Float64Array.from(rows, (row) => row.reduce((sum, feature) => sum + weights[feature]!, 0));
      const fixed = odds.map((value, i) => (labels[i] === 1 ? CERTAIN : labels[i] === 0 ? -CERTAIN : value));
      const guess = marginals(odds, steps);
      const truth = marginals(fixed, steps);
      const guessEdges = edgeSums(odds, steps);
      const truthEdges = edgeSums(fixed, steps);
      rows.forEach((row, i) => {
        const gradient = weight * (guess[i]! - truth[i]!);
        if (Math.abs(gradient) > 1e-4) for (const feature of row) learn(feature, gradient);
      });
      for (let k = 0; k < 4; k++) {
        const gradient = weight * (guessEdges[k]! - truthEdges[k]!) + decay * steps[k]!;
        stepSquares[k] = stepSquares[k]! + gradient * gradient;
        steps[k] = steps[k]! - (rate * gradient) / Math.sqrt(stepSquares[k]!);
      }
    }
  }
  return { weights, steps };
}

/** How often each of the four steps is expected. */
function edgeSums(odds: Float64Array, steps: readonly number[]): Float64Array {
  const sums = new Float64Array(4);
  const count = odds.length;
  const back = new Float64Array(count);
  for (let i = count - 2; i >= 0; i--) {
    const next = odds[i + 1]! + back[i + 1]!;
    back[i] = logSum(steps[2]!, next + steps[3]!) - logSum(steps[0]!, next + steps[1]!);
  }
  let ahead = odds[0] ?? 0;
  for (let i = 0; i + 1 < count; i++) {
    const next = odds[i + 1]! + back[i + 1]!;
    const scores = [steps[0]!, steps[1]! + next, ahead + steps[2]!, ahead + steps[3]! + next];
    const top = Math.max(...scores);
    const all = scores.reduce((sum, score) => sum + Math.exp(score - top), 0);
    for (let k = 0; k < 4; k++) sums[k] = sums[k]! + Math.exp(scores[k]! - top) / all;
    ahead = odds[i + 1]! + logSum(steps[1]!, ahead + steps[3]!) - logSum(steps[0]!, ahead + steps[2]!);
  }
  return sums;
}

const logSum = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));

/** The weights by feature name, sorted, small ones left out, two decimals: a file that a reviewer can read. */
export function nameWeights(
  names: readonly string[],
  learned: { weights: Float64Array; steps: number[] },
  least: number,
): ChainWeights {
  const kept = names
    .map((name, i): [string, number] => [name, round(learned.weights[i]!)])
    .filter(([, weight]) => Math.abs(weight) >= least);
  kept.sort(([a], [b]) => (a < b ? -1 : 1));
  return { features: Object.fromEntries(kept), steps: learned.steps.map(round) };
}

const round = (value: number): number => Math.round(value * 100) / 100;
