import { describe, expect, it } from 'vitest';
import { NutgrafError } from '../../src/errors.js';
import { readHtml } from '../../src/html.js';
import type { Article } from '../../src/schema/article.js';
import { LAST, MORE, PROSE, read } from './reading.js';

const page = (body: string, head = ''): string => `<!doctype html><html><head>${head}</head><body>${body}</body></html>`;
const told = ({ text, blocks }: Article): string[] =>
  (blocks ?? []).map(({ kind, start, end }) => `${kind}: ${text.slice(start, end)}`);
const reasonsOf = ({ blocks }: Article): unknown[] =>
  (blocks ?? []).filter(({ kind }) => kind === 'boilerplate').map(({ reason }) => reason);
const paragraphs = (...texts: string[]): string => texts.map((text) => `<p>${text}</p>`).join('');
const ld = (value: unknown): string =>
  `<script type="application/ld+json">${typeof value === 'string' ? value : JSON.stringify(value)}</script>`;

describe('readHtml', () => {
  it('leaves the page’s chrome out and keeps the article in order', () => {
    const html = page(`
      <nav><a href="/">Home</a> <a href="/s">Sport</a></nav>
      <main><article><h1>Ferry Terminal Opens</h1>
        <div class="body"><p>${PROSE}</p><h2>A <em>Long</em> Wait</h2><p>${MORE}</p><ul><li>Fares stay</li></ul>
        <figure><img src="x"><figcaption>The old quay.</figcaption></figure><blockquote><p>We waited.</p></blockquote><p>${LAST}</p></div>
      </article></main><footer>Imprint and contact of the house</footer><script>var x = "${PROSE}"</script>`);
    expect(told(readHtml(html))).toEqual([
      'title: Ferry Terminal Opens',
      `paragraph: ${PROSE}`,
      'heading: A Long Wait',
      `paragraph: ${MORE}`,
      'list: Fares stay',
      'caption: The old quay.',
      'blockquote: We waited.',
      `paragraph: ${LAST}`,
    ]);
  });

  it('marks junk inside the article instead of losing it', () => {
    const html = page(
      `<article>${paragraphs(PROSE)}<div class="newsletter-signup"><p>Get the news by mail.</p></div><p>Advertisement</p>${paragraphs(MORE, LAST)}</article>`,
    );
    const article = readHtml(html);
    expect(told(article)).toContain('boilerplate: Get the news by mail.');
    expect(reasonsOf(article)).toEqual(['newsletter', 'advertisement']);
  });

  it.each([
    ['advertisement', '<div class="betting-odds"><p>Rovers to win: 5/2</p></div>'],
    ['newsletter', '<div class="c-cta"><p>Every day we send the news of the islands.</p></div>'],
    ['piece-note', '<p class="editors-note">The name of the pilot was mended on Monday.</p>'],
    ['pull-quote', '<div class="pull-quote"><p>We waited for the ferry.</p></div>'],
    ['metadata', '<p class="reading-time">Four minutes</p>'],
    ['navigation', '<section class="key-events"><h2>Key events</h2></section>'],
    ['reader-call', '<p>Were you there? <a href="#">Write</a> to us: news@harbour.example</p>'],
    ['related-links', '<p><strong>Read more:</strong> <a href="#">Ten walks</a></p>'],
  ])('marks %s in the article', (reason, junk) => {
    expect(reasonsOf(readHtml(page(`<article>${paragraphs(PROSE)}${junk}${paragraphs(MORE, LAST)}</article>`)))).toEqual([
      reason,
    ]);
  });

  it('marks a pull quote, which repeats the story, and keeps a block quote, which does not', () => {
    const pulled = 'the old quay could not carry the weight of the roof';
    const article = readHtml(
      page(
        `<article>${paragraphs(PROSE)}<blockquote>${pulled}</blockquote>${paragraphs(MORE)}<blockquote>None of us was ever asked about the pier.</blockquote>${paragraphs(LAST)}</article>`,
      ),
    );
    expect(told(article)).toContain(`boilerplate: ${pulled}`);
    expect(reasonsOf(article)).toEqual(['pull-quote']);
    expect(told(article)).toContain('blockquote: None of us was ever asked about the pier.');
  });

  it.each([
    ['<p>Rain fell on <b>Lisbon</b>.</p><p>It dried.</p>', 'Rain fell on Lisbon.\n\nIt dried.'],
    ['<article><h1>Rain</h1><p>Ann Lee said “no”.</p></article>', 'Rain\n\nAnn Lee said “no”.'],
    [page('<p>Rain fell on <b>Lisbon</b>.</p>'), 'Rain fell on Lisbon.'],
    ['Rain fell.', 'Rain fell.'],
  ])('reads a few words without a page around them, too: %s', (html, text) => {
    expect(readHtml(html).text).toBe(text);
  });

  it('is not misled by the name of a container that holds the story', () => {
    expect(told(readHtml(page(`<div class="sidebar-wrapper related">${paragraphs(PROSE, MORE, LAST)}</div>`)))).toHaveLength(3);
  });

  it('passes over an endless list of other stories, though it holds more prose than the one that was asked for', () => {
    const teaser = (i: number): string =>
      `<li class="river-item"><h3><a href="/story/${i}">The council of harbour ${i} meets again</a></h3><p>${LAST} ${PROSE}</p></li>`;
    const river = `<ul>${Array.from({ length: 12 }, (_, i) => teaser(i)).join('')}</ul>`;
    const story = paragraphs(PROSE, MORE, LAST, `${PROSE} ${MORE}`);
    expect(told(readHtml(page(`<div><div class="top">${story}</div><div>${river}</div></div>`)))).toHaveLength(4);
    expect(told(readHtml(page(`<div><div>${river}</div></div>`))).length).toBeGreaterThan(12);
  });

  it('takes a list whose items lead nowhere for a part of the story', () => {
    const items = Array.from({ length: 6 }, (_, i) => `<li><h3>The council of harbour ${i} meets again</h3><p>${LAST}</p></li>`);
    const article = readHtml(page(`<div><div>${paragraphs(PROSE, MORE, LAST)}</div><ul>${items.join('')}</ul></div>`));
    expect(told(article)).toHaveLength(15);
  });

  it('reads what an inline element is when it is all that a block says', () => {
    const caption = '<div><span class="photoCaption">The old quay on Monday <span class="by">(Image: AFP)</span></span></div>';
    const credit = '<p><small class="credit">M. Lund</small></p>';
    const article = readHtml(
      page(`<article>${paragraphs(PROSE)}${caption}${credit}<p>We <b class="share">share</b> ${MORE}</p></article>`),
    );
    expect(told(article)).toEqual([
      `paragraph: ${PROSE}`,
      'caption: The old quay on Monday (Image: AFP)',
      'boilerplate: M. Lund',
      `paragraph: We share ${MORE}`,
    ]);
  });

  it('takes a sentence that is set as a heading over the story for its standfirst', () => {
    const above = readHtml(page(`<article><h1>Ferry Terminal Opens</h1><h3>${LAST}</h3>${paragraphs(PROSE, MORE)}</article>`));
    expect(told(above).slice(0, 2)).toEqual(['title: Ferry Terminal Opens', `standfirst: ${LAST}`]);
    const inside = readHtml(
      page(`<article><h1>Ferry Terminal Opens</h1>${paragraphs(PROSE)}<h3>${LAST}</h3>${paragraphs(MORE)}</article>`),
    );
    expect(told(inside)[2]).toBe(`heading: ${LAST}`);
  });

  it('divides paragraphs at two line breaks, and reads one as a space', () => {
    expect(told(readHtml(page(`<div>${PROSE}<br><br>${MORE}<br>On they went.</div>`)))).toEqual([
      `paragraph: ${PROSE}`,
      `paragraph: ${MORE} On they went.`,
    ]);
  });

  it('gives blocks that the document stage accepts', () => {
    const article = readHtml(
      page(`<article><h1>Ferry Terminal Opens</h1><p>By Mara Quill</p>${paragraphs(PROSE, MORE)}</article>`),
    );
    const document = read(article);
    expect(document.warnings).toEqual([]);
    expect(document.source).toMatchObject({ format: 'html', title: 'Ferry Terminal Opens', bylines: ['Mara Quill'] });
    expect(document.blocks.map(({ kind }) => kind)).toEqual(['title', 'byline', 'paragraph', 'paragraph']);
  });

  it('refuses what is no string', () => {
    expect(() => readHtml(42 as unknown as string)).toThrow(NutgrafError);
  });

  it.each([
    '',
    '<',
    'Rain.',
    '<p>Rain.',
    '</div></p>',
    '<!-- ',
    '<html></html>',
    '<script type="application/ld+json">{</script>',
    '\ud800<b>',
  ])('survives %j', (html) => {
    expect(read(readHtml(html)).warnings.map(({ code }) => code)).not.toContain('BAD_BLOCKS');
  });

  it('survives deep nesting', () => {
    expect(readHtml(`${'<div>'.repeat(20_000)}<p>${PROSE}</p>`).text).toBe(PROSE);
  });
});

