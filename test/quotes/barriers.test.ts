import { describe, expect, it } from 'vitest';
import { POS } from '../../src/language/codes.js';
import { hashString } from '../../src/model/hash.js';
import { BARRIER, barrierOf } from '../../src/quotes/barriers.js';

describe('a barrier', () => {
  it.each([
    [',', POS.PUNCT, BARRIER.comma],
    [';', POS.PUNCT, BARRIER.stop],
    ['–', POS.PUNCT, BARRIER.dash],
    ['who', POS.PRON, BARRIER.relative],
    ['but', POS.CCONJ, BARRIER.and],
    [')', POS.PUNCT, BARRIER.bracket],
    ['quickly', POS.ADV, 0],
    // The name of an organization, in small letters, is no relative pronoun.
    ['who', POS.PROPN, 0],
  ])('is known by word and part of speech: %s, %d → %d', (word, pos, barrier) => {
    expect(barrierOf(hashString(word), pos)).toBe(barrier);
  });
});
