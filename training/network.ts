import { softmax } from '../src/model/linear.js';
import { randomFrom, shuffled } from './random.js';

/** What a network learns from: a row of inputs, the share of each class, and how much it counts. */
export interface Sample {
  readonly inputs: Float32Array;
  readonly shares: Float64Array;
  readonly weight: number;
}

/** Tells how likely each class is; good until it is asked again. */
export type Network = (inputs: Float32Array) => Float64Array;

export interface NetworkOptions {
  readonly hidden: number;
  readonly classes: number;
  readonly epochs: number;
  readonly rate: number;
  /** How strongly weights are pulled to zero: those of the inputs, those of the hidden layer. */
  readonly decay: readonly [number, number];
  readonly seed: number;
}

/** A network with one hidden layer of rectified units, learned by AdaGrad. */
export function trainNetwork(samples: readonly Sample[], options: NetworkOptions): Network {
  const { classes, epochs, hidden: size, rate, decay, seed } = options;
  const random = randomFrom(seed);
  const below = new Layer(samples[0]!.inputs.length, size, 0.1, random);
  const above = new Layer(size, classes, 0.15, random);
  const hidden = new Float32Array(size);
  const chances = new Float64Array(classes);
  const blame = new Float64Array(size);
  const judge: Network = (inputs) => {
    for (let unit = 0; unit < size; unit++) hidden[unit] = Math.max(0, below.sum(unit, inputs));
    for (let k = 0; k < classes; k++) chances[k] = above.sum(k, hidden);
    softmax(chances);
    return chances;
  };
  for (let epoch = 0; epoch < epochs; epoch++) {
    const step = rate * (1 - epoch / (epochs + 1));
    for (const { inputs, shares, weight } of shuffled(samples, random)) {
      judge(inputs);
      blame.fill(0);
      for (let k = 0; k < classes; k++) above.learn(k, hidden, weight * (chances[k]! - shares[k]!), step, decay[1], blame);
      for (let unit = 0; unit < size; unit++) if (hidden[unit]! > 0) below.learn(unit, inputs, blame[unit]!, step, decay[0]);
    }
  }
  return judge;
}

/** Weights from each input, and a constant, to each unit, with the squares of their gradients so far. */
class Layer {
  readonly #inputs: number;
  readonly #weights: Float32Array;
  readonly #squares: Float32Array;

  constructor(inputs: number, units: number, spread: number, random: () => number) {
    this.#inputs = inputs;
    this.#weights = Float32Array.from({ length: units * (inputs + 1) }, () => spread * (2 * random() - 1));
    this.#squares = new Float32Array(this.#weights.length).fill(1e-4);
  }

  sum(unit: number, inputs: Float32Array): number {
    const weights = this.#weights;
    const from = unit * (this.#inputs + 1);
    let sum = weights[from + this.#inputs]!;
    for (let i = 0; i < this.#inputs; i++) sum += weights[from + i]! * inputs[i]!;
    return sum;
  }

  /** Moves a unit's weights against a gradient; adds to `blame`, where given, what each input bears of it. */
  learn(unit: number, inputs: Float32Array, gradient: number, step: number, decay: number, blame?: Float64Array): void {
    const weights = this.#weights;
    const squares = this.#squares;
    const from = unit * (this.#inputs + 1);
    for (let i = 0; i <= this.#inputs; i++) {
      const at = from + i;
      const slope = gradient * (i < this.#inputs ? inputs[i]! : 1) + decay * weights[at]!;
      if (blame && i < this.#inputs) blame[i]! += gradient * weights[at]!;
      squares[at]! += slope * slope;
      weights[at]! -= (step * slope) / Math.sqrt(squares[at]!);
    }
  }
}
