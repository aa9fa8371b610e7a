import { describe, expect, it } from 'vitest';
import { contrastShifts } from '../../src/sentiment/contrasts.js';
import type { Turn } from '../../src/sentiment/shifts.js';
import type { Stance } from '../../src/sentiment/stance.js';
import { languageOf } from './passages.js';
import { stanceOf } from './stance-of.js';

const LINES = 'Lund scolded Brandt. However, she praised him. By contrast, rain fell. The hall was full.';
/** Sentences of LINES. */
const [FIRST, HOWEVER, CONTRAST, PLAIN] = [0, 1, 2, 3];

const both = { holder: null, target: [1, 0], symmetric: true };
const stance = (score: number, sentence: number, more: Partial<Stance> = {}): Stance => stanceOf(score, null, sentence, more);
const turnsIn = (stances: readonly Stance[], temporal: readonly Turn[] = []): Turn[] =>
  contrastShifts(languageOf(LINES), stances, temporal);

describe('contrastShifts', () => {
  it('sets what one says of another after "however" against what was said before', () => {
    const [before, after] = [stance(-0.8, FIRST), stance(0.6, HOWEVER)];
    expect(turnsIn([before, after])).toEqual([
      {
        kind: 'directed',
        holder: 0,
        targets: [1],
        axis: 'narrative',
        status: 'realised',
        before: { score: -0.8, evidence: [before] },
        after: { score: 0.6, evidence: [after] },
        marker: { start: LINES.indexOf('However'), end: LINES.indexOf(', she') },
        rule: 'contrast',
      },
    ]);
  });

  it('is of both where one side is, or where they change sides', () => {
    const ofBoth = { kind: 'relation', holder: null, targets: [0, 1] };
    expect(turnsIn([stance(-0.8, FIRST, both), stance(0.6, HOWEVER)])).toMatchObject([ofBoth]);
    expect(turnsIn([stance(-0.8, FIRST), stance(0.6, HOWEVER, both)])).toMatchObject([ofBoth]);
    expect(turnsIn([stance(-0.8, FIRST, both), stance(0.6, HOWEVER, both)])).toMatchObject([ofBoth]);
    expect(turnsIn([stance(-0.8, FIRST, { holder: 1, target: [0] }), stance(0.6, HOWEVER)])).toMatchObject([ofBoth]);
    expect(turnsIn([stance(-0.8, FIRST), stance(-0.8, FIRST, both), stance(0.6, HOWEVER)])).toMatchObject([ofBoth]);
  });

  it('takes the mean of what agrees on each side, of the two alone', () => {
    const ofThird = { target: [2] };
    const alone = { holder: null, target: [1] };
    const [turn] = turnsIn([
      stance(-1, FIRST),
      stance(-0.5, FIRST, alone),
      stance(0.9, FIRST, ofThird),
      stance(0.5, HOWEVER),
      stance(1, HOWEVER, alone),
      stance(-1, HOWEVER, { ...alone, target: [0] }),
      stance(1, HOWEVER, ofThird),
    ]);
    expect(turn?.before).toMatchObject({ score: -0.75, evidence: [{ score: -1 }, { score: -0.5 }] });
    expect(turn?.after).toMatchObject({ score: 0.75, evidence: [{ score: 0.5 }, { score: 1 }] });
  });

  it('knows openers of several words', () => {
    expect(turnsIn([stance(0.8, HOWEVER), stance(-0.6, CONTRAST)])).toMatchObject([
      { marker: { start: LINES.indexOf('By contrast'), end: LINES.indexOf(', rain') } },
    ]);
  });

  it.each<[string, readonly Stance[]]>([
    ['no opener', [stance(-0.8, CONTRAST), stance(0.6, PLAIN)]],
    ['nothing before', [stance(0.6, HOWEVER)]],
    ['the same light', [stance(0.8, FIRST), stance(0.6, HOWEVER)]],
    ['two minds before', [stance(-0.8, FIRST), stance(0.8, FIRST), stance(0.6, HOWEVER)]],
    ['two minds before, of one of them', [stance(-0.8, FIRST), stance(0.8, FIRST, { holder: null }), stance(0.6, HOWEVER)]],
    ['what is weak before', [stance(-0.4, FIRST), stance(0.6, HOWEVER)]],
    ['what is weak behind', [stance(-0.8, FIRST), stance(0.4, HOWEVER)]],
    ['what is hoped', [stance(-0.8, FIRST), stance(0.6, HOWEVER, { status: 'hoped' })]],
    ['others before', [stance(-0.8, FIRST, { target: [2] }), stance(0.6, HOWEVER)]],
    ['one alone before', [stance(-0.8, FIRST, { holder: null }), stance(0.6, HOWEVER)]],
    ['one alone on both sides', [stance(-0.8, FIRST, { holder: null }), stance(0.6, HOWEVER, { holder: null })]],
    ['three behind', [stance(-0.8, FIRST), stance(0.6, HOWEVER, { target: [1, 2] })]],
    ['three at once', [stance(-0.8, FIRST, { target: [1, 2] }), stance(0.6, HOWEVER, { target: [1, 2] })]],
  ])('finds none in %s', (_, stances) => {
    expect(turnsIn(stances)).toEqual([]);
  });

  it('counts what is half sure', () => {
    expect(turnsIn([stance(-0.5, FIRST), stance(0.5, HOWEVER)])).toHaveLength(1);
  });

  it('is not told again where a turn in time rests on the same two sentences', () => {
    const stances = [stance(-0.8, FIRST), stance(0.6, HOWEVER)];
    const [turn] = turnsIn(stances);
    const inTime: Turn = { ...turn!, axis: 'temporal' };
    const elsewhere = stance(0.6, PLAIN);
    const side = (...evidence: Stance[]) => ({ score: 1, evidence });
    const left = (other: Partial<Turn>): number => turnsIn(stances, [{ ...inTime, ...other }]).length;
    expect(left({})).toBe(0);
    expect(left({ before: side(stances[0]!, elsewhere), after: side(elsewhere, stances[1]!) })).toBe(0);
    expect(left({ before: side(elsewhere) })).toBe(1);
    expect(left({ after: side(elsewhere) })).toBe(1);
    expect(left({ kind: 'relation' })).toBe(1);
    expect(left({ holder: 2 })).toBe(1);
    expect(left({ targets: [2] })).toBe(1);
  });
});
