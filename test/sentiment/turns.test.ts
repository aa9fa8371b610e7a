import { describe, expect, it } from 'vitest';
import type { Side } from '../../src/sentiment/shifts.js';
import type { Stance } from '../../src/sentiment/stance.js';
import type { StanceGroup } from '../../src/sentiment/stance-groups.js';
import { turnsOf } from '../../src/sentiment/turns.js';
import { stanceOf as stance } from './stance-of.js';

const turnsIn = (kind: StanceGroup['kind'], ...stances: Stance[]) =>
  turnsOf({ kind, holder: kind === 'directed' ? 0 : null, targets: kind === 'relation' ? [0, 1] : [1], stances });
const turns = (...stances: Stance[]) => turnsIn('directed', ...stances);
const mood = (...stances: Stance[]) => turnsIn('entity', ...stances);
const relation = (...stances: Stance[]) => turnsIn('relation', ...stances);

const sentencesOf = ({ evidence }: Side): number[] => evidence.map(({ sentence }) => sentence);

describe('turns in time', () => {
  it('part what was from what is', () => {
    const [turn] = turns(stance(1, 1, 1), stance(-1, 90, 2));
    expect(turn).toMatchObject({ kind: 'directed', status: 'realised', axis: 'temporal', rule: 'directed-turn', marker: null });
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

  it('need days between the two: what is said of one week is one state of things', () => {
    expect(turns(stance(-1, 6, 1), stance(1, 1, 2))).toHaveLength(1);
    expect(turns(stance(-1, 5, 1), stance(1, 1, 2))).toEqual([]);
  });

  it('are no news where the later side is long past, for a mood sooner than for a stance', () => {
    expect(turns(stance(-1, 900, 1), stance(1, 400, 2))).toHaveLength(1);
    expect(turns(stance(-1, 900, 1), stance(1, 401, 2))).toEqual([]);
    expect(mood(stance(-1, 900, 1), stance(1, 60, 2))).toHaveLength(1);
    expect(mood(stance(-1, 900, 1), stance(1, 61, 2))).toEqual([]);
  });

  it('begin with the state that came last: the war, the truce, the war again', () => {
    const [turn] = turns(stance(-1, 900, 1), stance(1, 500, 2), stance(-1, 3, 3));
    expect(sentencesOf(turn!.before)).toEqual([2]);
    expect(sentencesOf(turn!.after)).toEqual([3]);
    expect(turns(stance(-1, 503, 1), stance(1, 500, 2), stance(-1, 3, 3))).toEqual([]);
  });

  it('lie where the two sides differ most', () => {
    const [turn] = turns(stance(1, 300, 1), stance(0.2, 200, 2), stance(-1, 3, 3), stance(-1, 2, 4), stance(-1, 1, 5));
    expect(sentencesOf(turn!.before)).toEqual([1]);
  });

  it('are none between two of one sign, and none where a side is of two minds', () => {
    expect(turns(stance(1, 90, 1), stance(0.4, 1, 2))).toEqual([]);
    expect(turns(stance(-1, 90, 1), stance(1, 3, 2), stance(-0.5, 1, 3))).toEqual([]);
    expect(turns(stance(-1, 90, 1), stance(1, 4, 2), stance(1, 3, 3), stance(-0.9, 1, 4))).toEqual([]);
  });

  it('rest on what agrees with the side: first what the text calls a change, then the strongest', () => {
    const [turn] = turns(
      stance(-1, 90, 1),
      stance(0.9, 4, 2),
      stance(1, 3, 3),
      stance(-0.4, 2, 4),
      stance(0.6, 1, 5, { change: true }),
    );
    expect(sentencesOf(turn!.after)).toEqual([5, 3, 2]);
    expect(turn?.after.score).toBeCloseTo(2.1 / 4);
  });

  it('of a stance need less of a lean than those of a mood', () => {
    expect(turns(stance(-0.36, 40, 1), stance(0.36, 1, 2))).toHaveLength(1);
    expect(turns(stance(-0.34, 40, 1), stance(0.36, 1, 2))).toEqual([]);
    expect(mood(stance(-0.5, 40, 1), stance(0.5, 1, 2))).toHaveLength(1);
    expect(mood(stance(-0.49, 40, 1), stance(0.5, 1, 2))).toEqual([]);
  });

  it('take what a stance has no date for to be ten days old, whatever else its sentence tells', () => {
    const [turn] = turns(stance(-1, 90, 1), stance(1, null, 1));
    expect(turn?.after.score).toBe(1);
  });
});

describe('turns of a mood', () => {
  it('take what has no date to be of the date of its sentence, the first it tells', () => {
    const [turn] = mood(stance(-1, 40, 1), stance(-0.8, null, 1), stance(0.6, 1, 1), stance(1, 1, 2));
    expect(sentencesOf(turn!.before)).toEqual([1, 1]);
    expect(turn?.before.score).toBeCloseTo(-0.9);
  });

  it('leave out what nothing dates, and what is history', () => {
    const [turn] = mood(stance(-1, 40, 1), stance(-1, null, 3), stance(1, 1, 2));
    expect(sentencesOf(turn!.before)).toEqual([1]);
    expect(mood(stance(-1, 2199, 1), stance(1, 1, 2))).toHaveLength(1);
    expect(mood(stance(-1, 2200, 1), stance(1, 1, 2))).toEqual([]);
  });
});

describe('turns of a relation', () => {
  const both = { symmetric: true, holder: null, target: [0, 1] };

  it('rest on what holds both ways, not on what one did to the other', () => {
    expect(relation(stance(-1, 90, 1), stance(1, 1, 2))).toEqual([]);
    const [turn] = relation(stance(-1, 90, 1, both), stance(-1, 91, 2), stance(1, 1, 3));
    expect(sentencesOf(turn!.before)).toEqual([1]);
    expect(sentencesOf(turn!.after)).toEqual([3]);
  });

  it('are not carried by what only just leans one way', () => {
    expect(relation(stance(-0.5, 90, 1, both), stance(1, 1, 2))).toHaveLength(1);
    expect(relation(stance(-0.49, 90, 1, both), stance(1, 1, 2))).toEqual([]);
  });
});

describe('what is wished', () => {
  const hoped = { status: 'hoped' as const };
  const feared = { status: 'feared' as const };

  it('is a turn from how things stand', () => {
    expect(turns(stance(-1, 30, 1), stance(1, null, 2, hoped))).toMatchObject([
      { status: 'hoped', rule: 'directed-wish', before: { score: -1 }, after: { score: 1 } },
    ]);
    expect(turns(stance(1, 30, 1), stance(-1, null, 2, feared))).toMatchObject([
      { status: 'feared', before: { score: 1 }, after: { score: -1 } },
    ]);
  });

  it('is none where things stand so already, or nothing tells how they stand', () => {
    expect(turns(stance(1, 30, 1), stance(1, null, 2, hoped))).toEqual([]);
    expect(turns(stance(1, null, 2, hoped), stance(-1, null, 3, feared))).toEqual([]);
    expect(turns(stance(1, 30, 1), stance(-0.3, null, 2, feared))).toEqual([]);
    expect(turns(stance(0.3, 30, 1), stance(-1, null, 2, feared))).toEqual([]);
  });

  it('comes after the turn that happened, and starts from where that led', () => {
    const [happened, wished] = turns(stance(-1, 90, 1), stance(1, 1, 2), stance(-1, null, 3, feared));
    expect(happened?.status).toBe('realised');
    expect(wished).toMatchObject({ status: 'feared', before: happened!.after });
  });

  it('is no mood around a third, and no relation where it is one’s own', () => {
    expect(mood(stance(-1, 30, 1), stance(1, 1, 2, { ...hoped, change: true }))).toEqual([]);
    expect(relation(stance(-1, 30, 1), stance(1, 1, 2, hoped))).toEqual([]);
  });
});
