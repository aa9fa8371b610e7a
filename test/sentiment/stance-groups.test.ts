import { describe, expect, it } from 'vitest';
import type { Stance } from '../../src/sentiment/stance.js';
import { groupStances } from '../../src/sentiment/stance-groups.js';
import { castOf } from './cast.js';
import { languageOf } from './passages.js';
import { stanceOf } from './stance-of.js';

/** Lund leads Corvel. */
const [LUND, BRANDT, CORVEL, KESH, FAIR] = [0, 1, 2, 3, 4];
const entities = castOf(languageOf('Nobody came.'), [
  { type: 'person', names: ['Lund'] },
  { type: 'person', names: ['Brandt'] },
  { type: 'organization', names: ['Corvel'] },
  { type: 'place', names: ['Kesh'] },
  { type: 'event', names: ['Fair'] },
]);

/** "directed 0 > 1: 1 2" for each group, with the sentences of its stances. */
const groupsOf = (...stances: readonly Stance[]): string[] =>
  groupStances(stances, entities).map(
    ({ kind, holder, targets, stances: all }) =>
      `${kind} ${holder ?? '·'} > ${targets.join(' ')}: ${all.map(({ sentence }) => sentence).join(' ')}`,
  );
const stance = (sentence: number, more: Partial<Stance> = {}): Stance => stanceOf(1, 1, sentence, more);

describe('groupStances', () => {
  it('puts together what one says of another, and the two of them', () => {
    expect(groupsOf(stance(1), stance(2))).toEqual(['directed 0 > 1: 1 2', 'relation · > 0 1: 1 2']);
  });

  it('puts what two say of each other into one relation, and says who is first by number', () => {
    const back = { holder: BRANDT, target: [LUND] };
    const both = { holder: null, target: [BRANDT, LUND], symmetric: true };
    expect(groupsOf(stance(1, back), stance(2), stance(3, both))).toEqual(['relation · > 0 1: 1 2 3']);
    expect(groupsOf(stance(1, { ...both, target: [10, 9] }), stance(2, { ...both, target: [9, 10] }))).toEqual([
      'relation · > 9 10: 1 2',
    ]);
    expect(groupsOf(stance(1, { holder: 10, target: [9] }), stance(2, { holder: 10, target: [9] }))).toEqual([
      'directed 10 > 9: 1 2',
      'relation · > 9 10: 1 2',
    ]);
  });

  it('keeps 1 and 112 apart from 11 and 12', () => {
    const both = { holder: null, symmetric: true };
    expect(groupsOf(stance(1, { ...both, target: [1, 112] }), stance(2, { ...both, target: [11, 12] }))).toEqual([]);
  });

  it('leaves out what is said once: nothing can turn', () => {
    expect(groupsOf(stance(1), stance(2, { target: [CORVEL] }))).toEqual([]);
  });

  it('takes a leader’s words for the body’s where the body spoke too', () => {
    const forCorvel = { behalf: CORVEL };
    const byCorvel = { holder: CORVEL };
    expect(groupsOf(stance(1, forCorvel), stance(2, byCorvel))).toEqual(['directed 2 > 1: 1 2', 'relation · > 1 2: 1 2']);
    expect(groupsOf(stance(1, forCorvel), stance(2, forCorvel))).toEqual([
      'directed 0 > 1: 1 2',
      'relation · > 1 2: 1 2',
      'relation · > 0 1: 1 2',
    ]);
  });

  it('does not take a leader’s words of his own body for what it says of itself', () => {
    expect(groupsOf(stance(1, { behalf: CORVEL, target: [CORVEL] }), stance(2, { behalf: CORVEL, target: [CORVEL] }))).toEqual([
      'directed 0 > 2: 1 2',
      'relation · > 0 2: 1 2',
    ]);
  });

  it('takes what is said of a leader for what is said of the body, where that was spoken of too', () => {
    const ofLeader = { holder: BRANDT, target: [LUND], led: [CORVEL] };
    const ofBody = { holder: BRANDT, target: [CORVEL] };
    expect(groupsOf(stance(1, ofLeader), stance(2, ofBody))).toEqual(['directed 1 > 2: 1 2']);
    expect(groupsOf(stance(1, ofLeader), stance(2, ofLeader))).toEqual(['directed 1 > 0: 1 2', 'relation · > 0 1: 1 2']);
    expect(groupsOf(stance(1, { ...ofLeader, holder: CORVEL }), stance(2, { ...ofLeader, holder: CORVEL }))).toEqual([
      'directed 2 > 0: 1 2',
      'relation · > 0 2: 1 2',
    ]);
  });

  it.each([
    ['what befell a person', 'fortune', BRANDT, true],
    ['what befell a body', 'contest', CORVEL, true],
    ['what a crowd makes of one', 'noun-crowd', BRANDT, true],
    ['what was done to one by nobody that is told', 'passive-agentless', BRANDT, true],
    ['a stance whose holder was only not found', 'active', BRANDT, false],
    ['what happened in a country', 'fortune', KESH, false],
    ['what happened at a fair', 'fortune', FAIR, false],
  ])('mood: %s', (_, rule, target, is) => {
    const befell = { holder: null, target: [target], rule };
    expect(groupsOf(stance(1, befell), stance(2, befell))).toEqual(is ? [`entity · > ${target}: 1 2`] : []);
  });

  it('reads a hundred of a group', () => {
    const many = Array.from({ length: 150 }, (_, i) => stance(i));
    expect(groupStances(many, entities).map(({ stances }) => stances.length)).toEqual([100, 100]);
  });
});
