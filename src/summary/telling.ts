import type { Document } from '../document/document.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { TimelineItem } from '../schema/timeline.js';
import { findCandidates } from './candidates.js';
import { Headline } from './headline.js';
import { pointColumns } from './point-columns.js';
import type { Telling } from './story.js';
import { ContentWords, titleWords } from './words.js';

/** Reads once what every part of the summary needs. */
export function readTelling(
  document: Document,
  language: Language,
  entities: Entities,
  quotes: readonly Quote[],
  timeline: readonly TimelineItem[],
): Telling {
  const { tokens } = language;
  const { title } = document.source;
  const content = new ContentWords(tokens);
  const candidates = findCandidates(document, language, quotes);
  const reading = {
    document,
    language,
    entities,
    quotes,
    timeline,
    content,
    candidates,
    titled: titleWords(tokens, content, title),
  };
  return { ...reading, headline: new Headline(tokens, title, entities.list), sights: pointColumns(reading) };
}
