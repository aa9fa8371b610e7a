import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { confidenceOf } from '../../src/sentiment/confidence.js';
import { toneToward } from '../../src/sentiment/tone.js';
import { languageOf, toneOf } from './passages.js';

describe('toneToward', () => {
  it.each([
    ['Mayor Dann was praised for her courageous and brilliant handling of the flood.', 'Mayor Dann'],
    ['Voters thanked Okafor, whose generous gift saved the school.', 'Okafor'],
    ['The jury awarded Lindqvist the prize for her outstanding novel.', 'Lindqvist'],
  ])('positive: %s', (text, target) => {
    expect(toneOf(text, target)).toMatchObject({ label: 'positive' });
  });

  it.each([
    ['The mayor called Brandt a corrupt liar who had betrayed the city.', 'Brandt'],
    ['Prosecutors accused Moreau of fraud and of lying to investigators.', 'Moreau'],
    ['Critics said Hallam had bungled the rescue and deceived the families.', 'Hallam'],
  ])('negative: %s', (text, target) => {
    expect(toneOf(text, target)).toMatchObject({ label: 'negative' });
  });

  it.each([
    ['Grace Hope visited Paradise on Tuesday.', 'Grace Hope'],
    ['Grace Hope visited Paradise on Tuesday.', 'Paradise'],
    ['Lindqvist arrived in Geneva on Monday.', 'Lindqvist'],
    ['Officials from the United States met in Geneva on Monday.', 'United States'],
    ['No official date has been set for the visit of Moreau.', 'Moreau'],
  ])('neutral: %s [%s]', (text, target) => {
    expect(toneOf(text, target)).toMatchObject({ label: 'neutral' });
  });

  it('tells two targets of one sentence apart', () => {
    const text = 'While Brandt was condemned as a corrupt bully, Okafor won warm applause for her courage.';
    expect(toneOf(text, 'Brandt').score).toBeLessThan(0);
    expect(toneOf(text, 'Okafor').score).toBeGreaterThan(toneOf(text, 'Brandt').score + 0.5);
  });

  it('does not take praise of a raid for praise of where it happens', () => {
    const tone = toneOf('The general said a military operation in Colombia “sounds good” to him.', 'Colombia');
    expect(tone.label).not.toBe('positive');
  });

  it('does not see the name itself', () => {
    const score = (name: string): number => toneOf(`On Monday ${name} spoke for an hour about the budget.`, name).score;
    expect(score('Hope')).toBeCloseTo(score('Hart'), 1);
  });

  it('reads nothing where there is no target', () => {
    expect(toneToward(languageOf('A fine day.'), 2, 2)).toEqual({ score: 0, label: 'neutral', confidence: null });
  });

  it('stays in bounds on any text', () => {
    const word = fc.constantFrom(
      'Dann',
      'was',
      'not',
      'praised',
      'hated',
      '“',
      '”',
      '"',
      'but',
      ',',
      '.',
      '\n',
      '—',
      '8',
      'é',
      '😀',
      'the',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 120 }), fc.nat(), fc.nat(), (words, a, b) => {
        const language = languageOf(words.join(' '));
        const { count } = language.tokens;
        if (count === 0) return;
        const first = a % count;
        const tone = toneToward(language, first, Math.min(count, first + 1 + (b % 4)));
        expect(Math.abs(tone.score)).toBeLessThanOrEqual(1);
        expect(tone.score).toBe(Math.round(tone.score * 1e4) / 1e4);
        expect(['positive', 'negative', 'neutral', 'mixed']).toContain(tone.label);
      }),
      { numRuns: 60 },
    );
  });

  it('takes linear time in the targets of a sentence without end', () => {
    const run = 'Dann praised the plan and '.repeat(4000);
    const language = languageOf(run);
    const started = performance.now();
    for (let i = 0; i < 20; i++) toneToward(language, 5 * i, 5 * i + 1);
    expect(performance.now() - started).toBeLessThan(10_000);
  });
});

describe('confidenceOf', () => {
  it('is a measured share that grows with the probability', () => {
    for (const label of ['negative', 'neutral', 'positive'] as const) {
      const shares = [0.34, 0.45, 0.55, 0.65, 0.75, 0.85, 0.95, 1].map((probability) => confidenceOf(label, probability)!);
      expect(shares).toEqual([...shares].sort((a, b) => a - b));
      expect(shares.at(-1)).toBeGreaterThanOrEqual(0.85);
    }
  });

  it('is unknown where nobody measured', () => {
    expect(confidenceOf('mixed', 0.5)).toBeNull();
  });
});
