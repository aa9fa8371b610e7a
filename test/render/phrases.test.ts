import { describe, expect, it } from 'vitest';
import { asSentence, datingOf, rolesOf } from '../../src/render/phrases.js';
import { timelineOf } from '../timeline/reader.js';

describe('datingOf', () => {
  it.each([
    ['It opened on June 4, 2019.', '2019-06-04'],
    ['It opened in the 1990s.', '1990s'],
    ['It opened in the 19th century.', '1800s'],
    ['They spoke on Sunday night.', '2026-03-01 night'],
    ['They spoke on Sunday at 10 p.m.', '2026-03-01 22:00'],
    ['They met in the summer of 2012.', '2012 summer'],
    ['It rained last weekend.', '2026-W09 weekend'],
    ['Sales fell in the third quarter of 2025.', '2025-Q3'],
    ['It rained for three days.', 'a length of time'],
    ['It rains every Friday.', 'again and again'],
    ['It rains now.', 'now'],
  ])('%s: %s', (text, dating) => {
    expect(timelineOf(text).map(datingOf)).toEqual([dating]);
  });

  it('says where nobody knows the day', () => {
    expect(timelineOf('It rained on Monday.', null).map(datingOf)).toEqual(['day unknown']);
  });
});

describe('asSentence', () => {
  it.each([
    ['the board met.', 'The board met.'],
    ['“the board met.”', '“the board met.”'],
    ['émigrés met.', 'Émigrés met.'],
    ['', ''],
  ])('%s: %s', (text, sentence) => {
    expect(asSentence(text)).toBe(sentence);
  });
});

describe('rolesOf', () => {
  it('tells each role once, as it stands first', () => {
    const roles = ['Prime\nMinister', 'lawyer', 'prime minister', 'Lawyer'].map((text) => ({ start: 0, end: text.length, text }));
    expect(rolesOf({ roles })).toEqual(['Prime\nMinister', 'lawyer']);
  });
});
