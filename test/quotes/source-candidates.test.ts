import { describe, expect, it } from 'vitest';
import { BARRIER } from '../../src/quotes/barriers.js';
import { type Candidate, SourceFinder } from '../../src/quotes/source-candidates.js';
import { attributionIn, sceneOf, wordsOf } from './scene.js';

/** Who may be the source of a cue, whose extent names a source or none. */
function candidatesIn(text: string, cue: string, source: string | null = null): (Candidate & { words: string })[] {
  const scene = sceneOf(text);
  return new SourceFinder(scene)
    .candidatesOf(attributionIn(scene, cue, source, []))
    .map((candidate) => ({ ...candidate, words: wordsOf(scene, candidate) }));
}

const words = (candidates: readonly { words: string }[]) => candidates.map((it) => it.words);

describe('who may be the source of a cue', () => {
  it.each([
    ['who stands in its sentence', 'Berg left. The mayor told Ana Costa. She left.', 'told', ['The mayor', 'Ana Costa']],
    ['nobody inside marks', 'The mayor said “Ana Costa left” to Berg.', 'said', ['The mayor', 'Berg']],
    ['inside marks those in the same', 'The mayor heard “Ana Costa said no” from Berg.', 'said', ['Ana Costa']],
    ['not the cue itself', 'A statement by Ana Costa told the town.', 'statement', ['Ana Costa', 'the town']],
  ])('%s', (_, text, cue, expected) => {
    expect(words(candidatesIn(text, cue))).toEqual(expected);
  });

  it('is told with side, steps, rivals that are nearer, verbs and barriers between', () => {
    const text = 'Berg, who slept, and Roth said Ana Costa has met him.';
    expect(candidatesIn(text, 'said')).toMatchObject([
      {
        words: 'Berg',
        side: 0,
        distance: 6,
        nth: 2,
        verbs: 1,
        passed: BARRIER.comma | BARRIER.relative | BARRIER.and,
        named: 0,
      },
      { words: 'who', side: 0, nth: 1, verbs: 1, passed: BARRIER.comma | BARRIER.and },
      { words: 'Roth', side: 0, distance: 1, nth: 0, verbs: 0, passed: 0 },
      { words: 'Ana Costa', side: 1, distance: 1, nth: 0, verbs: 0, passed: 0 },
      { words: 'him', side: 1, distance: 5, nth: 1, verbs: 2, passed: 0 },
    ]);
  });

  it('counts those before it in the sentence, and the subjects up to the cue', () => {
    const candidates = candidatesIn(
      'In town, Berg met the mayor and she often told Costa, Roth and the town that it rained.',
      'told',
    );
    expect(candidates.map(({ words, rank, subject }) => [words, rank, subject])).toEqual([
      ['town', 0, 0],
      ['Berg', 1, 2],
      ['the mayor', 2, 0],
      ['she', 3, 1],
      ['Costa', 3, 0],
      ['Roth', 3, 0],
      ['the town', 3, 0],
      ['it', 3, 0],
    ]);
  });

  it('counts no more than four rivals and three verbs', () => {
    const far = candidatesIn('Roth said the mayor has seen him leave her near them with us.', 'said').at(-1);
    expect(far).toMatchObject({ words: 'us', nth: 4, verbs: 3 });
  });

  it('takes the source that the extent names as one, with the head of the first nominal in it', () => {
    const candidates = candidatesIn('The owner of the yard told Ana Costa.', 'told', 'The owner of the yard');
    expect(candidates).toMatchObject([
      { words: 'The owner of the yard', head: 1, named: 1, side: 0, distance: 1 },
      { words: 'Ana Costa', named: 2, side: 1 },
    ]);
  });

  it('puts it in its place in the text', () => {
    const candidates = candidatesIn('Berg and the owner of the yard told Ana Costa.', 'told', 'the owner of the yard');
    expect(words(candidates)).toEqual(['Berg', 'the owner of the yard', 'Ana Costa']);
    expect(candidates.map(({ nth }) => nth)).toEqual([1, 0, 0]);
  });

  it('has its last word for a head where no nominal is in it', () => {
    expect(candidatesIn('Roth said so quickly.', 'said', 'so quickly')).toMatchObject([
      { words: 'Roth', named: 2 },
      { words: 'so quickly', head: 3, named: 1 },
    ]);
  });

  it('is one of the last sixteen', () => {
    const names = Array.from({ length: 20 }, (_, n) => `Berg${n}`);
    expect(words(candidatesIn(`Roth said ${names.join(', ')}.`, 'said'))).toEqual(names.slice(4));
  });

  it('stands within eighty tokens', () => {
    const between = (count: number) => 'and '.repeat(count);
    expect(words(candidatesIn(`Berg ${between(79)} said ${between(79)} Roth.`, 'said'))).toEqual(['Berg', 'Roth']);
    expect(words(candidatesIn(`Berg ${between(80)} said ${between(80)} Roth.`, 'said'))).toEqual([]);
  });
});
