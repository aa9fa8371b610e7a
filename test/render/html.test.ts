import fc from 'fast-check';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { renderHtml } from '../../src/render.js';
import type { Analysis } from '../../src/schema/analysis.js';
import { articleFixtures, textsOf } from '../golden/fixtures.js';
import { sampleAnalysis } from './sample.js';

type Page = ReturnType<typeof parseHTML>['document'];
const pageOf = (analysis: Analysis) => parseHTML(renderHtml(analysis)).document;
const textOf = (root: Page, selector: string): string[] =>
  [...root.querySelectorAll(selector)].map(({ textContent }) => textContent!.replace(/\s+/g, ' ').trim());
/** Control characters as the page shows them. */
const shown = (text: string): string =>
  [...text].map((c) => (c < ' ' && !'\t\n\r'.includes(c) ? String.fromCharCode(0x2400 + c.charCodeAt(0)) : c)).join('');
const blocksOf = ({ text, blocks }: Analysis): string[] => blocks.map(({ start, end }) => shown(text.slice(start, end)));
const articleOf = (page: Page): (string | null)[] => [...page.querySelectorAll('.row .text')].map((one) => one.textContent);

/** What is wrong with the links of a page: ids given twice, links that lead nowhere. */
function brokenLinks(page: Page): string[] {
  const ids = [...page.querySelectorAll('[id]')].map(({ id }) => id);
  const twice = ids.filter((id, i) => ids.indexOf(id) < i);
  const targets = [...page.querySelectorAll('a[href^="#"]')].map((link) => link.getAttribute('href')!.slice(1));
  const named = [...page.querySelectorAll('[aria-describedby]')].map((one) => one.getAttribute('aria-describedby')!);
  return [...twice.map((id) => `twice: ${id}`), ...[...targets, ...named].filter((id) => !ids.includes(id))];
}

describe('renderHtml', () => {
  const page = pageOf(sampleAnalysis());

  it('opens with where it comes from, what it is called and what it says', () => {
    expect(page.title).toBe('Thaw');
    expect(textOf(page, 'h1, .kicker, .abstract, .counts')).toEqual([
      'The Corran Echo · Kim Park · 2025-03-04',
      'Thaw',
      'On Monday she praised him.',
      '21 words · 1 section · 2 names · 1 quote · 1 shift',
    ]);
    expect(textOf(page, '.facts dd')).toEqual([
      'Ana Costa',
      'she praised him',
      'On Monday 2025-03-03',
      'not said',
      'not said',
      'not said',
    ]);
  });

  it('marks names, quotes, dates and evidence where they stand, and says what each is', () => {
    const marks = [...page.querySelectorAll('.text [data-tip]')].map((mark) => [mark.textContent, mark.getAttribute('data-tip')]);
    expect(marks).toEqual([
      ['Ana Costa', 'person, Mayor'],
      ['once called Leo Brandt a fraud', 'Evidence of shift 1, before (−0.80)'],
      ['Leo Brandt', 'person'],
      ['On Monday', 'Date: 2025-03-03'],
      ['she praised him', 'Evidence of shift 1, after (+0.60)'],
      ['she', 'Ana Costa: person, Mayor'],
      ['“He is my friend,”', 'Ana Costa · said · direct'],
    ]);
  });

  it('writes into the margin who speaks, what turns and what matters', () => {
    expect(textOf(page, '.notes li')).toEqual([
      'Section 1 mixed +0.20',
      'Key point 1',
      'Ana Costa said · direct',
      '▲ Shift 1 Ana Costa → Leo Brandt',
    ]);
  });

  it('makes a link of the first mention in a section only', () => {
    expect(textOf(page, '.text a.mention')).toEqual(['Ana Costa', 'Leo Brandt']);
  });

  it('tells of a shift what turned, on what evidence, and that nobody measured how sure it is', () => {
    expect(textOf(page, '#f1 h3, #f1 .passages a')).toEqual([
      '1 Ana Costa → Leo Brandt',
      'once called Leo Brandt a fraud',
      'she praised him',
    ]);
    expect(textOf(page, '#f1 .how')).toEqual([
      'Up over time, has come about, in the author’s voice; the words that mark it: “On Monday”',
      'Confidence: nobody has measured how often such a claim is right',
    ]);
  });

  it('draws a bar for every sentence and a mark for every shift', () => {
    expect(page.querySelectorAll('.arc .bar').length).toBe(3);
    expect(page.querySelectorAll('.arc .bar.attributed').length).toBe(1);
    expect(textOf(page, '.arc .mark text')).toEqual(['1']);
  });

  it('lists names, voices and dates', () => {
    expect(textOf(page, '#names tbody tr')).toEqual(
      ['Ana Costa Mayor · also Costa person 1.00 2 mentions none found', 'Leo Brandt person 0.60 1 mention positive +0.50'].map(
        (line) => expect.stringMatching(new RegExp(line.replace(/[+·]/g, '\\$&').replaceAll(' ', '\\s*'))),
      ),
    );
    expect(textOf(page, '#voices h3, #voices li')).toEqual([
      'Ana Costa 1 quote',
      '“He is my friend,” said · direct · about Leo Brandt',
    ]);
    expect(textOf(page, '#dates li')).toEqual(['2025-03-03On Monday she praised him']);
  });

  it('says that it does not know, and leaves out what there is none of', () => {
    const quote = { ...sampleAnalysis().quotes[0]!, speaker: null, cue: null };
    const unknown = pageOf(sampleAnalysis({ quotes: [quote], timeline: [] }));
    expect(textOf(unknown, '#voices h3')).toEqual(['nobody named 1 quote']);
    expect(textOf(unknown, '.notes .voice')).toEqual(['nobody named direct']);
    expect(unknown.querySelector('#dates')).toBeNull();
    const empty = pageOf(analyze(''));
    expect(textOf(empty, 'h1, .kicker, #warnings li')).toEqual([
      'Publisher, author and date are not given',
      'Untitled',
      expect.stringMatching(/^EMPTY_TEXT /),
    ]);
    expect(renderHtml(analyze(''))).not.toMatch(/null|undefined|NaN/);
  });

  it('takes a title and the way back to a list', () => {
    const { document } = parseHTML(renderHtml(sampleAnalysis(), { title: 'A & B', indexHref: 'index.html' }));
    expect([document.title, ...textOf(document, 'h1, .back')]).toEqual(['A & B', '← All articles', 'A & B']);
    expect(document.querySelector('.back a')!.getAttribute('href')).toBe('index.html');
  });

  it.each(articleFixtures())('keeps the text of $name to the character, and every link leads somewhere', ({ article }) => {
    const analysis = analyze(article);
    const document = pageOf(analysis);
    expect(articleOf(document)).toEqual(blocksOf(analysis));
    expect(brokenLinks(document)).toEqual([]);
  });

  it.each(textsOf('fixtures/hostile'))('holds $name', ({ text }) => {
    const analysis = analyze(text);
    const document = pageOf(analysis);
    expect(articleOf(document)).toEqual(blocksOf(analysis));
    expect(strangers(document)).toEqual([]);
  });

  it('links to the web only', () => {
    const links = (url: string): (string | null)[] =>
      [...pageOf(sampleAnalysis({ source: { ...sampleAnalysis().source, url } })).querySelectorAll('.kicker a')].map((link) =>
        link.getAttribute('href'),
      );
    expect(links('https://corran.example/thaw?a=1&b="2"')).toEqual(['https://corran.example/thaw?a=1&b="2"']);
    for (const url of ['javascript:alert(1)', ' javascript:alert(1)', 'data:text/html,x', 'thaw.html'])
      expect(links(url)).toEqual([]);
  });

  it('is text wherever an article is, whatever it holds', () => {
    fc.assert(
      fc.property(fc.infiniteStream(nasty), (stream) => {
        const analysis = spoilt(sampleAnalysis(), () => stream.next().value);
        const document = pageOf(analysis);
        expect(strangers(document)).toEqual([]);
        expect(articleOf(document)).toEqual(blocksOf(analysis));
      }),
      { numRuns: 60 },
    );
  });
});

