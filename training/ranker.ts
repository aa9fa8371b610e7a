// Learns to pick one of several candidates: softmax over their scores, one weight vector for all, by AdaGrad.
import { softmax } from '../src/model/linear.js';
import { randomFrom, shuffled } from './random.js';

/** Candidates by their features, and the index of the right one. */
export interface Choice {
  readonly candidates: readonly Uint32Array[];
  readonly right: number;
}

export interface RankerOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly rate?: number;
  readonly onEpoch?: (epoch: number, accuracy: number) => void;
}

/** The weights of the last epoch. */
export function trainRanker(
  choices: readonly Choice[],
  { bits, epochs, seed, rate = 0.1, onEpoch }: RankerOptions,
): Float32Array {
  const weights = new Float32Array(2 ** bits);
  const squares = new Float32Array(2 ** bits).fill(1e-3);
  const mask = 2 ** bits - 1;
  const random = randomFrom(seed);
  for (let epoch = 1; epoch <= epochs; epoch++) {
    let right = 0;
    for (const choice of shuffled(choices, random)) {
      const scores = Float64Array.from(choice.candidates, (features) => {
        let sum = 0;
        for (const feature of features) sum += weights[feature & mask]!;
        return sum;
      });
      if (scores.indexOf(Math.max(...scores)) === choice.right) right++;
      softmax(scores);
      choice.candidates.forEach((features, i) => {
        const error = scores[i]! - (i === choice.right ? 1 : 0);
        if (Math.abs(error) < 1e-3) return;
        for (const feature of features) {
          const cell = feature & mask;
          squares[cell] = squares[cell]! + error * error;
          weights[cell] = weights[cell]! - (rate * error) / Math.sqrt(squares[cell]!);
        }
      });
    }
    onEpoch?.(epoch, right / choices.length);
  }
  return weights;
}
