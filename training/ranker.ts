// Learns to pick one of several candidates: softmax over their scores, one weight vector for all, by AdaGrad.
import { softmax } from '../src/model/linear.js';
import { randomFrom, shuffled } from './random.js';

/** Candidates by their features, the index of the right one, and how much it counts (1 where not said). */
export interface Choice {
  readonly candidates: readonly Uint32Array[];
  readonly right: number;
  readonly weight?: number;
}

export interface RankerOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly rate?: number;
  /** Give back the mean of the weights after each epoch but the first few, which is steadier than the last; false where not said. */
  readonly average?: boolean;
  readonly onEpoch?: (epoch: number, accuracy: number) => void;
}

/** Epochs whose weights are not among those that the mean is taken of. */
const WARM_UP = 3;

/** The weights of the last epoch, or the mean of the epochs'. */
export function trainRanker(
  choices: readonly Choice[],
  { bits, epochs, seed, rate = 0.1, average = false, onEpoch }: RankerOptions,
): Float32Array {
  const weights = new Float32Array(2 ** bits);
  const squares = new Float32Array(2 ** bits).fill(1e-3);
  const mean = new Float32Array(2 ** bits);
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
      const { weight = 1 } = choice;
      choice.candidates.forEach((features, i) => {
        const error = weight * (scores[i]! - (i === choice.right ? 1 : 0));
        if (Math.abs(error) < 1e-3) return;
        for (const feature of features) {
          const cell = feature & mask;
          squares[cell] = squares[cell]! + error * error;
          weights[cell] = weights[cell]! - (rate * error) / Math.sqrt(squares[cell]!);
        }
      });
    }
    if (epoch > WARM_UP) for (let cell = 0; cell <= mask; cell++) mean[cell] = mean[cell]! + weights[cell]! / (epochs - WARM_UP);
    onEpoch?.(epoch, right / choices.length);
  }
  return average ? mean : weights;
}