const nasty = fc
  .array(
    fc.constantFrom(
      '<script>',
      '</script>',
      '</style>',
      '</title>',
      '<img src=x onerror=a()>',
      '"',
      "'",
      '`',
      ' onclick=a() ',
      '<!--',
      '-->',
      '&lt;',
      'javascript:a()',
      '\u202e',
      '\u0000',
      ']]>',
      '</svg>',
      'Ana',
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

/** The analysis with other words in all that is free text; the article's own keep their length, so that spans stay in it. */
function spoilt(analysis: Analysis, word: () => string): Analysis {
  const free = new Set([
    'name',
    'title',
    'standfirst',
    'publisher',
    'url',
    'headline',
    'abstract',
    'reason',
    'lemma',
    'value',
    'publishedAt',
    'text',
  ]);
  const change = (value: unknown, key: string): unknown => {
    if (Array.isArray(value)) return value.map((inner) => change(inner, key === 'aliases' || key === 'bylines' ? 'name' : ''));
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([inner, one]) => [inner, change(one, inner)]));
    return typeof value === 'string' && free.has(key) ? word() : value;
  };
  const { text } = analysis;
  let own = '';
  while (own.length < text.length) own += word();
  return { ...(change(analysis, '') as Analysis), text: own.slice(0, text.length) };
}

const elements = new Set(
  'html head meta title style body header nav main section footer h1 h2 h3 h4 p a ul ol li dl dt dd div span bdi fieldset legend label input blockquote figure figcaption table thead tbody tr th td details summary code svg g rect line path circle text'.split(
    ' ',
  ),
);

/** Elements and attributes that no report has, and links that leave it for anything but the web. */
function strangers(page: Page): string[] {
  return [...page.querySelectorAll('*')].flatMap((element) => [
    ...(elements.has(element.localName) ? [] : [element.localName]),
    ...[...element.attributes]
      .filter(({ name }) => /^(on|style$|src)/.test(name))
      .map(({ name }) => `${element.localName} ${name}`),
    ...[...element.attributes]
      .filter(({ name, value }) => name === 'href' && !/^(#|https?:)/.test(value))
      .map(({ value }) => value),
  ]);
}
