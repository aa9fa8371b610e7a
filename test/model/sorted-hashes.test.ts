import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readHashes, sizeOfHashes, writeHashes } from '../../src/model/sorted-hashes.js';

describe('sorted hashes', () => {
  it.each([3, 4])('come back as they were written, of %i bytes', (bytes) => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 0, max: 2 ** (8 * bytes) - 1 })), (numbers) => {
        const hashes = numbers.sort((a, b) => a - b);
        const view = new DataView(new ArrayBuffer(5 + sizeOfHashes(hashes.length, bytes)));
        writeHashes(view, 5, hashes, bytes);
        expect([...readHashes(view, 5, hashes.length, bytes)]).toEqual(hashes);
      }),
    );
  });
});
