import { describe, expect, it } from 'vitest';
import { isByline, isNameLine, personsOf } from '../../src/document/masthead.js';
import { readDocument } from '../../src/document/read.js';
import { optionsSchema } from '../../src/schema/options.js';

describe('a line with names under the headline', () => {
  it.each([
    ['Ann Lee', ['Ann Lee']],
    ['Ann Lee and Bo van der Berg', ['Ann Lee', 'Bo van der Berg']],
    ['Ann Lee, retail correspondent', ['Ann Lee']],
    ['Ann Lee at the Harbour Stadium', ['Ann Lee']],
    ['Ann Lee, Bo Chan and Cy Dean', ['Ann Lee', 'Bo Chan', 'Cy Dean']],
    ['Ann Lee / Reuters', ['Ann Lee']],
    ['Ann Lee | The Post', ['Ann Lee']],
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
    'Lisbon, Portugal, 3 May',
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

describe('a byline', () => {
  it.each([
    ['Author: Ann Lee', ['Ann Lee']],
    ['As told to Ann Lee', ['Ann Lee']],
    ['Text and photos by Ann Lee', ['Ann Lee']],
    ['A column by Ann Lee', ['Ann Lee']],
    ['By our Lisbon correspondent Ann Lee', ['Ann Lee']],
    ['By Political Editor Ann Lee and Bo Chan', ['Ann Lee', 'Bo Chan']],
    ['By Ann Lee Monday, May 3', ['Ann Lee']],
    ['By Ann Lee Published 3 May 2025', ['Ann Lee']],
    ['By Ann Lee of The Post', ['Ann Lee']],
    ['By Ann Lee @annlee', ['Ann Lee']],
    ['By Sinéad ní Bhriain', ['Sinéad ní Bhriain']],
  ])('names who wrote it: %s', (line, persons) => {
    expect(isByline(line)).toBe(true);
    expect(personsOf(line)).toEqual(persons);
  });

  it.each(['Words fail the harbour', 'By the sea', 'Text messages show plan', 'Reporter wins prize'])(
    'names nobody: %s',
    (line) => {
      expect(personsOf(line)).toEqual([]);
    },
  );
});
