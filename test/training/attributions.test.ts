import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseAttributions } from '../../training/attributions.js';
import { NEWS } from '../../training/news.js';

const lines = readFileSync('training/attributions.txt', 'utf8').trimEnd().split('\n');

describe('parseAttributions', () => {
  it('reads who said what, and which cues were left open', () => {
    expect(parseAttributions('bbc business/001 340 17-21/5-16/23-60,70-80 100-105//90-98 ?120-125')).toEqual({
      news: 'bbc',
      id: 'business/001',
      length: 340,
      attributions: [
        {
          cue: { start: 17, end: 21 },
          source: { start: 5, end: 16 },
          content: [
            { start: 23, end: 60 },
            { start: 70, end: 80 },
          ],
        },
        { cue: { start: 100, end: 105 }, source: null, content: [{ start: 90, end: 98 }] },
      ],
      open: [{ start: 120, end: 125 }],
    });
  });

  it.each(['bbc a 20 3-5', 'bbc a 20 3-5/6-7', 'bbc a 20 3-5/6-7/', 'bbc a 20 ?'])('does not take %s', (line) => {
    expect(() => parseAttributions(line)).toThrow();
  });
});

describe('training/attributions.txt', () => {
  const articles = lines.map(parseAttributions);

  it('holds no text: names of articles and offsets alone', () => {
    expect(
      lines.filter((line) => !/^[a-z]+ \S+ \d+(?: (?:\d+-\d+\/(?:\d+-\d+)?\/\d+-\d+(?:,\d+-\d+)*|\?\d+-\d+))*$/.test(line)),
    ).toEqual([]);
  });

  it('names sets of news that are known, and spans inside the text', () => {
    expect(articles.filter(({ news }) => !(news in NEWS))).toEqual([]);
    const outside = articles.filter(({ length, attributions, open }) =>
      [...open, ...attributions.flatMap(({ cue, source, content }) => [cue, ...content, ...(source ? [source] : [])])].some(
        ({ start, end }) => start >= end || end > length,
      ),
    );
    expect(outside).toEqual([]);
  });

  it('has one attribution to a cue, whose content is in order, and none of whose cues is open', () => {
    const faulty = articles.filter(({ attributions, open }) => {
      const cues = [...open, ...attributions.map(({ cue }) => cue)].map(({ start }) => start);
      return (
        new Set(cues).size < cues.length ||
        attributions.some(({ content }) => content.some(({ start }, i) => i > 0 && start < content[i - 1]!.end))
      );
    });
    expect(faulty).toEqual([]);
  });

  it('holds each article once', () => {
    const places = articles.map(({ news, id }) => `${news} ${id}`);
    expect(new Set(places).size).toBe(places.length);
  });
});
