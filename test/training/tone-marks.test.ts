import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NEWS } from '../../training/news.js';
import { parseLine } from '../../training/tone-marks.js';

const lines = readFileSync('training/tones.txt', 'utf8').trimEnd().split('\n');

describe('parseLine', () => {
  it('reads where a sentence stands, and how each name in it comes off', () => {
    expect(parseLine('bbc business/001 120 188 0-11:+ 30-38:-? 40-42:0')).toEqual({
      news: 'bbc',
      article: 'business/001',
      start: 120,
      end: 188,
      targets: [
        { start: 0, end: 11, tone: 1, sure: true },
        { start: 30, end: 38, tone: -1, sure: false },
        { start: 40, end: 42, tone: 0, sure: true },
      ],
    });
  });

  it.each(['bbc a 0 20 3-5:x', 'bbc a 0 20 3-5', 'bbc a 0 20 :+'])('does not take %s', (line) => {
    expect(() => parseLine(line)).toThrow();
  });
});

describe('training/tones.txt', () => {
  const sentences = lines.map(parseLine);

  it('holds no text: names of articles, offsets and signs alone', () => {
    expect(lines.filter((line) => !/^[a-z]+ \S+ \d+ \d+(?: \d+-\d+:[-0+]\??)+$/.test(line))).toEqual([]);
  });

  it('names sets of news that are known, and targets inside their sentences', () => {
    expect(sentences.filter(({ news }) => !(news in NEWS))).toEqual([]);
    const outside = sentences.filter(({ start, end, targets }) =>
      targets.some((target) => target.start >= target.end || target.end > end - start),
    );
    expect(outside).toEqual([]);
  });

  it('holds each sentence once, in order', () => {
    const places = sentences.map(({ news, article, start }) => `${news} ${article} ${String(start).padStart(7, '0')}`);
    expect(new Set(places).size).toBe(places.length);
    expect(places.toSorted((a, b) => (a < b ? -1 : 1))).toEqual(places);
  });
});
