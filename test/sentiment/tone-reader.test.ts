import { describe, expect, it } from 'vitest';
import { ToneReader } from '../../src/sentiment/tone.js';
import { languageOf } from './passages.js';

const TEXT =
  'Critics praised Marta Lund. “Lund has never been honest,” said Ivo Brandt, who was not amused; voters cheered Lund.';

describe('ToneReader', () => {
  it('says the same of a target whatever was asked before', () => {
    const language = languageOf(TEXT);
    const { count } = language.tokens;
    const fresh = (at: number) => [...new ToneReader(language).chances(at, at + 1, 0, count)];
    const reader = new ToneReader(language);
    for (let at = 0; at < count; at++) expect([...reader.chances(at, at + 1, 0, count)]).toEqual(fresh(at));
    for (let at = count - 1; at >= 0; at--) expect([...reader.chances(at, at + 1, 0, count)]).toEqual(fresh(at));
  });

  it('gives probabilities, of a target at either end and of nobody at all', () => {
    const language = languageOf(TEXT);
    const { count } = language.tokens;
    const reader = new ToneReader(language);
    for (const [first, last] of [
      [0, 1],
      [count - 1, count],
      [0, count],
      [4, 4],
      [count, count],
    ] as const) {
      const sum = reader.chances(first, last, 0, count).reduce((total, chance) => total + chance, 0);
      expect(sum, `${first} … ${last}`).toBeCloseTo(1, 10);
    }
  });
});
