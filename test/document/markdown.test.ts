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

  it('reads an emphasised paragraph, or one over the byline, as the standfirst', () => {
    const deck = 'Islanders wait two more years for a roof over their heads';
    for (const line of [`*${deck}*`, `**${deck}**`, deck, `## ${deck}`]) {
      expect(told(readMarkdown(`# Ferry Terminal Opens\n\n${line}\n\nBy Mara Quill\n\n${PROSE}`))).toEqual([
        'title: Ferry Terminal Opens',
        `standfirst: ${deck}`,
        'byline: By Mara Quill',
        `paragraph: ${PROSE}`,
      ]);
    }
    expect(told(readMarkdown(`# A Talk\n\n**Why did you stay?**\n\n${PROSE}`))[1]).toBe('paragraph: Why did you stay?');
    expect(told(readMarkdown(`# A Talk\n\n*We* stayed\n\n${PROSE}`))[1]).toBe('paragraph: We stayed');
  });

  it('reads names and a date under the title', () => {
    const article = readMarkdown(`# Ferry Terminal Opens\n\n**Mara Quill**, islands correspondent\n\n3 May 2025\n\n${PROSE}`);
    expect(told(article).slice(1, 3)).toEqual(['byline: Mara Quill, islands correspondent', 'dateline: 3 May 2025']);
    expect(article.bylines).toEqual(['Mara Quill']);
    expect(read(article).source).toMatchObject({ publishedAt: '2025-05-03', publishedAtFrom: 'dateline' });
  });

  it('marks lists of links, headings over junk and pull quotes', () => {
    const links = '- [Ten walks on the islands](a.html)\n- [Storm: *the list*](b.html)';
    const pulled = 'the old quay could not carry the weight of the roof';
    const article = readMarkdown(
      `# Ferry\n\n${PROSE}\n\n> ${pulled}\n\n- A pier\n- A [ramp](c.html)\n\n${MORE}\n\n## For you\n\n${links}\n`,
    );
    expect(article.blocks?.filter(({ kind }) => kind === 'boilerplate').map(({ reason }) => reason)).toEqual([
      'pull-quote',
      'heads-junk',
      'link-only',
      'link-only',
    ]);
    expect(told(article)).toContain('list: A ramp');
    expect(told(readMarkdown(`${PROSE}\n\n## The command\n\n    run --now\n\n${LAST}`))[1]).toBe('heading: The command');
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
