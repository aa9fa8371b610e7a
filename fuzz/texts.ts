// Texts as they come in, and as nobody would write them: what makes a reader stumble, in any order.
import fc from 'fast-check';
import { readHtml } from '../src/html.js';
import { readMarkdown } from '../src/markdown.js';
import type { Article } from '../src/schema/article.js';

const marks = [
  '“',
  '”',
  '"',
  "'",
  '‘',
  '’',
  "''",
  '«',
  '»',
  '„',
  '‚',
  '—',
  '–',
  '-',
  '…',
  '(',
  ')',
  '[',
  ']',
  ',',
  '.',
  '?',
  '!',
  ':',
  ';',
];
const breaks = ['\n', '\n\n', '\r\n', '\r', '\u2028', ' ', '  ', '\t', '\u00a0', '\u3000'];
/** Halves of characters, what turns the direction of writing, what stands on the letter before it, what cannot be seen. */
const odd = [
  '\ud800',
  '\udc00',
  '\u0000',
  '\u200b',
  '\u200d',
  '\u00ad',
  '\ufeff',
  '\u202e',
  '\u2066',
  '\u0301',
  '\u20e3',
  '😀',
  '👩‍👩‍👧',
  '🇨🇴',
  '\uffff',
];
const words = [
  'said ',
  'told ',
  'according to ',
  'he ',
  'She ',
  'they ',
  'it ',
  'I ',
  'the two leaders ',
  'However, ',
  'but ',
  'who ',
  'that ',
  'not ',
  'praised ',
  'accused ',
  'ties soured ',
  'was sued by ',
];
const names = [
  'Ann Lee',
  "Lee's ",
  'President ',
  'Dr. ',
  'U.S. ',
  'Colombian ',
  'van der Berg',
  'O’Neill',
  'KPA ',
  'Acme Corp. ',
  'NASA',
  'Jean-Luc ',
  'São Tomé',
  'McDonald’s ',
];
const times = [
  'on Monday ',
  'in 2025',
  '3 May 2025',
  'last week ',
  '10:40 p.m. ',
  'two years ago ',
  'the 1990s ',
  'Q3 ',
  '31/02/2024 ',
  'at the time ',
];
const furniture = [
  'PARIS (AP) — ',
  'By Ann Lee\n',
  '# ',
  '- ',
  '1. ',
  'Q: ',
  'Advertisement\n',
  'Leave a Reply\n',
  '© 2025 ',
  'https://a.example/x?y=1#z ',
  'a@b.example ',
  '@ann ',
  '12.5% ',
  '$3bn ',
  'COPYRIGHT ',
  'Read more: ',
];
const foreign = [
  'Правительство ',
  '政府周一宣布，',
  '정부는 ',
  'الحكومة ',
  'ממשלה ',
  'Die Regierung hat ',
  'naïve ',
  'ﬁrst ',
  'Ｗｉｄｅ ',
  'İstanbul ',
  'ß',
  'ǅ',
];

const piece = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...marks, ...breaks) },
  { weight: 4, arbitrary: fc.constantFrom(...words, ...names, ...times) },
  { weight: 2, arbitrary: fc.constantFrom(...furniture, ...foreign) },
  { weight: 1, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 4 }) },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('a', 'Ab', '9', '"', '.', 'ä'), fc.integer({ min: 1, max: 300 }))
      .map(([text, times]) => text.repeat(times)),
  },
);
const plain = fc.array(piece, { maxLength: 120 }).map((parts) => parts.join(''));

const tags = [
  'p',
  'div',
  'article',
  'h1',
  'h2',
  'ul',
  'li',
  'blockquote',
  'figure',
  'figcaption',
  'table',
  'tr',
  'td',
  'br',
  'a',
  'b',
  'script',
  'style',
  'nav',
  'aside',
  'time',
  'svg',
  'title',
  'html',
  'body',
  'q',
];
const attributes = [
  '',
  ' class="byline"',
  ' hidden',
  ' href="#"',
  ' itemprop="articleBody"',
  ' datetime="2025-05-06"',
  ' style="display:none"',
  ' class="',
  " id='x",
];
const tag = fc
  .tuple(
    fc.constantFrom('<', '</', '<'),
    fc.constantFrom(...tags),
    fc.constantFrom(...attributes),
    fc.constantFrom('>', '>', '/>', ''),
  )
  .map((parts) => parts.join(''));
const soup = fc.oneof(
  { weight: 3, arbitrary: tag },
  { weight: 4, arbitrary: piece },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '&amp;',
      '&#0;',
      '&#x1F600;',
      '&nosuch;',
      '&lt',
      '<!--',
      '-->',
      '<![CDATA[',
      ']]>',
      '<meta property="og:title" content="Rain">',
      '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Rain"',
      '</script>',
    ),
  },
);
const html = fc.array(soup, { maxLength: 80 }).map((parts) => readHtml(parts.join('')));

const mark = fc.oneof(
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      '# ',
      '## ',
      '> ',
      '* ',
      '1) ',
      '```\n',
      '`',
      '**',
      '_',
      '[',
      '](x)',
      '![',
      '|',
      '---\n',
      '===\n',
      '\n',
      '\n\n',
      '    ',
      '<b>',
      '\\',
      '&amp;',
      '[^1]: ',
      'title: Rain\n',
    ),
  },
  { weight: 3, arbitrary: piece },
);
const markdown = fc.array(mark, { maxLength: 80 }).map((parts) => readMarkdown(parts.join('')));

/** What a caller may say of an article, right or wrong. */
const dated = fc
  .tuple(
    plain,
    fc.constantFrom('2025-05-06', '2025-13-40', '', 'yesterday', '2025-05-06T07:30:00Z'),
    fc.constantFrom(null, 'Rain', ' '),
  )
  .map(([text, publishedAt, title]): Article => ({ text, publishedAt, title }));

/** Kinds of input by name. */
export const inputs: Readonly<Record<string, fc.Arbitrary<string | Article>>> = { plain, dated, html, markdown };
