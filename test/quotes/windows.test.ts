import { describe, expect, it } from 'vitest';
import { unitsOf, windowOf } from '../../src/quotes/windows.js';
import { sceneOf, tokenOf, wordsOf } from './scene.js';

/** The window of the word in brackets, as words. */
function windowIn(marked: string): string {
  const cue = /\[(\w+)\]/.exec(marked)![1]!;
  const scene = sceneOf(marked.replace(/[[\]]/g, ''));
  return [...windowOf(tokenOf(scene, cue), scene)].map((i) => scene.language.tokens.form(i)).join(' ');
}

const unitsIn = (text: string): string[] => {
  const scene = sceneOf(text);
  return unitsOf(scene.language, scene.columns).runs.map((run) => wordsOf(scene, run));
};

const words = (count: number, letter: string) => Array.from({ length: count }, (_, n) => `${letter}${n}`).join(' ');

describe('units', () => {
  it.each([
    ['are sentences', 'They came. They went.', ['They came.', 'They went.']],
    [
      'are not cut inside marks',
      '“They came. They went,” he said. It rained.',
      ['“They came. They went,” he said.', 'It rained.'],
    ],
    ['are cut between marks', '“They came.” “They went.”', ['“They came.”', '“They went.”']],
    ['end with their paragraph', '“They came.\n\n“They went.”', ['“They came.', '“They went.”']],
  ])('%s', (_, text, units) => {
    expect(unitsIn(text)).toEqual(units);
  });
});

describe('the window of a cue', () => {
  it.each([
    ['its sentence', 'It rained. Roth [said] no. It snowed.', 'Roth said no .'],
    [
      'with the sentence before, where that ends with a mark',
      'Once he wrote “we go.” Roth [said] no. It snowed.',
      'Once he wrote “ we go . ” Roth said no .',
    ],
    [
      'with the sentence after, where that begins with one',
      'It rained. Roth [said] this. “We go.” It snowed.',
      'Roth said this . “ We go . ”',
    ],
    ['inside marks, what is in the same marks', 'Roth heard “we know he [said] no” and left.', '“ we know he said no ”'],
    ['inside marks, its own sentence', 'Roth heard “It rained. He [said] no. It snowed” and left.', 'He said no .'],
    ['the first of a text', '[said] Roth, once more.', 'said Roth , once more .'],
  ])('is %s', (_, marked, window) => {
    expect(windowIn(marked)).toBe(window);
  });

  it('holds the ends of a long quotation, five tokens each', () => {
    expect(windowIn(`Roth [said] “${words(11, 'a')}” again.`)).toBe('Roth said “ a0 a1 a2 a3 a7 a8 a9 a10 ” again .');
    expect(windowIn(`Roth [said] “${words(10, 'a')}” again.`)).toBe(`Roth said “ ${words(10, 'a')} ” again .`);
  });

  it('leaves a long quotation whole that the cue is in', () => {
    expect(windowIn(`Roth heard “${words(9, 'a')} he [said] so” then.`)).toBe(`“ ${words(9, 'a')} he said so ”`);
  });

  it('leaves long stretches without marks whole', () => {
    expect(windowIn(`Roth [said] ${words(20, 'a')}.`)).toBe(`Roth said ${words(20, 'a')} .`);
  });

  it('reaches forty tokens to either side', () => {
    const window = windowIn(`${words(60, 'a')} [said] ${words(60, 'b')}`).split(' ');
    expect([window[0], window[40], window.at(-1), window.length]).toEqual(['a20', 'said', 'b39', 81]);
  });

  it('reaches no further than eighty, middles of quotations counted', () => {
    const window = windowIn(`${words(30, 'a')} “${words(70, 'q')}” [said] “${words(70, 'r')}” ${words(30, 'b')}`).split(' ');
    expect(window.slice(0, 10)).toEqual(['a22', 'a23', 'a24', 'a25', 'a26', 'a27', 'a28', 'a29', '“', 'q0']);
    expect(window.at(-1)).toBe('b7');
  });
});
