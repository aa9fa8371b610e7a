import { describe, expect, it } from 'vitest';
import { readHtml } from '../../src/html.js';
import { readMarkdown } from '../../src/markdown.js';
import { LAST, MORE, PROSE, read, textsOf, told } from './reading.js';

const page = (body: string, head = ''): string =>
  `<!doctype html><html><head>${head}</head><body><article>${body}</article></body></html>`;
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const ld = (value: object): string => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
const kindsOf = (html: string): string[] => read(readHtml(html)).blocks.map(({ kind }) => kind);

describe('what pages say of their article', () => {
  it('in JSON-LD by objects, lists and character references', () => {
    const article = readHtml(
      page(
        paragraphs(PROSE, MORE, LAST),
        ld({
          '@type': 'NewsArticle',
          headline: { '@value': 'Mara&#x27;s Ferry &#38; Quay &#0;' },
          author: [{ name: ['Mara Quill', 'M. Quill'] }, { '@value': 'Ivo Lund' }],
        }),
      ),
    );
    expect(article).toMatchObject({ title: "Mara's Ferry & Quay &#0;", bylines: ['Mara Quill', 'Ivo Lund'] });
  });

  it.each([
    ['<meta itemprop="headline" content="A Ferry Opens">', 'A Ferry Opens'],
    ['<b itemprop="headline">A Ferry <i>Opens</i></b>', 'A Ferry Opens'],
    ['<b itemprop="headline"></b>', null],
  ])('in microdata: %s', (mark, title) => {
    expect(readHtml(page(mark + paragraphs(PROSE, MORE, LAST))).title ?? null).toBe(title);
  });

  it('with the offset of a time written in four figures', () => {
    const head = '<meta property="article:published_time" content="2026-01-07T10:00:00+0130">';
    expect(readHtml(page(paragraphs(PROSE, MORE, LAST), head)).publishedAt).toBe('2026-01-07T10:00:00+01:30');
  });
});

describe('blocks that are called by name', () => {
  it('are captions and standfirsts; a standfirst below the first paragraph is a paragraph', () => {
    const caption = '<div class="caption">The old quay at Corran in the storm.</div>';
    const standfirst = '<div class="standfirst">The ferry opens after two years of waiting.</div>';
    expect(kindsOf(page(`<h1>A Ferry Opens</h1>${standfirst}${paragraphs(PROSE)}${caption}${paragraphs(MORE, LAST)}`))).toEqual([
      'title',
      'standfirst',
      'paragraph',
      'caption',
      'paragraph',
      'paragraph',
    ]);
    expect(kindsOf(page(`<h1>A Ferry Opens</h1>${paragraphs(PROSE)}${standfirst}${paragraphs(MORE, LAST)}`))).not.toContain(
      'standfirst',
    );
  });
});

describe('Markdown', () => {
  it('is read without its byte order mark; a hard break is a space, a picture without words is nothing', () => {
    const { blocks, text } = read(readMarkdown(`\ufeff# A Ferry Opens\n\nThe harbour\\\nsaid so. ![](quay.png)\n`));
    expect(blocks.map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`)).toEqual([
      'title: A Ferry Opens',
      'paragraph: The harbour said so.',
    ]);
  });

  it('may hold a title and what stands below it, and no story', () => {
    expect(told(read(readMarkdown('# A Ferry Opens\n\nBy Mara Quill\n')))).toEqual([
      'title: A Ferry Opens',
      'byline: By Mara Quill',
    ]);
  });
});

describe('blocks given with the text', () => {
  const text = 'Ferry\nThe harbour said so.\nMore from us';

  it('are what they are called: a heading is of the second level and junk has a reason unless said', () => {
    const { blocks } = read({
      text,
      blocks: [
        { kind: 'heading', start: 0, end: 5 },
        { kind: 'paragraph', start: 6, end: 26 },
        { kind: 'boilerplate', start: 27, end: 39 },
      ],
    });
    expect(blocks.map(({ kind, reason }) => [kind, reason])).toEqual([
      ['heading', null],
      ['paragraph', null],
      ['boilerplate', 'given'],
    ]);
  });

  it('end where a text too long is cut', () => {
    const document = read({ text, blocks: [{ kind: 'paragraph', start: 0, end: 39 }] }, { limits: { maxChars: 26 } });
    expect(document.blocks.map(({ kind, start, end }) => [kind, start, end])).toEqual([
      ['paragraph', 0, 26],
      ['boilerplate', 27, 39],
    ]);
  });
});

describe('a dateline', () => {
  it('may write its day in figures', () => {
    const document = read(`CORRAN, 2026-03-02 (CNA) — ${PROSE}\n\n${MORE}\n\n${LAST}`);
    expect(document.source.dateline).toMatchObject({ place: 'CORRAN', date: '2026-03-02', agency: 'CNA' });
    expect(textsOf(document, 'paragraph')).toHaveLength(3);
  });
});
