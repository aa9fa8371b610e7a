import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HashIndex } from '../../src/sentiment/hash-index.js';

describe('HashIndex', () => {
  it('finds every hash where it stands in the list, and no other', () => {
    const hash = fc.oneof(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 40 }));
    fc.assert(
      fc.property(fc.uniqueArray(hash, { maxLength: 200 }), hash, (list, other) => {
        const index = new HashIndex(Uint32Array.from(list));
        list.forEach((one, place) => {
          expect(index.placeOf(one)).toBe(place);
        });
        expect(index.placeOf(other)).toBe(list.indexOf(other));
      }),
    );
  });
});
