import { describe, expect, it } from 'vitest';
import weights from '../../src/data/lines.json' with { type: 'json' };
import { LETTER, lowerOf, readCharacters, UPPER } from '../../src/document/characters.js';
import { FAMILY_FEATURES } from '../../src/document/features.js';
import { headingProbabilities, junkProbabilities } from '../../src/document/line-models.js';
import { Words, wordHash } from '../../src/document/words.js';
import { HashIndex } from '../../src/model/hash-index.js';

const wordsOf = (text: string): Words => new Words(readCharacters(text));
const listOf = (text: string): string[] => {
  const { count, start, end } = wordsOf(text);
  return Array.from({ length: count }, (_, i) => text.slice(start[i], end[i]));
};

describe('words', () => {
  it('are runs of letters with their marks, and runs of digits', () => {
    expect(listOf('Don’t pay 25m or x²: cafe\u0301, 𝐀𝐁')).toEqual(['Don', 't', 'pay', '25', 'm', 'or', 'x', 'cafe\u0301', '𝐀𝐁']);
  });

  it('are known by the hash of their lower case, cut ones by what is left of them', () => {
    const words = wordsOf('ÉCOLE Washing');
    expect(words.hash[0]).toBe(wordHash('école'));
    expect(words.hashWithin(1, 0, 9)).toBe(wordHash('was'));
    expect(words.hashWithin(1, 9, 13)).toBe(wordHash('hing'));
  });

  it('are all there where a text has more of them than running text would', () => {
    expect(wordsOf('a1'.repeat(1000)).count).toBe(2000);
  });
});

describe('characters', () => {
  it('make both halves of a pair what the pair is, and a lone half nothing', () => {
    const [high, low, lone] = readCharacters('𝐀\ud835');
    expect(high! & low! & (LETTER | UPPER)).toBe(LETTER | UPPER);
    expect(lone).toBe(0xd835);
  });

  it('keep a letter whose lower case is two', () => {
    expect(lowerOf(readCharacters('İ')[0]!)).toBe(0x130);
  });
});

describe('a hash index', () => {
  it('numbers hashes as they come, 0 among them', () => {
    const index = HashIndex.of([7, 0, -7, 7]);
    expect([7, 0, -7, 8].map((hash) => index.find(hash))).toEqual([0, 1, 2, -1]);
  });
});

describe('weights of the line models', () => {
  it('are of features that lines can have', () => {
    expect(junkProbabilities(wordsOf(''), [])).toHaveLength(0);
    expect(headingProbabilities(wordsOf(''), [])).toHaveLength(0);
    const known = new Set(FAMILY_FEATURES);
    const open = /^(?:f2?|l|=|w|b|s|e):/;
    const names = [weights.junk, weights.headings].flatMap(({ features }) => Object.keys(features));
    expect(names.filter((name) => !known.has(name) && !open.test(name))).toEqual([]);
  });
});
