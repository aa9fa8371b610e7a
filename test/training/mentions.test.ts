import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Group } from '../../src/entities/merge.js';
import { nameOf } from '../../src/entities/names.js';
import { groupsOfBearers, parseMentions } from '../../training/mentions.js';
import { NEWS } from '../../training/news.js';
import { read } from '../entities/article.js';

const lines = readFileSync('training/mentions.txt', 'utf8').trimEnd().split('\n');

describe('parseMentions', () => {
  it('reads who is named and whom other words mean', () => {
    expect(parseMentions('bbc business/001 340 0-11:o1 30-38:p2 14-16=1 60-69=1,2? 80-82=0')).toEqual({
      news: 'bbc',
      id: 'business/001',
      end: 340,
      names: [
        { start: 0, end: 11, type: 'organization', bearer: 1 },
        { start: 30, end: 38, type: 'person', bearer: 2 },
      ],
      references: [
        { start: 14, end: 16, meant: [1], sure: true },
        { start: 60, end: 69, meant: [1, 2], sure: false },
        { start: 80, end: 82, meant: [], sure: true },
      ],
    });
  });

  it.each(['bbc a 20 3-5:y1', 'bbc a 20 3-5', 'bbc a 20 3-5='])('does not take %s', (line) => {
    expect(() => parseMentions(line)).toThrow();
  });
});

describe('groupsOfBearers', () => {
  const { tokens } = read('Corvel bought Ostrava Foods. Ostrava fell.').language;
  const groupAt = (...ranges: (readonly [number, number])[]): Group => ({
    type: 'organization',
    names: ranges.map(([first, last]) => nameOf(tokens, first, last, 'organization', 'test')),
  });
  const articleOf = (mentions: string) => parseMentions(`bbc a 42 ${mentions}`);

  it('gives the group that has most of the names, by the number of their bearer', () => {
    const groups = [groupAt([2, 4], [5, 6]), groupAt([0, 1])];
    expect(groupsOfBearers(articleOf('0-6:o1 14-27:o2 29-36:o2'), tokens, groups).slice(1)).toEqual([1, 0]);
  });

  it('tells who has no group', () => {
    expect(groupsOfBearers(articleOf('0-6:o1 14-27:o2'), tokens, [groupAt([0, 1])]).slice(1)).toEqual([0, -1]);
  });
});

describe('training/mentions.txt', () => {
  const articles = lines.map(parseMentions);

  it('holds no text: names of articles, offsets, types and numbers alone', () => {
    expect(lines.filter((line) => !/^[a-z]+ \S+ \d+(?: \d+-\d+(?::[polgewrx]\d+|=\d+(?:,\d+)*\??))+$/.test(line))).toEqual([]);
  });

  it('names sets of news that are known, and mentions inside what was read', () => {
    expect(articles.filter(({ news }) => !(news in NEWS))).toEqual([]);
    const outside = articles.filter(({ end, names, references }) =>
      [...names, ...references].some((mention) => mention.start >= mention.end || mention.end > end),
    );
    expect(outside).toEqual([]);
  });

  it('has names that are apart, each reference once, and nobody meant who bears no name', () => {
    const faulty = articles.filter(({ names, references }) => {
      const bearers = new Set(names.map(({ bearer }) => bearer));
      return (
        names.some(({ start }, i) => i > 0 && start < names[i - 1]!.end) ||
        new Set(references.map(({ start, end }) => `${start} ${end}`)).size < references.length ||
        references.some(({ meant }) => meant.some((number) => !bearers.has(number)))
      );
    });
    expect(faulty).toEqual([]);
  });

  it('holds each article once', () => {
    const places = articles.map(({ news, id }) => `${news} ${id}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
