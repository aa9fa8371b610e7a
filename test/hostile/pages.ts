import { again, counted, type Hostile } from './hostile.js';

/** What opens, as often as it fits, then what closes it. */
const nested =
  (open: string, close: string, inside = 'It rained until noon.') =>
  (size: number): string => {
    const depth = Math.floor(size / (open.length + close.length));
    return open.repeat(depth) + inside + close.repeat(depth);
  };
const story = '<article><h1>Rain Ends</h1><p>It rained until noon on the hill, and then it stopped.</p></article>';
const page = (head: string, body = story): string => `<html><head>${head}</head><body>${body}</body></html>`;

/** Markup that a parser, or what reads its nodes, could take long or a deep stack for. */
export const pages: Hostile = {
  'divisions in divisions': nested('<div>', '</div>'),
  'spans in spans': nested('<span>', '</span>'),
  'words in spans': nested('a <span>', '</span>'),
  'lists in lists': nested('<ul><li>a', '</li></ul>'),
  'quotations in quotations': nested('<blockquote>', '</blockquote>'),
  'tables in tables': nested('<table><tr><td>', '</td></tr></table>'),
  'emphasis never closed': again('<b><i>a '),
  'divisions never closed': again('<div class="a">a '),
  'paragraphs never closed': again('<p>It rained. '),
  'lists never closed': again('<ul><li>a'),
  'links never closed': again('<a href="#">a '),
  'links in links': nested('<a href="#">', '</a>'),
  'nothing but closing tags': again('</div></p></b>'),
  'closing tags of nothing, deep down': (size) => '<b>'.repeat(size / 8) + '</i>'.repeat(size / 8),
  'tags that cross': again('<b><i>a</b></i>'),
  'tags that never end': again('<p '),
  'angle brackets': again('<'),
  'tags without a name': again('<>a</>'),
  'a comment never closed': (size) => `${story}<!--${'- '.repeat(size / 2)}`,
  'comments never closed': again('<!--'),
  comments: again('<!-- a -->b'),
  'declarations never closed': again('<!DOCTYPE '),
  'character data never closed': again('<![CDATA['),
  'instructions never closed': again('<?xml '),
  'a script never closed': (size) => `${story}<script>${'if (a < b) '.repeat(size / 11)}`,
  scripts: again('<script>a < b</script>'),
  'scripts never closed': again('<script>'),
  'a text area never closed': (size) => `${story}<textarea>${'<p>a</p>'.repeat(size / 8)}`,
  'an attribute never closed': (size) => `${story}<p class="${'a '.repeat(size / 2)}`,
  'attributes never closed': again('<p class="a'),
  attributes: (size) => `<p ${counted((n) => `a${n}="1" `)(size)}>It rained until noon.</p>`,
  'one attribute again and again': (size) => `<p ${'class="a" '.repeat(size / 10)}>It rained until noon.</p>`,
  'a long class': (size) => `<p class="${counted((n) => `c${n} `)(size)}">It rained until noon.</p>`,
  'a long style': (size) => `<p style="display${' '.repeat(size)}">It rained until noon.</p>`,
  'references to ampersands': (size) => `<p>&${'amp;'.repeat(size / 4)}`,
  references: again('&lt;&#8220;&nosuch;'),
  'references never closed': again('&#'),
  'ampersands and letters': again('&a'),
  'entities in entities': (size) =>
    `<!DOCTYPE html [${counted((n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`)(size)}]><p>It rained. &l9;</p>`,
  headings: again('<h2>A Small Heading</h2>'),
  paragraphs: again('<p>It rained until noon, and then it stopped.</p>\n'),
  'first headings': counted((n) => `<h1>Heading number ${n}</h1><p>It rained until noon.</p>`),
  'line breaks': again('a<br>'),
  links: again('<li><a href="#">Rain</a></li>'),
  teasers: again(
    '<li class="a"><a href="#">It rained until noon on the hill</a><p>It rained until noon, and then it stopped.</p></li>',
  ),
  'teasers in teasers': nested('<ul><li class="a"><a href="#">It rained until noon on the hill</a></li>', '</ul>'),
  'empty elements': again('<p></p><i></i>'),
  'space in elements': again('<p> \n\t </p>'),
  pictures: again('<figure><img alt="a"><figcaption>Rain.</figcaption></figure>'),
  'pull quotes': again('<blockquote>It rained until noon on the hill.</blockquote><p>It rained until noon on the hill.</p>'),
  'hidden in hidden': nested('<div hidden>', '</div>'),
  'declared bodies': nested('<div class="article-body" itemprop="articleBody">', '</div>'),
  'titles that repeat': (size) => page('<title>Rain Ends</title>', again('<p>Rain Ends</p>')(size)),
};
