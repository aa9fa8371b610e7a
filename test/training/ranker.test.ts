import { describe, expect, it } from 'vitest';
import { type OpenChoice, trainRanker } from '../../training/ranker.js';

const OPTIONS = { bits: 4, epochs: 8, seed: 1, average: true } as const;

describe('a ranker', () => {
  it('prefers what was right', () => {
    const choices = Array.from({ length: 40 }, () => ({ candidates: [Uint32Array.of(1), Uint32Array.of(2)], right: 1 }));
    const weights = trainRanker(choices, OPTIONS);
    expect(weights[2]!).toBeGreaterThan(weights[1]!);
  });

  it('asks for one of several that would do, and leaves it which', () => {
    const choices: OpenChoice[] = Array.from({ length: 40 }, () => ({
      candidates: [Uint32Array.of(1), Uint32Array.of(2), Uint32Array.of(3)],
      right: [1, 2],
    }));
    const weights = trainRanker(choices, OPTIONS);
    expect(Math.min(weights[2]!, weights[3]!)).toBeGreaterThan(weights[1]!);
    expect(weights[2]!).toBeCloseTo(weights[3]!);
  });

  it('gives one right index the weights that a list of it gives', () => {
    const candidates = [Uint32Array.of(1, 5), Uint32Array.of(2), Uint32Array.of(3, 5)];
    expect(trainRanker([{ candidates, right: 2 }], OPTIONS)).toEqual(trainRanker([{ candidates, right: [2] }], OPTIONS));
  });

  it('is pulled to zero where that is asked for', () => {
    const choices = Array.from({ length: 40 }, () => ({ candidates: [Uint32Array.of(1), Uint32Array.of(2)], right: 1 }));
    const free = trainRanker(choices, OPTIONS);
    const pulled = trainRanker(choices, { ...OPTIONS, decay: 1 });
    expect(Math.abs(pulled[2]!)).toBeLessThan(Math.abs(free[2]!));
  });
});
