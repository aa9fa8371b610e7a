import { describe, expect, it } from 'vitest';
import { contestsOf, stepsTo } from '../../src/quotes/contests.js';
import { attributionIn, sceneOf } from './scene.js';

/** For each quotation the cues that compete for it, of words in brackets. */
function candidatesIn(marked: string): string[][] {
  const cues = [...marked.matchAll(/\[(\w+)\]/g)].map(([, word]) => word!);
  const scene = sceneOf(marked.replace(/[[\]]/g, ''));
  const attributions = cues.map((cue) => attributionIn(scene, cue, null, []));
  return contestsOf(attributions, scene).map(({ candidates }) =>
    candidates.map(({ cue }) => scene.language.tokens.form(cue.token)),
  );
}

const sentences = (count: number, of: (n: number) => string) => Array.from({ length: count }, (_, n) => of(n)).join(' ');

describe('cues that compete for a quotation', () => {
  it.each([
    ['before and after it', 'Roth [said] “we go”, Costa [heard].', [['said', 'heard']]],
    ['not those inside it', 'Roth [said] “Costa [knows] that”, and [left].', [['said', 'left']]],
    [
      'each quotation by itself',
      'Roth [said] “we go”. Costa [told] them “wait”.',
      [
        ['said', 'told'],
        ['said', 'told'],
      ],
    ],
    ['two sentences off', 'Roth [asked]. They came. They went. “We go.” They sat. Roth [slept]. Costa [woke].', [['slept']]],
    [
      'two sentences off on both sides',
      'It [was] cold. He [spoke]. They [came]. “We go.” They [sat]. Roth [slept]. Costa [woke].',
      [['spoke', 'came', 'sat', 'slept']],
    ],
    ['none where there are none', 'The “old bridge” there.', [[]]],
  ])('%s', (_, marked, candidates) => {
    expect(candidatesIn(marked)).toEqual(candidates);
  });

  it('are no more than two hundred tokens off', () => {
    const far = (words: number) => `Roth [said] ${'and '.repeat(words)} “we go” ${'and '.repeat(words)} [heard].`;
    expect(candidatesIn(far(199))).toEqual([['said', 'heard']]);
    expect(candidatesIn(far(200))).toEqual([[]]);
  });

  it('are twelve, the nearest, in text order', () => {
    const before = sentences(9, (n) => `and [a${n}]`);
    const after = sentences(9, (n) => `and [b${n}]`);
    expect(candidatesIn(`They ${before} “we go” ${after}.`)).toEqual([
      ['a3', 'a4', 'a5', 'a6', 'a7', 'a8', 'b0', 'b1', 'b2', 'b3', 'b4', 'b5'],
    ]);
  });

  it.each([
    [2, 3],
    [4, 1],
    [8, 1],
    [9, 2],
  ])('token %d is %d steps from tokens 5 to 7', (token, steps) => {
    expect(stepsTo({ first: 5, last: 8 }, token)).toBe(steps);
  });
});