describe('metadata of a page', () => {
  it('come from JSON-LD, in arrays and graphs, beside broken scripts', () => {
    const news = {
      '@type': ['NewsArticle', 'Thing'],
      headline: 'Ferry &amp; Terminal Open',
      author: [{ '@type': 'Person', name: 'Mara Quill' }, { name: 'Staff' }],
      publisher: { name: 'Harbour Gazette' },
      datePublished: '2024-05-07T06:00:00+0000',
      description: 'Two years late.',
    };
    const article = readHtml(
      page(paragraphs(PROSE), ld('{"broken": ') + ld([{ '@type': 'WebSite', name: 'x' }, { '@graph': [news] }])),
    );
    expect(article).toMatchObject({
      title: 'Ferry & Terminal Open',
      bylines: ['Mara Quill'],
      publisher: 'Harbour Gazette',
      publishedAt: '2024-05-07T06:00:00+00:00',
      standfirst: 'Two years late.',
    });
    expect(read(article).source.publishedAtFrom).toBe('metadata');
  });

  it('come from meta elements, the title without the site’s name', () => {
    const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
    const head =
      meta('og:title', 'Ferry Terminal Opens - Harbour Gazette') +
      meta('og:site_name', 'Harbour Gazette') +
      meta('article:published_time', '2024-05-07T06:00:00Z') +
      meta('author', 'By Mara Quill and Tom Odell') +
      '<link rel="canonical" href="https://example.org/ferry">';
    expect(readHtml(page(paragraphs(PROSE), head))).toMatchObject({
      title: 'Ferry Terminal Opens',
      publisher: 'Harbour Gazette',
      publishedAt: '2024-05-07T06:00:00Z',
      bylines: ['Mara Quill', 'Tom Odell'],
      url: 'https://example.org/ferry',
    });
    expect(readHtml(page(paragraphs(PROSE), head), { url: 'https://example.org/amp' }).url).toBe('https://example.org/amp');
  });

  it('come from microdata, time and the title element where there is nothing else', () => {
    const body = `<span itemprop="author"><span>Mara Quill</span></span><time datetime="2024-05-07">7 May</time>${paragraphs(PROSE)}`;
    expect(readHtml(page(body, '<title>Ferry Terminal Opens | Harbour Gazette</title>'))).toMatchObject({
      title: 'Ferry Terminal Opens',
      bylines: ['Mara Quill'],
      publishedAt: '2024-05-07',
    });
  });

  it('take the writers from the element that is named for them', () => {
    const shown = '<p class="byline">Mara Quill (until noon) and Tom Odell</p>';
    const teaser = '<p class="teaser-byline">By Ann Lee</p>';
    expect(readHtml(page(`<article>${shown}${paragraphs(PROSE, MORE)}</article>${teaser}`)).bylines).toEqual([
      'Mara Quill',
      'Tom Odell',
    ]);
    expect(readHtml(page(`<article><p class="lead">Mara Quill</p>${paragraphs(PROSE, MORE)}</article>`)).bylines).toEqual([]);
  });

  it('are null where the page says nothing', () => {
    expect(readHtml(page(paragraphs(PROSE)))).toMatchObject({
      title: null,
      standfirst: null,
      bylines: [],
      publisher: null,
      publishedAt: null,
      url: null,
    });
  });
});
