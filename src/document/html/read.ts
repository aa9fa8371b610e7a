import { NutgrafError } from '../../errors.js';
import type { Article } from '../../schema/article.js';
import { parsePage } from '../dom.js';
import { joinPieces } from '../pieces.js';
import { assemble } from './assemble.js';
import { withinBounds } from './bounds.js';
import { findContent } from './content.js';
import { readMetadata } from './metadata.js';
import { flatten } from './page.js';

/**
 * The article in a web page: its text with blocks, junk inside it marked, and what the page's metadata say of it.
 *
 * @param html the page's source
 * @param options.url where the page came from; else the page's own canonical address
 * @throws {NutgrafError} `INVALID_INPUT` where the page is no string
 * @example
 * analyze(readHtml(await response.text(), { url: response.url }))
 */
export function readHtml(html: string, options: { readonly url?: string | null | undefined } = {}): Article {
  if (typeof html !== 'string') throw new NutgrafError('INVALID_INPUT', 'readHtml takes the source of a page, a string.');
  const page = flatten(parsePage(withinBounds(html)));
  const { title, url, ...metadata } = readMetadata(page);
  const { text, blocks } = joinPieces(assemble(findContent(page), title));
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
