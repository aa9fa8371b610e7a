import type { Document } from '../document/document.js';
import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { Section } from '../schema/document.js';
import type { Quote } from '../schema/quotes.js';
import type { Sentiment } from '../schema/sentiment.js';
import type { Summary } from '../schema/summary.js';
import type { TimelineItem } from '../schema/timeline.js';
import { abstractOf } from './abstract.js';
import { findCandidates } from './candidates.js';
import { Headline } from './headline.js';
import { keyPointsOf } from './key-points.js';
import { rank, titleWords } from './rank.js';
import { summarizedSections } from './sections.js';
import type { Story } from './story.js';
import { voicesOf } from './voices.js';
import { findMainEvent, whatOf } from './what.js';
import { whenOf } from './when.js';
import { whereOf } from './where.js';
import { whoOf } from './who.js';
import { howOf, whyOf } from './why.js';
import { ContentWords } from './words.js';

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
  const story = tell(document, language, entities, quotes, timeline);
  const event = findMainEvent(story);
  const summary: Summary = {
    headline: document.source.title,
    abstract: abstractOf(story),
    keyPoints: keyPointsOf(story),
    who: whoOf(story, event),
    what: event && whatOf(story, event),
    when: whenOf(story, event),
    where: whereOf(story, event),
    why: whyOf(story, event),
    how: howOf(story, event),
    voices: voicesOf(story),
    tone: { label: sentiment.label, shiftIds: sentiment.shifts.map(({ id }) => id) },
  };
  return { summary, sections: summarizedSections(story) };
}

/** Reads once what every part of the summary needs. */
function tell(
  document: Document,
  language: Language,
  entities: Entities,
  quotes: readonly Quote[],
  timeline: readonly TimelineItem[],
): Story {
  const { tokens } = language;
  const { title } = document.source;
  const content = new ContentWords(tokens);
  const candidates = findCandidates(document, language, quotes);
  const scores = rank(entities, content, candidates, titleWords(language, content, title));
  const ranked = candidates.toSorted((a, b) => scores[b.place]! - scores[a.place]! || a.place - b.place);
  const headline = new Headline(tokens, title, entities.list);
  return { document, language, entities, quotes, timeline, content, candidates, ranked, scores, headline };
}
