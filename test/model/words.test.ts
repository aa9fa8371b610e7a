import { describe, expect, it } from 'vitest';
import { hashString } from '../../src/model/hash.js';
import { HashIndex } from '../../src/model/hash-index.js';
import { Phrases } from '../../src/model/phrases.js';
import { WordTable } from '../../src/model/word-table.js';

describe('HashIndex', () => {
  it('numbers hashes in the order in which they come, signed or not', () => {
    const index = new HashIndex(3);
    expect([7, 0, 0xffffffff, 7, -1].map((hash) => index.add(hash))).toEqual([0, 1, 2, 0, 2]);
    expect([index.find(0xffffffff), index.find(8), index.size]).toEqual([2, -1, 3]);
  });
});

describe('WordTable', () => {
  it('tells a word by its hash; of two entries the later holds', () => {
    const table = new WordTable([
      ['may', 'verb'],
      ['may', 'month'],
    ]);
    expect([table.get(hashString('may')), table.get(hashString('june')), table.get(0)]).toEqual(['month', undefined, undefined]);
  });

  it('names the list that a word stands in', () => {
    const table = WordTable.ofLists({ join: ['that', 'who'], stop: [';'] });
    expect(['that', ';', 'what'].map((word) => table.get(hashString(word)))).toEqual(['join', 'stop', undefined]);
  });
});

describe('Phrases', () => {
  const phrases = new Phrases([
    ['near future', 'soon'],
    ['near', 'close'],
  ]);
  const words = (text: string) => Uint32Array.from(text.split(' '), (word) => hashString(word));

  it('takes the first that fits before the end', () => {
    const text = words('the near future');
    expect(phrases.at(text, 1, 3)).toMatchObject({ length: 2, meaning: 'soon' });
    expect(phrases.at(text, 1, 2)).toMatchObject({ length: 1, meaning: 'close' });
    expect([phrases.at(text, 0, 3), phrases.at(text, 3, 3)]).toEqual([null, null]);
  });
});
