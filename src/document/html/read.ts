import { NutgrafError } from '../../errors.js';
import type { Article, ArticleBlock } from '../../schema/article.js';
import { parsePage } from '../dom.js';
import { assemble } from './assemble.js';
import { findContent, type Piece } from './content.js';
import { readMetadata } from './metadata.js';
import { flatten } from './page.js';

/**
 * The article in a web page: its text with blocks, junk inside it marked, and what the page's metadata say of it.
 *
 * @param html the page's source
 * @param options.url where the page came from; else the page's own canonical address
 * @throws NutgrafError `INVALID_INPUT` where the page is no string
 * @example
 * analyze(readHtml(await response.text(), { url: response.url }))
 */
export function readHtml(html: string, options: { readonly url?: string | null | undefined } = {}): Article {
  if (typeof html !== 'string') throw new NutgrafError('INVALID_INPUT', 'readHtml takes the source of a page, a string.');
  const page = flatten(parsePage(html));
  const { title, url, ...metadata } = readMetadata(page);
  const { text, blocks } = join(assemble(findContent(page), title));
  const shown = blocks.find(({ kind }) => kind === 'title');
  return {
    ...metadata,
    text,
    blocks,
    format: 'html',
    url: options.url ?? url,
    title: title ?? (shown ? text.slice(shown.start, shown.end) : null),
  };
}

/** One text of all blocks, an empty line between two. */
function join(pieces: readonly Piece[]): { text: string; blocks: ArticleBlock[] } {
  const blocks: ArticleBlock[] = [];
  let start = 0;
  for (const { kind, text, level, reason } of pieces) {
    const end = start + text.length;
    blocks.push({ kind, start, end, ...(kind === 'heading' && { level }), reason });
    start = end + 2;
  }
  return { text: pieces.map(({ text }) => text).join('\n\n'), blocks };
}
