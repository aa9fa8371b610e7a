import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Shift } from '../../src/schema/sentiment.js';
import { findShifts } from '../../src/sentiment/shifts.js';
import type { Stance } from '../../src/sentiment/stance.js';
import { castOf, type Role } from './cast.js';
import { stanceOf } from './stance-of.js';

const CAST: readonly Role[] = [
  { type: 'person', names: ['Lund'] },
  { type: 'person', names: ['Brandt'] },
];
const LINES = [
  'Lund Praises Brandt',
  'Lund praised Brandt on Monday and thanked her.',
  'They met in May.',
  'Lund scolded Brandt last year and mocked her twice.',
  'Her firm lost money last year.',
];
const TEXT = [`${LINES[0]}\n\n${LINES[1]}`, LINES[2], LINES[3], LINES[4]].join('\n\n');

/** The shifts that come of stances given by hand; `on` is the clause that shows one, and its sentence is found. */
function shiftsOf(
  ...given: (Partial<Stance> & { readonly score: number; readonly age: number; readonly on: string })[]
): readonly Shift[] {
  const document = readDocument({ text: TEXT, title: LINES[0]! }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const stances = given.map(({ score, age, on, ...more }) => {
    const start = TEXT.indexOf(on);
    const sentence = language.sentences.findIndex((one) => one.start <= start && start < one.end);
    return stanceOf(score, age, sentence, { evidence: { start, end: start + on.length }, ...more });
  });
  return findShifts(document, language, castOf(language, CAST), [], stances);
}

const both = { symmetric: true, holder: null, target: [0, 1] };
const befell = { holder: null, target: [1], rule: 'fortune' };
const scolded = { score: -1, age: 365, on: 'Lund scolded Brandt' };
const praised = { score: 1, age: 1, on: 'Lund praised Brandt' };

describe('a shift', () => {
  it('tells who turned towards whom, with the clauses that show it', () => {
    expect(shiftsOf(praised, scolded)).toMatchObject([
      {
        id: 'f1',
        kind: 'directed',
        holderId: 'e1',
        targetIds: ['e2'],
        direction: 'up',
        axis: 'temporal',
        voice: 'attributed',
        status: 'realised',
        rule: 'directed-turn',
        before: { score: -1, evidence: [{ text: scolded.on }] },
        after: { score: 1, evidence: [{ text: praised.on }] },
      },
    ]);
  });

  it('shows four clauses a side, none within another, in the order of the text', () => {
    const [shift] = shiftsOf(
      { ...praised, score: 0.9, on: 'and thanked her' },
      { ...praised, on: 'praised Brandt on Monday' },
      { ...praised, score: 0.8 },
      { ...praised, score: 0.7, on: 'They met' },
      { ...praised, score: 0.6, on: 'in May' },
      scolded,
    );
    expect(shift?.after.evidence.map(({ text }) => text)).toEqual(['praised Brandt on Monday', 'and thanked her', 'They met']);
  });

  it('shows clauses that only touch', () => {
    const [shift] = shiftsOf(praised, { ...praised, score: 0.9, on: ' on Monday' }, scolded);
    expect(shift?.after.evidence.map(({ text }) => text)).toEqual(['Lund praised Brandt', ' on Monday']);
  });

  it('lies where the story first tells it, not where the headline does', () => {
    const inTitle = { ...praised, on: 'Lund Praises Brandt' };
    expect(shiftsOf(inTitle, { ...praised, on: 'They met' }, praised, scolded)[0]?.at).toBe(TEXT.indexOf(praised.on));
    expect(shiftsOf(inTitle, scolded)[0]?.at).toBe(0);
  });

  it('of a stance is that of another than the author; of a relation only where somebody else says so', () => {
    const now = { ...praised, ...both };
    const before = { ...scolded, ...both };
    expect(shiftsOf(now, before)).toMatchObject([{ kind: 'relation', voice: 'author', holderId: null, targetIds: ['e1', 'e2'] }]);
    expect(shiftsOf(now, { ...now, on: 'and thanked her', voice: 'attributed' }, before)).toMatchObject([
      { voice: 'attributed' },
    ]);
  });
});

describe('the mood around one', () => {
  const worse = { ...befell, score: -1, age: 1, on: 'They met' };
  const better = { ...befell, score: 1, age: 365, on: 'Her firm' };

  it('turns by itself', () => {
    expect(shiftsOf(worse, better).map(({ kind, direction }) => [kind, direction])).toEqual([['entity', 'down']]);
  });

  it('is told once where it turns as somebody’s stance does, and twice where it turns the other way', () => {
    const kinds = (...shifts: readonly Shift[]): string[] => shifts.map(({ kind, direction }) => `${kind} ${direction}`).sort();
    const echo = [
      { ...worse, score: 1 },
      { ...better, score: -1 },
    ];
    expect(kinds(...shiftsOf(praised, scolded, ...echo))).toEqual(['directed up']);
    expect(kinds(...shiftsOf(praised, scolded, worse, better))).toEqual(['directed up', 'entity down']);
    const ofLund = echo.map((one) => ({ ...one, target: [0] }));
    expect(kinds(...shiftsOf(praised, scolded, ...ofLund))).toEqual(['directed up', 'entity up']);
  });
});
