import { describe, expect, it } from 'vitest';
import { NutgrafError } from '../../src/errors.js';
import { readMarkdown } from '../../src/markdown.js';
import type { Article } from '../../src/schema/article.js';
import { LAST, MORE, PROSE, read } from './reading.js';

const told = ({ text, blocks }: Article): string[] =>
  (blocks ?? []).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);

describe('readMarkdown', () => {
  it('reads headings of both styles, lists, quotations, links and pictures as text', () => {
    const markdown = `# Ferry *Terminal* Opens\n\nBy Mara Quill\n\nThe [harbour](http://x.org) said\nso.\n\nA Long Wait\n---\n\n- one\n- two **b**\n\n> We waited.\n\n![The old quay](a.png)\n\n### What next?\n\nEnd.`;
    const article = readMarkdown(markdown);
    expect(told(article)).toEqual([
      'title: Ferry Terminal Opens',
      'byline: By Mara Quill',
      'paragraph: The harbour said so.',
      'heading: A Long Wait',
      'list: one',
      'list: two b',
      'blockquote: We waited.',
      'caption: The old quay',
      'heading: What next?',
      'paragraph: End.',
    ]);
    expect(article).toMatchObject({ title: 'Ferry Terminal Opens', bylines: ['Mara Quill'], format: 'markdown' });
    expect(article.blocks?.filter(({ kind }) => kind === 'heading').map(({ level }) => level)).toEqual([2, 3]);
  });

  it('reads front matter', () => {
    const matter = `---\ntitle: "Ferry: it opens"\nauthors: [Mara Quill, 'Tom Odell']\ndate: 2024-05-07\nsource: Harbour Gazette\n---\n`;
    const article = readMarkdown(`${matter}\n${PROSE}\n\n## A Long Wait\n\n${MORE}`);
    expect(article).toMatchObject({
      title: 'Ferry: it opens',
      bylines: ['Mara Quill', 'Tom Odell'],
      publishedAt: '2024-05-07',
      publisher: 'Harbour Gazette',
    });
    expect(article.text.startsWith(PROSE)).toBe(true);
  });

  it('reads authors one a line, and no rule between paragraphs as front matter', () => {
    expect(readMarkdown(`---\nauthor:\n  - Mara Quill\n  - Tom Odell\n---\n${PROSE}`).bylines).toEqual([
      'Mara Quill',
      'Tom Odell',
    ]);
    expect(told(readMarkdown(`${PROSE}\n\n---\n\n${LAST}`))).toEqual([`paragraph: ${PROSE}`, `paragraph: ${LAST}`]);
  });

  it('marks code as no part of the prose', () => {
    expect(readMarkdown(`${PROSE}\n\n    run --now\n`).blocks?.[1]).toMatchObject({ kind: 'boilerplate', reason: 'code' });
  });

  it('warns, once read, of a date that is none', () => {
    expect(read(readMarkdown(`---\ndate: soon\n---\n${PROSE}`)).warnings.map(({ code }) => code)).toEqual(['BAD_DATE']);
  });

  it('refuses what is no string', () => {
    expect(() => readMarkdown(null as unknown as string)).toThrow(NutgrafError);
  });

  it.each([
    ['quotation in quotation', '>'.repeat(20_000)],
    ['stars', '*a_ '.repeat(8_000)],
    ['brackets', '![a]('.repeat(8_000)],
  ])('survives %s', (_, markdown) => {
    const start = performance.now();
    readMarkdown(markdown);
    expect(performance.now() - start).toBeLessThan(8_000);
  });
});
