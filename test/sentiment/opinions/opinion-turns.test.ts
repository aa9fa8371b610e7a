import { describe, expect, it } from 'vitest';
import { analyze } from '../../../src/analyze.js';
import type { Shift } from '../../../src/schema/sentiment.js';
import { shippedOpinions } from '../../../src/sentiment/opinions/opinion-models.js';
import { OpinionReader } from '../../../src/sentiment/opinions/opinion-reader.js';
import { sceneOf } from '../../../training/opinion-gold.js';

const ARTICLE = `Bakers walk out on Hollis Mill

The bakers of Tenby Street stopped buying flour from Hollis Mill on Monday and threw the last sacks into the road.

“Hollis cheated us,” said Marta Quill, who chairs the Bakers' Guild. “We will never forgive Hollis Mill.”

In 2019 Ms Quill had hugged the miller on stage and thanked Hollis Mill for saving the street in the great flood.

The mill employs 40 people. Its owners did not return calls.`;

const learned = (text: string): Shift[] => analyze(text).sentiment.shifts.filter(({ rule }) => rule === 'learned');

describe('turns that models see', () => {
  it('rest on passages of both signs, a clause each, at most four a side', () => {
    for (const { before, after } of learned(ARTICLE)) {
      for (const { score, evidence } of [before, after]) {
        expect(Math.abs(score)).toBeLessThanOrEqual(1);
        expect(evidence.length).toBeGreaterThan(0);
        expect(evidence.length).toBeLessThanOrEqual(4);
      }
      expect(before.score > 0).not.toBe(after.score > 0);
    }
  });

  it('none without anybody', () => {
    expect(learned('It rained. It was a bad day. Later it was a good day.')).toEqual([]);
  });
});

describe('opinions', () => {
  const scene = sceneOf(ARTICLE);
  const opinions = new OpinionReader(scene, shippedOpinions).read();
  const wordsOf = (sign: number): string[] =>
    opinions.filter((one) => one.sign === sign).map(({ token }) => scene.input.language.tokens.lower(token));

  it('are carried by the words that tell good from bad', () => {
    expect(wordsOf(-1)).toContain('cheated');
    expect(wordsOf(1)).toContain('thanked');
  });

  it('come in text order, each with chances of 0 to 1', () => {
    const tokens = opinions.map(({ token }) => token);
    expect(tokens).toEqual(tokens.toSorted((a, b) => a - b));
    for (const { cue, aim, held, mutual, earlier, now, ahead } of opinions) {
      for (const chance of [cue, aim, held, mutual, earlier, now, ahead]) {
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }
      expect(earlier + now + ahead).toBeCloseTo(1, 9);
    }
  });

  it('are told apart in time', () => {
    const earlierOf = (word: string): number =>
      Math.max(
        ...opinions.filter(({ token }) => scene.input.language.tokens.lower(token) === word).map(({ earlier }) => earlier),
      );
    expect(earlierOf('thanked')).toBeGreaterThan(earlierOf('cheated'));
  });
});
