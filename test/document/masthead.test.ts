import { describe, expect, it } from 'vitest';
import { isNameLine, personsOf } from '../../src/document/masthead.js';
import { readDocument } from '../../src/document/read.js';
import { optionsSchema } from '../../src/schema/options.js';

describe('a line with names under the headline', () => {
  it.each([
    ['Ann Lee', ['Ann Lee']],
    ['Ann Lee and Bo van der Berg', ['Ann Lee', 'Bo van der Berg']],
    ['Ann Lee, retail correspondent', ['Ann Lee']],
    ['Ann Lee at the Harbour Stadium', ['Ann Lee']],
    ['Ann Lee (now) and Bo Chan (earlier)', ['Ann Lee', 'Bo Chan']],
  ])('says who wrote it: %s', (line, persons) => {
    expect(isNameLine(line)).toBe(true);
    expect(personsOf(line)).toEqual(persons);
  });

  it.each([
    'Enlarge Image',
    'A Long Wait',
    'METRO WEEKLY',
    'Dr. Lee,',
    'Ann Lee won.',
    'What Ann Lee did next',
    'Storm reaches Lisbon',
  ])('or does not: %s', (line) => {
    expect(isNameLine(line)).toBe(false);
  });

  it('is a byline there, and nowhere else', () => {
    const text = `Ferry terminal opens at last\n\nAnn Lee\n\n${'The terminal opened on Monday, two years late. '.repeat(3).trim()}\n\nBo Chan`;
    const { blocks, source } = readDocument({ text }, optionsSchema.parse({}));
    expect(source.bylines).toEqual(['Ann Lee']);
    expect(blocks.filter(({ kind }) => kind === 'byline')).toHaveLength(1);
  });
});
