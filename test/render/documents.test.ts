import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { readHtml } from '../../src/html.js';
import { documents } from '../../src/render.js';
import { sampleAnalysis } from './sample.js';

const page = analyze(readHtml(readFileSync('fixtures/articles/page-with-chrome/article.html', 'utf8')));
const seed = analyze({ id: 'seed', text: readFileSync('fixtures/articles/trump-petro/article.txt', 'utf8') });

describe('documents', () => {
  it('tells what a chunk is about', () => {
    expect(documents(sampleAnalysis({ id: 'a' }))).toEqual([
      {
        pageContent: sampleAnalysis().text.slice(6),
        metadata: {
          articleId: 'a',
          title: 'Thaw',
          publishedAt: '2025-03-04',
          sectionId: 's1',
          role: 'lede',
          label: 'mixed',
          chunk: 0,
          start: 6,
          end: sampleAnalysis().text.length,
          score: 0.2,
          entityIds: ['e1', 'e2'],
          entityNames: ['Ana Costa', 'Leo Brandt'],
          quoteIds: ['q1'],
          speakers: ['Ana Costa'],
          dates: ['2025-03-03'],
        },
      },
    ]);
  });

  it.each([1, 80, 250, 400, 1000, 100_000])('cuts between sentences and sections only: at most %i characters', (size) => {
    for (const analysis of [seed, page]) {
      const chunks = documents(analysis, { size });
      const cover = chunks.map(({ pageContent, metadata: { start, end } }) => {
        expect(pageContent).toBe(analysis.text.slice(start, end));
        const sentences = analysis.sentences.filter((sentence) => sentence.start >= start && sentence.end <= end);
        expect([sentences[0]!.start, sentences.at(-1)!.end]).toEqual([start, end]);
        expect(new Set(sentences.map(({ sectionId }) => sectionId)).size).toBe(1);
        if (sentences.length > 1) expect(pageContent.length).toBeLessThanOrEqual(size);
        return sentences.map(({ id }) => id);
      });
      expect(cover.flat()).toEqual(analysis.sentences.map(({ id }) => id));
      expect(chunks.map(({ metadata }) => metadata.chunk)).toEqual(chunks.map((_, index) => index));
    }
  });

  it('makes chunks as large as they may be', () => {
    const chunks = documents(seed, { size: 400 });
    for (const [index, { metadata }] of chunks.entries()) {
      const next = chunks[index + 1];
      if (!next || next.metadata.sectionId !== metadata.sectionId) continue;
      const sentence = seed.sentences.find(({ start }) => start === next.metadata.start)!;
      expect(sentence.end - metadata.start).toBeGreaterThan(400);
    }
  });

  it('leaves boilerplate out', () => {
    const all = documents(page, { size: 100_000 }).map(({ pageContent }) => pageContent);
    const boilerplate = page.blocks.filter(({ kind }) => kind === 'boilerplate');
    expect(boilerplate.length).toBeGreaterThan(0);
    for (const { start, end } of boilerplate) expect(all.join('\n')).not.toContain(page.text.slice(start, end));
  });

  it('holds nothing that a vector store refuses', () => {
    for (const { metadata } of [...documents(seed, { size: 200 }), ...documents(page)]) {
      for (const value of Object.values(metadata)) {
        const values: unknown[] = Array.isArray(value) ? value : [value];
        expect(values.every((one) => typeof one === 'string' || typeof one === 'number')).toBe(true);
      }
    }
  });

  it('refuses a size that is none', () => {
    for (const size of [0, -1, 1.5, Number.NaN])
      expect(() => documents(seed, { size })).toThrow(expect.objectContaining({ code: 'INVALID_OPTIONS' }));
    expect(documents(analyze(''))).toEqual([]);
  });
});
