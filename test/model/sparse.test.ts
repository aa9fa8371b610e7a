import { describe, expect, it } from 'vitest';
import { packSparse, SparseModel } from '../../src/model/sparse.js';

const scoresOf = (model: SparseModel, features: readonly number[], count = features.length): number[] => {
  const scores = new Float64Array(model.labels);
  model.score(Uint32Array.from(features), count, scores);
  return [...scores];
};

describe('a sparse model', () => {
  const file = packSparse(
    new Map([
      [0xabcdef01, [2, -1]],
      [7, [0.5, 0]],
    ]),
    2,
  );

  it('sums the weights of the features that it knows, label by label', () => {
    const model = new SparseModel(file, 0);
    expect(scoresOf(model, [0xabcdef01])).toEqual([2, expect.closeTo(-1, 1)]);
    expect(scoresOf(model, [0xabcdef01, 7])[0]).toBeCloseTo(2.5, 1);
  });

  it('a feature that was never learned says nothing', () => {
    expect(scoresOf(new SparseModel(file, 0), [8, 9])).toEqual([0, 0]);
  });

  it('reads no more features than it is told to', () => {
    expect(scoresOf(new SparseModel(file, 0), [8, 0xabcdef01], 1)).toEqual([0, 0]);
  });

  it('stands behind another in one file', () => {
    const both = new Uint8Array([...file, ...packSparse(new Map([[3, [-4]]]), 1)]);
    const first = new SparseModel(both, 0);
    expect(first.size).toBe(file.length);
    expect(scoresOf(new SparseModel(both, first.size), [3])).toEqual([-4]);
  });

  it('may know nothing', () => {
    expect(scoresOf(new SparseModel(packSparse(new Map(), 2), 0), [3])).toEqual([0, 0]);
  });
});
