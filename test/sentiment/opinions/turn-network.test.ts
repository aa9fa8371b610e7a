import { describe, expect, it } from 'vitest';
import { packTurnNetworks, sizeOfNetwork, TurnNetwork } from '../../../src/sentiment/opinions/turn-network.js';

describe('the networks of turns', () => {
  // One hidden number: max(0, 2a − b + 1); the score is 3 of it, less a, less 2.
  const network = [2, -1, 1, 3, -1, 0, -2];

  it('have a layer of hidden numbers, and the inputs beside it', () => {
    expect(network.length).toBe(sizeOfNetwork(2, 1));
    const one = new TurnNetwork(packTurnNetworks([network], 2, 1));
    expect(one.chanceOf([1, 1])).toBeCloseTo(1 / (1 + Math.exp(-(3 * 2 - 1 - 2))), 6);
    expect(one.chanceOf([0, 5])).toBeCloseTo(1 / (1 + Math.exp(2)), 6);
  });

  it('are heard in the mean', () => {
    const two = new TurnNetwork(packTurnNetworks([network, [0, 0, 0, 0, 0, 0, 0]], 2, 1));
    const one = new TurnNetwork(packTurnNetworks([network], 2, 1));
    expect(two.chanceOf([1, 1])).toBeCloseTo((one.chanceOf([1, 1]) + 0.5) / 2, 6);
  });
});
