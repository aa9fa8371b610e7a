import type { Analysis } from '../schema/analysis.js';
import { type Facts, readFacts } from './facts.js';
import { articlePart } from './report/article.js';
import { datesPart } from './report/dates.js';
import { entitiesPart } from './report/entities.js';
import { page } from './report/frame.js';
import { headlineOf } from './report/headline.js';
import type { Html } from './report/markup.js';
import { opening, summaryPart, warningsPart } from './report/overview.js';
import { relationsPart, shiftsPart, tonePart } from './report/shifts.js';
import { highlights } from './report/style.js';
import { voicesPart } from './report/voices.js';

/** What a report is called, and where it belongs. */
export interface HtmlOptions {
  /** The page's title; where none is given, the article's headline. */
  readonly title?: string | undefined;
  /** Where the list of all articles stands, if the page is one of several. */
  readonly indexHref?: string | undefined;
}

const parts: readonly { id: string; title: string; write: (facts: Facts) => Html | null }[] = [
  { id: 'summary', title: 'In short', write: summaryPart },
  { id: 'tone', title: 'Tone', write: tonePart },
  { id: 'article', title: 'The article', write: articlePart },
  { id: 'shifts', title: 'What turned', write: shiftsPart },
  { id: 'relations', title: 'Who stands how to whom', write: relationsPart },
  { id: 'names', title: 'Who and what', write: entitiesPart },
  { id: 'voices', title: 'Who said what', write: voicesPart },
  { id: 'dates', title: 'When', write: datesPart },
  { id: 'warnings', title: 'Warnings', write: warningsPart },
];

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
    parts: parts.flatMap(({ id, title, write }) => {
      const body = write(facts);
      return body === null ? [] : [{ id, title, body }];
    }),
    style: highlights(analysis.entities),
  });
}
