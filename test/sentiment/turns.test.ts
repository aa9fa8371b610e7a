import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/sentiment/stance.js';
import { turnsOf } from '../../src/sentiment/turns.js';

/** A stance of one towards another, so many days old; null where nothing says when. */
const stance = (score: number, age: number | null, at: number): Stance => ({
  holder: 0,
  behalf: null,
  target: [1],
  led: [],
  symmetric: false,
  score,
  status: 'realised',
  change: false,
  rule: 'verb',
  voice: 'author',
  sentence: at,
  evidence: { start: 10 * at, end: 10 * at + 5 },
  cue: { start: 10 * at, end: 10 * at + 2 },
  time: null,
  confidence: 1,
  age,
});

const turns = (...stances: Stance[]) => turnsOf({ kind: 'directed', holder: 0, targets: [1], stances });

describe('turns in time', () => {
  it('part what was from what is', () => {
    const [turn] = turns(stance(1, 1, 1), stance(-1, 90, 2));
    expect([turn?.before.score, turn?.after.score]).toEqual([-1, 1]);
  });

  it('take what has no date for news where it agrees with the news', () => {
    const [turn] = turns(stance(1, 1, 1), stance(-1, 90, 2), stance(-1, null, 3), stance(0.9, null, 4));
    expect(turn?.before.evidence.map(({ sentence }) => sentence)).toEqual([2, 3]);
    expect(turn?.after.evidence.map(({ sentence }) => sentence)).toEqual([1, 4]);
  });

  it('find none where all that has no date agrees with the news and nothing older is told', () => {
    expect(turns(stance(1, 1, 1), stance(0.9, null, 2))).toEqual([]);
  });
});
