import { describe, expect, it } from 'vitest';
import { kMeans } from '../../training/k-means.js';
import { trainNetwork } from '../../training/network.js';

const OPTIONS = { hidden: 16, classes: 2, epochs: 400, rate: 0.3, decay: [0, 0], seed: 1 } as const;

/** Either, but not both: what no straight line parts. */
const EITHER = [
  [-1, -1, 0],
  [-1, 1, 1],
  [1, -1, 1],
  [1, 1, 0],
].map(([a, b, answer]) => ({
  inputs: Float32Array.of(a!, b!),
  shares: Float64Array.of(1 - answer!, answer!),
  weight: 1,
}));

describe('a network', () => {
  it('learns what needs a hidden layer', () => {
    const judge = trainNetwork(EITHER, OPTIONS);
    for (const { inputs, shares } of EITHER) expect(judge(inputs)[1]).toBeCloseTo(shares[1]!, 0);
  });

  it('gives chances that sum to one', () => {
    const chances = trainNetwork(EITHER, OPTIONS)(Float32Array.of(0.3, -2));
    expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1);
  });

  it('is the same from the same seed, and another from another', () => {
    const answer = (seed: number) => [...trainNetwork(EITHER, { ...OPTIONS, epochs: 2, seed })(Float32Array.of(1, 0))];
    expect(answer(1)).toEqual(answer(1));
    expect(answer(1)).not.toEqual(answer(2));
  });
});

describe('k-means', () => {
  it('parts two clouds', () => {
    const rows = Float32Array.of(0, 0, 9, 9, 0, 1, 9, 8, 1, 0, 8, 9);
    const groups = [...kMeans(rows, 2, 2, 10, 1)];
    expect(new Set([groups[0], groups[2], groups[4]])).toHaveLength(1);
    expect(new Set([groups[1], groups[3], groups[5]])).toHaveLength(1);
    expect(groups[0]).not.toBe(groups[1]);
  });
});
