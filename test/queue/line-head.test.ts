import fc from 'fast-check';
import { expect, it } from 'vitest';
import { headOf } from '../../src/queue/line-head.js';

it('reads id and ok off the beginning of any line', () => {
  fc.assert(
    fc.property(fc.option(fc.string({ unit: 'binary' })), fc.boolean(), fc.json(), (id, ok, rest) => {
      expect(headOf(`${JSON.stringify({ id, ok, analysis: rest })}\n`)).toEqual({ id, ok });
    }),
  );
});
