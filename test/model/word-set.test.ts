import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashString } from '../../src/model/hash.js';
import { WordSet } from '../../src/model/word-set.js';
import { WordTable } from '../../src/model/word-table.js';

test('a set and a table know their words and no other', () => {
  const table = new WordTable([
    ['he', 1],
    ['she', 2],
  ]);
  expect([table.get(hashString('he')), table.get(hashString('she'))]).toEqual([1, 2]);
  const set = new WordSet('of the and');
  fc.assert(
    fc.property(fc.string(), (word) => {
      expect(set.has(hashString(word))).toBe(['of', 'the', 'and'].includes(word));
      expect(table.get(hashString(word)) !== undefined).toBe(['he', 'she'].includes(word));
    }),
  );
});
