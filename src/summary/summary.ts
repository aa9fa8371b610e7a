import bytes from '../data/summary.bin';
import type { Document } from '../document/document.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { Section } from '../schema/document.js';
import type { Quote } from '../schema/quotes.js';
import type { Sentiment } from '../schema/sentiment.js';
import type { Summary } from '../schema/summary.js';
import type { TimelineItem } from '../schema/timeline.js';
import { abstractOf } from './abstract.js';
import { findMainEvent, whatOf } from './event.js';
import { keyPointsOf } from './key-points.js';
import { summaryModels } from './models.js';
import { storyOf } from './rank.js';
import { summarizedSections } from './sections.js';
import { readTelling } from './telling.js';
import { voicesOf } from './voices.js';
import { whenOf } from './when.js';
import { whereOf } from './where.js';
import { whoOf } from './who.js';
import { howOf, whyOf } from './why.js';

const models = summaryModels(bytes);

/**
 * The story in short: headline, key points, an abstract of the article's own sentences, who did what when, where, why and how, who was heard;
 * and the sections, each with its best sentence. Everything but the abstract is a span, or the id of something that is one.
 *
 * @example
 * summarize(document, language, entities, quotes, sentiment, timeline).summary.keyPoints[0] // { text: 'The council …', score: 0.87, … }
 */
export function summarize(
  document: Document,
  language: Language,
  entities: Entities,
  quotes: readonly Quote[],
  sentiment: Sentiment,
  timeline: readonly TimelineItem[],
): { summary: Summary; sections: Section[] } {
  const story = storyOf(readTelling(document, language, entities, quotes, timeline), models);
  const event = findMainEvent(story, models);
  const summary: Summary = {
    headline: document.source.title,
    abstract: abstractOf(story),
    keyPoints: keyPointsOf(story),
    who: whoOf(story, event, models),
    what: event && whatOf(story, event),
    when: whenOf(story, event, models),
    where: whereOf(story, event, models),
    why: whyOf(story, event),
    how: howOf(story, event),
    voices: voicesOf(story),
    tone: { label: sentiment.label, shiftIds: sentiment.shifts.map(({ id }) => id) },
  };
  return { summary, sections: summarizedSections(story) };
}
