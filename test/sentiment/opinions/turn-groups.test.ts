import { describe, expect, it } from 'vitest';
import type { Opinion } from '../../../src/sentiment/opinions/opinion.js';
import { directionOf, pairsOf, turnGroups } from '../../../src/sentiment/opinions/turn-groups.js';

const opinion = (of: Partial<Opinion>): Opinion => ({
  token: 0,
  first: 0,
  last: 1,
  sentence: 0,
  sign: 1,
  holder: 0,
  target: 1,
  cue: 1,
  aim: 1,
  held: 1,
  mutual: 0,
  earlier: 0,
  now: 1,
  ahead: 0,
  age: null,
  ...of,
});
const kindsOf = (opinions: readonly Opinion[]): string[] =>
  turnGroups(opinions).map(({ kind, holder, targets }) => `${kind} ${holder} ${targets}`);

describe('groups of opinions', () => {
  it('one of each sign may be a turn: of the stance, of the relation, of the mood around the target', () => {
    expect(kindsOf([opinion({ token: 1 }), opinion({ token: 9, sign: -1 })])).toEqual([
      'relation null 0,1',
      'directed 0 1',
      'entity null 1',
    ]);
  });

  it('those of one sign are none', () => {
    expect(kindsOf([opinion({ token: 1 }), opinion({ token: 9 })])).toEqual([]);
  });

  it('what nobody holds is how the target fares', () => {
    expect(kindsOf([opinion({ token: 1, holder: null }), opinion({ token: 9, sign: -1, holder: null })])).toEqual([
      'entity null 1',
    ]);
  });

  it('what holds both ways is the stance of either', () => {
    const both = [opinion({ token: 1, mutual: 0.9 }), opinion({ token: 9, sign: -1, mutual: 0.9 })];
    expect(kindsOf(both)).toContain('directed 1 0');
  });

  it('a stance towards one and one back are a relation, no turn of either', () => {
    const two = [opinion({ token: 1 }), opinion({ token: 9, sign: -1, holder: 1, target: 0 })];
    expect(kindsOf(two)).toEqual(['relation null 0,1']);
  });

  it('a token counts once a group, as its likeliest reading', () => {
    const [group] = turnGroups([
      opinion({ token: 1, held: 0.2 }),
      opinion({ token: 1, holder: 1, target: 0, held: 0.7 }),
      opinion({ token: 9, sign: -1 }),
    ]);
    expect(group!.votes.map(({ weight }) => weight)).toEqual([0.7, 1]);
  });
});

describe('pairs of votes', () => {
  it('are of opposite sign, both ways round', () => {
    const [group] = turnGroups([opinion({ token: 1 }), opinion({ token: 9, sign: -1 })]);
    expect(pairsOf(group!).map(directionOf)).toEqual(['down', 'up']);
  });

  it('are few, however often the article says it', () => {
    const many = Array.from({ length: 400 }, (_, token) => opinion({ token, sign: token % 2 === 0 ? 1 : -1 }));
    expect(pairsOf(turnGroups(many)[0]!).length).toBeLessThan(200);
  });

  it('leave out what is too unlikely', () => {
    const [group] = turnGroups([opinion({ token: 1, cue: 0.05 }), opinion({ token: 9, sign: -1, cue: 0.05 })]);
    expect(pairsOf(group!)).toEqual([]);
  });
});
