import type { Stance } from '../../src/sentiment/stance.js';

/** A stance of entity 0 towards entity 1, so many days old (null where nothing says when), told in that sentence. */
export const stanceOf = (score: number, age: number | null, sentence: number, more: Partial<Stance> = {}): Stance => ({
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
  sentence,
  evidence: { start: 10 * sentence, end: 10 * sentence + 5 },
  cue: { start: 10 * sentence, end: 10 * sentence + 2 },
  time: null,
  confidence: 1,
  age,
  ...more,
});
