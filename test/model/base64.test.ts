import fc from 'fast-check';
import { expect, it } from 'vitest';
import { bytesOf } from '../../src/model/base64.js';

it('reads what Node writes', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOf(Buffer.from(bytes).toString('base64'))).toEqual(bytes);
    }),
  );
});
