// Learns to pick one of several candidates: softmax over their scores, one weight vector for all, by AdaGrad.
import { softmax } from '../src/model/linear.js';
import { randomFrom, shuffled } from './random.js';

/** Candidates by their features, the index of the right one, and how much it counts (1 where not said). */
export interface Choice {
  readonly candidates: readonly Uint32Array[];
  readonly right: number;
  readonly weight?: number;
}

/** The same where several would do: the index of each, one at least. */
export interface OpenChoice extends Omit<Choice, 'right'> {
  readonly right: readonly number[];
}

export interface RankerOptions {
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  readonly rate?: number;
  /** Strength of the pull to zero (L2, on the weights a candidate touches), 0 where not said. */
  readonly decay?: number;
  /** Give back the mean of the weights after each epoch but the first few, which is steadier than the last; false where not said. */
  readonly average?: boolean;
  readonly onEpoch?: (epoch: number, accuracy: number) => void;
}

/** Epochs whose weights are not among those that the mean is taken of. */
const WARM_UP = 3;

/** The weights of the last epoch, or the mean of the epochs'. */
export function trainRanker(
  choices: readonly (Choice | OpenChoice)[],
  { bits, epochs, seed, rate = 0.1, decay = 0, average = false, onEpoch }: RankerOptions,
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
      const rights = [choice.right].flat();
      if (rights.includes(scores.indexOf(Math.max(...scores)))) right++;
      softmax(scores);
      const { weight = 1 } = choice;
      // Of several that would do, each is wanted as much as it is likely already.
      const all = rights.reduce((sum, i) => sum + scores[i]!, 0);
      choice.candidates.forEach((features, i) => {
        const wanted = !rights.includes(i) ? 0 : all > 0 ? scores[i]! / all : 1 / rights.length;
        const error = weight * (scores[i]! - wanted);
        if (Math.abs(error) < 1e-3) return;
        for (const feature of features) {
          const cell = feature & mask;
          const gradient = error + decay * weights[cell]!;
          squares[cell] = squares[cell]! + gradient * gradient;
          weights[cell] = weights[cell]! - (rate * gradient) / Math.sqrt(squares[cell]!);
        }
      });
    }
    if (epoch > WARM_UP) for (let cell = 0; cell <= mask; cell++) mean[cell] = mean[cell]! + weights[cell]! / (epochs - WARM_UP);
    onEpoch?.(epoch, right / choices.length);
  }
  return average ? mean : weights;
}
