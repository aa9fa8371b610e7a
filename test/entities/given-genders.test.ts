import { describe, expect, it } from 'vitest';
import { genderOfGivenName } from '../../src/entities/given-names.js';
import { hashString } from '../../src/model/hash.js';
import { readHashes, sizeOfHashes } from '../../src/model/sorted-hashes.js';
import { packGivenNames } from '../../training/given-names.js';
import { entityNamed, said } from './article.js';

const genderOf = (name: string) => genderOfGivenName(hashString(name));

describe('whose given name a word is', () => {
  it.each(['jennifer', 'giorgia', 'theresa', 'svetlana'])('women’s: %s', (name) => {
    expect(genderOf(name)).toBe('female');
  });

  it.each(['michael', 'barack', 'jack', 'mark', 'frank', 'vladimir'])('men’s, words that mean something else too: %s', (name) => {
    expect(genderOf(name)).toBe('male');
  });

  it.each(['kim', 'jean', 'tessaline', 'the', 'president', ''])('nobody’s alone: %s', (name) => {
    expect(genderOf(name)).toBeNull();
  });

  it('packs hashes in order, each with its bit', () => {
    const names = ['ada', 'ivo', 'mara', 'oren', 'lena', 'hugo', 'nils', 'edda', 'tove'];
    const packed = packGivenNames(new Map(names.map((name, i) => [name, i % 3 === 0 ? 1 : -1])));
    const view = new DataView(packed.buffer);
    expect(view.getUint32(0, true)).toBe(names.length);
    const hashes = [...readHashes(view, 4, names.length)];
    expect(hashes).toEqual(names.map((name) => hashString(name)).sort((a, b) => a - b));
    const women = hashes.filter((_, i) => (packed[4 + sizeOfHashes(names.length) + (i >> 3)]! >> (i & 7)) & 1);
    expect(new Set(women)).toEqual(new Set(['ada', 'oren', 'nils'].map((name) => hashString(name))));
  });
});

describe('he and she', () => {
  it('mean nobody whose name says otherwise', () => {
    const text = 'Frank Tessel ran the ferry for nine years. She was never paid.';
    expect(said(entityNamed(text, 'Frank Tessel'), 'pronoun')).toEqual([]);
  });

  it('go past the one who is nearer, where the name tells', () => {
    const text = 'Giorgia Ober called Jack Tessel on Friday. She asked for the keys.';
    expect(said(entityNamed(text, 'Giorgia Ober'), 'pronoun')).toEqual(['She']);
  });
});
