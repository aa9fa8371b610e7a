import fc from 'fast-check';
import { expect, test } from 'vitest';
import { WordMap, WordSet } from '../../src/language/word-map.js';
import { hashString } from '../../src/model/hash.js';

test('knows its words and no other', () => {
  const map = new WordMap({ he: 1, she: 2 });
  expect([map.get(hashString('he')), map.get(hashString('she'))]).toEqual([1, 2]);
  const set = new WordSet('of the and');
  fc.assert(fc.property(fc.string(), (word) => set.has(hashString(word)) === ['of', 'the', 'and'].includes(word)));
});
