import { again, counted, type Hostile } from './hostile.js';

const BODY = '<body><h1>Rain Ends</h1><p>It rained until noon on the hill, and then it stopped.</p></body>';
const ld = (json: string): string => `<html><head><script type="application/ld+json">${json}</script></head>${BODY}</html>`;
const head = (inside: string): string => `<html><head>${inside}</head>${BODY}</html>`;

/** What pages say of themselves, at a length that no page has. */
export const metadata: Hostile = {
  'meta elements': (size) => head(again('<meta property="og:title" content="Rain Ends">')(size)),
  'meta elements of authors': (size) => head(counted((n) => `<meta name="author" content="Ann Lee${'e'.repeat(n % 9)}">`)(size)),
  'dates of publication': (size) => head('') + again('<time datetime="2025-05-06">6 May</time>')(size),
  'bylines by class': (size) => head('') + again('<p class="byline">By Ann Lee</p>')(size),
  'authors in authors': (size) => `${'<span itemprop="author">a'.repeat(size / 32)}${'</span>'.repeat(size / 32)}`,
  'an author of brackets': (size) => head(`<meta name="author" content="Ann Lee ${'('.repeat(size)}">`),
  'a title of bars': (size) => head(`<title>Rain Ends ${'| a '.repeat(size / 4)}</title>`),
  'a title of spaces': (size) => head(`<title>Rain Ends${' '.repeat(size)}x</title>`),
  'a title of dashes and spaces': (size) => head(`<meta property="og:title" content="Rain Ends${' \t- '.repeat(size / 4)}|">`),
  titles: (size) => head(again('<title>Rain Ends</title>')(size)),
  'one author without end': (size) => head(`<meta name="author" content="${'Ann Lee, '.repeat(size / 9)}">`),
  'an author of spaces': (size) => head(`<meta name="author" content="Ann Lee${' '.repeat(size)}(x)">`),
  'references encoded twice': (size) => head(`<meta property="og:title" content="Rain &${'amp;'.repeat(size / 4)}">`),
  'a date without end': (size) => head(`<meta property="article:published_time" content="2025-05-06${'0'.repeat(size)}">`),
  'links to itself': (size) => head(again('<link rel="canonical" href="https://a.example/">')(size)),
  'JSON-LD that is an array': (size) =>
    ld(`[${again('{"@type":"Thing"},')(size)}{"@type":"NewsArticle","headline":"Rain Ends"}]`),
  'JSON-LD with a long headline': (size) => ld(`{"@type":"NewsArticle","headline":"${'Rain '.repeat(size / 5)}"}`),
  'JSON-LD with authors': (size) =>
    ld(
      `{"@type":"NewsArticle","author":[${counted((n) => `{"@type":"Person","name":"Ann Lee${'e'.repeat(n % 9)}"},`)(size)}{}]}`,
    ),
  'JSON-LD arrays in arrays': (size) => ld('['.repeat(size / 2) + ']'.repeat(size / 2)),
  'JSON-LD objects in objects': (size) => ld(`${'{"mainEntity":'.repeat(size / 15)}{}${'}'.repeat(size / 15)}`),
  'JSON-LD authors in authors': (size) =>
    ld(`{"@type":"NewsArticle","author":${'[{"name":'.repeat(size / 11)}"Ann Lee"${'}]'.repeat(size / 11)}}`),
  'JSON-LD never closed': (size) => ld(`{"@type":"NewsArticle","headline":"Rain Ends"${',"a":[{'.repeat(size / 7)}`),
  'JSON-LD with commas': (size) => ld(`{"@type":"NewsArticle","headline":"Rain Ends"${','.repeat(size)}}`),
  'JSON-LD with commas and spaces': (size) => ld(`{"@type":"NewsArticle","a":[1,${' '.repeat(size)}x]}`),
  'JSON-LD with line ends in a string': (size) => ld(`{"@type":"NewsArticle","headline":"${'Rain\n'.repeat(size / 5)}`),
  'JSON-LD of spaces': (size) => ld(`${' '.repeat(size)}x`),
  'JSON-LD of comment ends': (size) => ld(`${'// '.repeat(size / 3)}x`),
  'JSON-LD of backslashes': (size) => ld(`{"headline":"${'\\'.repeat(size)}`),
  'JSON-LD of quotation marks': (size) => ld('"'.repeat(size)),
  'JSON-LD again and again': (size) => head(again('<script type="application/ld+json">{"@type":"Thing"}</script>')(size)),
  'broken JSON-LD again and again': (size) => head(again('<script type="application/ld+json">{"@type":</script>')(size)),
};
