import { describe, expect, test } from 'vitest';
import { namesIn, readArticles, withoutMarks } from '../../training/articles.js';

describe('marks', () => {
  test('are taken out of the text, one in another too', () => {
    const { text, marks } = withoutMarks('Corvel said [[it|0]] had paid [[[[its|0]] maker|1]] and [[both|0,1]].');
    expect(text).toBe('Corvel said it had paid its maker and both.');
    expect(marks.map(({ start, end, who }) => [text.slice(start, end), who])).toEqual([
      ['it', [0]],
      ['its maker', [1]],
      ['its', [0]],
      ['both', [0, 1]],
    ]);
  });
});

describe('names', () => {
  test('longer ones before those that they hold; titles, possessives and words in small letters are none', () => {
    const text = 'Ms Reed left Reed & Sons. The Reed plant and the dam stayed.';
    const cast = [
      { type: 'person', names: ['Ms Reed', 'Reed'] },
      { type: 'organization', names: ['Reed & Sons'] },
      { type: 'product', names: ['the dam'] },
    ] as const;
    expect(namesIn({ text, cast, others: [] }).map(({ start, end, type }) => [text.slice(start, end), type])).toEqual([
      ['Reed', 'person'],
      ['Reed & Sons', 'organization'],
      ['Reed', 'person'],
    ]);
  });
});

describe.each(['training/articles', 'eval/articles/c'])('the articles of %s', (folder) => {
  const articles = readArticles(folder);

  test('there are some, and every mark and name stands in its text', () => {
    expect(articles.length).toBeGreaterThanOrEqual(40);
    for (const { text, marks, cast, others, stances, shifts } of articles) {
      for (const { start, end, who } of marks) {
        expect(end).toBeGreaterThan(start);
        expect(who.every((member) => member < cast.length)).toBe(true);
      }
      for (const name of [...cast, ...others].flatMap(({ names }) => names)) expect(text).toContain(name);
      const known = cast.map(({ names }) => names[0]);
      for (const { words, holder, targets } of stances) {
        expect(text.split(words)).toHaveLength(2);
        expect([holder ?? targets[0], ...targets].filter((name) => !known.includes(name!))).toEqual([]);
      }
      const ids = stances.map(({ id }) => id);
      for (const { before, after } of shifts) expect([...before, ...after].filter((id) => !ids.includes(id))).toEqual([]);
    }
  });
});
