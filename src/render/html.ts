import type { Analysis } from '../schema/analysis.js';
import { readFacts } from './facts.js';
import { page } from './report/frame.js';
import { headlineOf } from './report/headline.js';
import { opening } from './report/overview.js';
import { reportParts } from './report/parts.js';
import { highlights } from './report/style.js';

/** What a report is called, and where it belongs. */
export interface HtmlOptions {
  /** The page's title; where none is given, the article's headline. */
  readonly title?: string | undefined;
  /** Where the list of all articles stands, if the page is one of several. */
  readonly indexHref?: string | undefined;
}

/**
 * An analysis as a web page in one file, to be read without a script: the article with names, quotes, dates and evidence marked and
 * notes beside it, its tone drawn, who said what, and the rest of what was found, all of it linked to the text.
 *
 * @param analysis what `analyze` returned
 * @param options a title, and where the list of all articles stands
 * @returns HTML in UTF-8; whatever the article holds is text in it, and its policy lets no script run and nothing load
 * @example writeFileSync('article.html', renderHtml(analyze(text)))
 */
export function renderHtml(analysis: Analysis, options: HtmlOptions = {}): string {
  const facts = readFacts(analysis);
  const title = options.title ?? headlineOf(analysis);
  return page({
    title,
    back: options.indexHref ?? null,
    header: opening(facts, title),
    parts: reportParts(facts),
    style: highlights(analysis.entities),
  });
}
