import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { readMarkdown } from '../../src/markdown.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Shift } from '../../src/schema/sentiment.js';
import { findShifts } from '../../src/sentiment/shifts.js';
import { castOf } from './cast.js';

const paragraph = (bus: number, sentences: number): string =>
  Array.from({ length: sentences }, (_, i) => `Bus number ${bus} came at ${i + 1} o’clock.`).join(' ');

/** Markdown of a lede and a headed section for each number, which is how many sentences it has. */
const storyOf = (...sections: readonly number[]): string =>
  ['# The News', 'A start.', ...sections.flatMap((n, i) => [`## Part ${i + 1} of the Story`, paragraph(i + 1, n)])].join('\n\n');

/** What turns where the sentences of a section have the scores that are given, each by its place there: its heading is the first. */
function shiftsWith(markdown: string, scoreOf: (section: number, i: number) => number): readonly Shift[] {
  const document = readDocument(readMarkdown(markdown), optionsSchema.parse({}));
  const language = readLanguage(document);
  const seen = new Map<string | null, number>();
  const tones = language.sentences.map(({ id, sectionId }) => {
    const i = seen.get(sectionId) ?? 0;
    seen.set(sectionId, i + 1);
    const section = document.sections.findIndex((one) => one.id === sectionId);
    return { sentenceId: id, score: section < 1 ? 0 : scoreOf(section, i), magnitude: 1, voice: 'author' as const };
  });
  return findShifts(document, language, castOf(language, []), tones, []);
}

describe('the arc of the telling', () => {
  it('turns where two sections differ beyond chance', () => {
    const [down, ...more] = shiftsWith(storyOf(8, 8), (section) => (section === 2 ? -0.6 : 0.6));
    expect(more).toEqual([]);
    expect(down).toMatchObject({
      kind: 'section',
      direction: 'down',
      rule: 'section-arc',
      axis: 'narrative',
      status: 'realised',
      voice: 'author',
      holderId: null,
      targetIds: [],
      before: { score: 0.6 },
      after: { score: -0.6 },
    });
    const [first] = down!.after.evidence.filter(({ text }) => text.startsWith('Bus'));
    expect(down?.at).toBe(first?.start);
    expect(shiftsWith(storyOf(8, 8), (section) => (section === 2 ? 0.6 : -0.6))).toMatchObject([{ direction: 'up' }]);
  });

  it('turns in an article of many sections too', () => {
    const text = storyOf(...Array.from({ length: 12 }, () => 8));
    expect(shiftsWith(text, (section) => (section === 12 ? -0.6 : 0.6))).toHaveLength(1);
  });

  it('turns at a border between long sections, wherever they were of another tone before', () => {
    const near = (section: number, i: number): boolean => (section === 1 ? i > 100 : i <= 60);
    const scoreOf = (section: number, i: number): number => ((section === 1) === near(section, i) ? 0.6 : -0.6);
    expect(shiftsWith(storyOf(160, 160), scoreOf)).toMatchObject([{ direction: 'down' }]);
  });

  it('does not turn where scores merely vary', () => {
    expect(shiftsWith(storyOf(8, 8), (_, i) => (i % 2 === 0 ? 0.6 : -0.6))).toEqual([]);
    expect(shiftsWith(storyOf(8, 8), (section, i) => (i < 3 ? 0.9 : -0.2) * (section === 1 ? 1 : -1))).toEqual([]);
  });

  it('does not turn where nobody would notice, nor from better to good', () => {
    expect(shiftsWith(storyOf(8, 8), (section) => (section === 2 ? -0.12 : 0.12))).toEqual([]);
    expect(shiftsWith(storyOf(8, 8), (section) => (section === 2 ? -0.13 : 0.13))).toHaveLength(1);
    expect(shiftsWith(storyOf(8, 8), (section) => (section === 2 ? 0.2 : 0.9))).toEqual([]);
  });

  it('does not turn on a heading and two sentences', () => {
    const turned = (section: number): number => (section === 2 ? -0.6 : 0.6);
    expect(shiftsWith(storyOf(2, 40), turned)).toEqual([]);
    expect(shiftsWith(storyOf(40, 2), turned)).toEqual([]);
    expect(shiftsWith(storyOf(3, 40), turned)).toHaveLength(1);
    expect(shiftsWith(storyOf(40, 3), turned)).toHaveLength(1);
  });

  it('rests on the strongest sentences of a side that are of its tone, told in the order of the text', () => {
    const strength = [0, -0.5, -0.6, 0.1, -0.9, -0.4, -0.7, -0.3, -0.8];
    const [shift] = shiftsWith(storyOf(8, 8), (section, i) => (section === 2 ? strength[i]! : 0.6));
    const hours = shift?.after.evidence.map(({ text }) => Number(/at (\d+) o/.exec(text)?.[1]));
    expect(hours).toEqual([2, 4, 6, 8]);
  });

  it('shows no sentence of more than 500 characters', () => {
    const long = `The road ${'went on and '.repeat(50)}on was long.`;
    const text = storyOf(8, 8).replace('Bus number 2 came at 1 o’clock.', long);
    const [shift] = shiftsWith(text, (section, i) => (section === 2 ? (i === 1 ? -0.9 : -0.6) : 0.6));
    expect(shift?.after.evidence.map(({ text: said }) => said).join()).not.toContain('went on');
    expect(shift?.after.evidence).toHaveLength(4);
  });
});
