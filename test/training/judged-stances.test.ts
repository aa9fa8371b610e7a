import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseStances } from '../../training/judged-stances.js';

describe('a line of judged stances', () => {
  const line = parseStances(
    'bbc sport/001 900 40-46:12-17>55-60:-n 80-87:>55-60:+?e !12-17>55-60:down:1>0:must !12-17=55-60:up:0>1:nicel',
  );

  it('names the article', () => {
    expect(line).toMatchObject({ news: 'bbc', id: 'sport/001', length: 900 });
  });

  it('tells what carries a stance, whose it is, towards whom, of which sign and when', () => {
    expect(line.stances).toEqual([
      {
        cue: { start: 40, end: 46 },
        holder: { start: 12, end: 17 },
        target: { start: 55, end: 60 },
        mutual: false,
        sign: -1,
        sure: true,
        when: 'now',
      },
      {
        cue: { start: 80, end: 87 },
        holder: null,
        target: { start: 55, end: 60 },
        mutual: false,
        sign: 1,
        sure: false,
        when: 'earlier',
      },
    ]);
  });

  it('tells from which stances to which it turned, and whether it did', () => {
    expect(line.shifts[0]).toMatchObject({ direction: 'down', before: [1], after: [0], grade: 'must', realised: true });
    expect(line.shifts[1]).toMatchObject({ mutual: true, direction: 'up', grade: 'nice', realised: false });
  });
});

describe.each(['stances', 'relations'])('the file of judged %s', (file) => {
  const articles = readFileSync(`training/${file}.txt`, 'utf8').trimEnd().split('\n').map(parseStances);

  it('has each article once', () => {
    const names = articles.map(({ news, id }) => `${news} ${id}`);
    expect(new Set(names).size).toBe(names.length);
    expect(names.length).toBeGreaterThan(200);
  });

  it('every place lies within its article', () => {
    for (const { length, stances } of articles) {
      for (const { cue, holder, target } of stances) {
        for (const range of [cue, holder ?? cue, target]) {
          expect(range.start).toBeLessThan(range.end);
          expect(range.end).toBeLessThanOrEqual(length);
        }
      }
    }
  });

  it('a shift goes from stances of one sign to stances of the other', () => {
    for (const { stances, shifts } of articles) {
      for (const { direction, before, after } of shifts) {
        const later = direction === 'up' ? 1 : -1;
        expect(before.every((i) => stances[i]!.sign === -later)).toBe(true);
        expect(after.every((i) => stances[i]!.sign === later)).toBe(true);
      }
    }
  });
});
