// Multinomial logistic regression by AdaGrad (Duchi et al. 2011) for LinearModel, trained in the hashed table that ships.
import { softmax } from '../src/model/linear.js';
import { randomFrom, shuffled } from './random.js';

/** An item to learn: its features, its label's index, and how much it counts (1 where not said). */
export interface Item {
  readonly features: Uint32Array;
  readonly label: number;
  readonly weight?: number;
}

export interface LogisticOptions {
  readonly labels: readonly string[];
  readonly bits: number;
  readonly epochs: number;
  readonly seed: number;
  /** Step size, .1 where not said. */
  readonly rate?: number;
  /** Strength of the pull to zero (L2, on the weights an item touches), 1e-6 where not said. */
  readonly decay?: number;
  /** Give back the mean of the weights after each epoch but the first, which is steadier than the last; false where not said. */
  readonly average?: boolean;
  readonly onEpoch?: (epoch: number, loss: number) => void;
}

/** The weights of the last epoch, or the mean of the epochs', rows × labels. */
export function trainClassifier(items: readonly Item[], options: LogisticOptions): Float32Array {
  const { labels, bits, rate = 0.1, decay = 1e-6 } = options;
  const weights = new Float32Array(2 ** bits * labels.length);
  const squares = new Float32Array(weights.length).fill(1e-3);
  const mask = 2 ** bits - 1;
  const scores = new Float64Array(labels.length);
  const random = randomFrom(options.seed);
  const sum = new Float32Array(options.average ? weights.length : 0);
  for (let epoch = 1; epoch <= options.epochs; epoch++) {
    let loss = 0;
    for (const { features, label: gold, weight = 1 } of shuffled(items, random)) {
      for (let label = 0; label < labels.length; label++) {
        let score = 0;
        for (const feature of features) score += weights[(feature & mask) * labels.length + label]!;
        scores[label] = score;
      }
      softmax(scores);
      loss -= Math.log(Math.max(scores[gold]!, 1e-12));
      for (let label = 0; label < labels.length; label++) {
        const error = weight * (scores[label]! - (label === gold ? 1 : 0));
        if (Math.abs(error) < 1e-4) continue;
        for (const feature of features) {
          const cell = (feature & mask) * labels.length + label;
          const gradient = error + decay * weights[cell]!;
          squares[cell] = squares[cell]! + gradient * gradient;
          weights[cell] = weights[cell]! - (rate * gradient) / Math.sqrt(squares[cell]!);
        }
      }
    }
    if (epoch > 1) for (let cell = 0; cell < sum.length; cell++) sum[cell] = sum[cell]! + weights[cell]! / (options.epochs - 1);
    options.onEpoch?.(epoch, loss / items.length);
  }
  return options.average && options.epochs > 1 ? sum : weights;
}
