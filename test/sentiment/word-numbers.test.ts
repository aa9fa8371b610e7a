import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packWordNumbers, WordNumbers } from '../../src/sentiment/word-numbers.js';

describe('WordNumbers', () => {
  it('finds every word that was packed, and no other', () => {
    const word = fc.record({
      hash: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      valence: fc.double({ min: -1, max: 1, noNaN: true }),
      vector: fc.option(fc.array(fc.double({ min: -3, max: 3, noNaN: true }), { minLength: 2, maxLength: 2 })),
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { selector: ({ hash }) => hash, maxLength: 40 }),
        fc.integer({ min: 0, max: 3 }),
        (words, shift) => {
          const packed = packWordNumbers(words, 2);
          // Bytes need not be aligned where a bundler puts them.
          const moved = new Uint8Array(packed.length + shift);
          moved.set(packed, shift);
          const numbers = new WordNumbers(moved.subarray(shift));
          const out = new Float32Array(2);
          for (const { hash, valence, vector } of words) {
            expect(numbers.valenceOf(numbers.indexOf(hash))).toBeCloseTo(valence, 2);
            expect(numbers.vectorOf(hash) >= 0).toBe(vector !== null);
            if (!vector) continue;
            numbers.readVector(numbers.vectorOf(hash), out, 0);
            for (let k = 0; k < 2; k++) expect(Math.abs(out[k]! - vector[k]!)).toBeLessThan(0.02);
          }
          const absent = words.some(({ hash }) => hash === 7) ? 8 : 7;
          if (!words.some(({ hash }) => hash === absent)) expect(numbers.indexOf(absent)).toBe(-1);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('gives a word nobody knows no tone', () => {
    expect(new WordNumbers(packWordNumbers([], 3)).valenceOf(-1)).toBe(0);
  });
});
