// Learns the small networks that tell a turn from two opposite opinions: src/data/turns.bin.
import { packTurnNetworks, sizeOfNetwork } from '../src/sentiment/opinions/turn-network.js';
import { randomFrom, shuffled } from './random.js';
import { Adam, scatter } from './steps.js';

export const NETWORKS = 4;
const HIDDEN = 8;
const EPOCHS = 8;
const BATCH = 64;
const RATE = 0.004;
const PULL = 0.02;
const DROP = 0.1;

/** A pair of opinions by its numbers, and whether it is a turn. */
export interface TurnExample {
  readonly numbers: readonly number[];
  readonly isTurn: boolean;
}

/** A turn counts a little more: there is one among a hundred pairs. */
const TURN_WEIGHT = 1.5;

/** The bytes of turns.bin. */
export function learnTurns(examples: readonly TurnExample[]): Uint8Array {
  const inputs = examples[0]!.numbers.length;
  const { means, spreads } = scaleOf(examples, inputs);
  const scaled = examples.map(({ numbers, isTurn }) => ({
    isTurn,
    numbers: Float64Array.from(numbers, (number, i) => (number - means[i]!) / spreads[i]!),
  }));
  const networks = Array.from({ length: NETWORKS }, (_, seed) => unscaled(learn(scaled, inputs, seed + 1), means, spreads));
  return packTurnNetworks(networks, inputs, HIDDEN);
}

function scaleOf(examples: readonly TurnExample[], inputs: number): { means: Float64Array; spreads: Float64Array } {
  const meanOf = (value: (numbers: readonly number[], i: number) => number): Float64Array =>
    Float64Array.from(
      { length: inputs },
      (_, i) => examples.reduce((sum, { numbers }) => sum + value(numbers, i), 0) / examples.length,
    );
  const means = meanOf((numbers, i) => numbers[i]!);
  const spreads = meanOf((numbers, i) => (numbers[i]! - means[i]!) ** 2).map((square) => Math.sqrt(square) || 1);
  return { means, spreads };
}

/** One hidden layer with the inputs beside it, laid out as turn-network.ts has it. */
function learn(
  examples: readonly { readonly numbers: Float64Array; readonly isTurn: boolean }[],
  inputs: number,
  seed: number,
): Float32Array {
  const size = sizeOfNetwork(inputs, HIDDEN);
  const out = HIDDEN * (inputs + 1);
  const p = new Float32Array(size);
  const gradient = new Float32Array(size);
  const random = randomFrom(seed);
  scatter(p, 0, out, 1 / Math.sqrt(inputs), random);
  scatter(p, out, out + HIDDEN, 0.25, random);
  const adam = new Adam(p, gradient);
  const updates = Math.ceil((EPOCHS * examples.length) / BATCH);
  const kept = new Float64Array(inputs);
  const hidden = new Float64Array(HIDDEN);
  let [seen, done] = [0, 0];
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { numbers, isTurn } of shuffled(examples, random)) {
      let score = p[size - 1]!;
      for (let i = 0; i < inputs; i++) {
        kept[i] = random() < DROP ? 0 : numbers[i]!;
        score += p[out + HIDDEN + i]! * kept[i]!;
      }
      for (let h = 0; h < HIDDEN; h++) {
        let value = p[h * (inputs + 1) + inputs]!;
        for (let i = 0; i < inputs; i++) value += p[h * (inputs + 1) + i]! * kept[i]!;
        hidden[h] = Math.max(0, value);
        score += p[out + h]! * hidden[h]!;
      }
      const error = ((isTurn ? TURN_WEIGHT : 1) * (1 / (1 + Math.exp(-score)) - Number(isTurn))) / BATCH;
      gradient[size - 1] = gradient[size - 1]! + error;
      for (let i = 0; i < inputs; i++) gradient[out + HIDDEN + i] = gradient[out + HIDDEN + i]! + error * kept[i]!;
      for (let h = 0; h < HIDDEN; h++) {
        if (hidden[h] === 0) continue;
        gradient[out + h] = gradient[out + h]! + error * hidden[h]!;
        const at = h * (inputs + 1);
        const share = error * p[out + h]!;
        gradient[at + inputs] = gradient[at + inputs]! + share;
        for (let i = 0; i < inputs; i++) gradient[at + i] = gradient[at + i]! + share * kept[i]!;
      }
      if (++seen % BATCH === 0) adam.step(RATE * (1 - done++ / updates), PULL);
    }
  }
  return p;
}

/** The same network over numbers as they come. */
function unscaled(p: Float32Array, means: Float64Array, spreads: Float64Array): Float64Array {
  const inputs = means.length;
  const out = HIDDEN * (inputs + 1);
  const result = Float64Array.from(p);
  const fold = (weights: number, bias: number): void => {
    for (let i = 0; i < inputs; i++) {
      result[weights + i] = p[weights + i]! / spreads[i]!;
      result[bias] = result[bias]! - result[weights + i]! * means[i]!;
    }
  };
  for (let h = 0; h < HIDDEN; h++) fold(h * (inputs + 1), h * (inputs + 1) + inputs);
  fold(out + HIDDEN, result.length - 1);
  return result;
}
