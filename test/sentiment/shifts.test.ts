import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Sentiment, Shift } from '../../src/schema/sentiment.js';
import { readSentiment } from '../../src/sentiment/sentiment.js';
import { castOf, type Role } from './cast.js';
import { type Expected, isExpected } from './expected-shifts.js';

interface Fixture {
  readonly name: string;
  readonly text: readonly string[];
  readonly cast: readonly Role[];
  readonly shifts: readonly Expected[];
}

const FOLDER = 'fixtures/shifts';
const fixtures = readdirSync(FOLDER).map(
  (file): Fixture => ({ name: file, ...JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) }),
);

function sentimentOf(text: string, cast: readonly Role[]): Sentiment {
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  return readSentiment(document, language, castOf(language, cast), []);
}
const shiftsIn = (text: string, cast: readonly Role[]): readonly Shift[] => sentimentOf(text, cast).shifts;

describe('written articles', () => {
  /** Read in each test anew: a mutant is not there yet when tests are defined. */
  const readAll = () => fixtures.map((fixture) => ({ ...fixture, found: shiftsIn(fixture.text.join('\n\n'), fixture.cast) }));

  it('are many, and some have nothing to find', () => {
    expect(fixtures.length).toBeGreaterThanOrEqual(60);
    expect(fixtures.filter(({ shifts }) => shifts.length === 0).length).toBeGreaterThanOrEqual(20);
  });

  it.each(fixtures.filter(({ shifts }) => shifts.length === 0))('no shift in $name', ({ text, cast }) => {
    expect(shiftsIn(text.join('\n\n'), cast)).toEqual([]);
  });

  it('at least 85 of 100 expected shifts are found, and of those found 95 of 100 are expected', () => {
    const read = readAll();
    const must = read.flatMap(({ shifts, found, cast }) =>
      shifts.filter(({ grade }) => grade === 'must').map((one) => found.some((shift) => isExpected(shift, one, cast))),
    );
    const right = read.flatMap(({ shifts, found, cast }) =>
      found.map((shift) => shifts.some((one) => isExpected(shift, one, cast))),
    );
    expect(must.filter(Boolean).length / must.length).toBeGreaterThanOrEqual(0.85);
    expect(right.filter(Boolean).length / right.length).toBeGreaterThanOrEqual(0.95);
  });

  it('a turn is told where the story tells it, not where the headline announces it', () => {
    const told = readAll().flatMap(({ text, found }) =>
      found
        .filter(({ after }) => after.evidence.some(({ start }) => start > text[0]!.length))
        .map(({ at }) => at > text[0]!.length),
    );
    expect(told.length).toBeGreaterThan(20);
    expect(told.every(Boolean)).toBe(true);
  });

  it('every span is the text that it says it is, and no longer than 500 characters', () => {
    for (const { text, found } of readAll()) {
      const all = text.join('\n\n');
      for (const { before, after, marker } of found) {
        for (const span of [...before.evidence, ...after.evidence, ...(marker ? [marker] : [])]) {
          expect(all.slice(span.start, span.end)).toBe(span.text);
          expect(span.text.length).toBeLessThanOrEqual(500);
        }
        expect(before.evidence.length).toBeGreaterThan(0);
        expect(after.evidence.length).toBeGreaterThan(0);
      }
    }
  });
});

describe('findShifts', () => {
  const CAST: readonly Role[] = [
    { type: 'person', names: ['Lund'], pronouns: 'she' },
    { type: 'person', names: ['Brandt'], pronouns: 'he' },
  ];
  const NOW = 'Lund sued Brandt on Monday.';

  it('goes by time, not by the order of telling', () => {
    const newestFirst = shiftsIn(`${NOW}\n\nTwo years ago Lund praised Brandt.`, CAST);
    const oldestFirst = shiftsIn(`Two years ago Lund praised Brandt.\n\n${NOW}`, CAST);
    expect(newestFirst.map(({ direction }) => direction)).toEqual(['down']);
    expect(oldestFirst.map(({ direction }) => direction)).toEqual(['down']);
  });

  it.each([
    ['one side only', `${NOW}\n\nTwo years ago Lund attacked Brandt.`],
    ['both at one time', 'On Monday Lund praised Brandt. On Monday Lund sued Brandt.'],
    ['a hope without a before', 'Lund hopes to mend ties with Brandt.'],
    ['two holders', 'Lund praised the plan on Monday.\n\nTwo years ago Brandt attacked the plan.'],
    ['long past', 'In 1921 Lund praised Brandt. In 1931 Lund sued Brandt. The archive opened in 2020.'],
  ])('claims nothing from %s', (_, text) => {
    expect(shiftsIn(text, CAST)).toEqual([]);
  });

  it('marks a contrast between neighbouring sentences as a turn of the telling', () => {
    const text = 'Lund attacked Brandt at the congress.\n\nHowever, the talks between Lund and Brandt were cordial.';
    expect(shiftsIn(text, CAST)).toMatchObject([{ axis: 'narrative', direction: 'up', marker: { text: 'However' } }]);
  });

  it('numbers shifts in the order of the text, the same each time', () => {
    const { text, cast } = fixtures.find(({ name }) => name === 'two-ministers.json')!;
    const first = shiftsIn(text.join('\n\n'), cast);
    expect(first.map(({ id }) => id)).toEqual(first.map((_, i) => `f${i + 1}`));
    expect(first.map(({ at }) => at)).toEqual(first.map(({ at }) => at).toSorted((a, b) => a - b));
    expect(shiftsIn(text.join('\n\n'), cast)).toEqual(first);
  });
});
