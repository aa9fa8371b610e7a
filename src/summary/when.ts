import type { TimelineItem } from '../schema/timeline.js';
import type { Story } from './story.js';
import type { MainEvent } from './what.js';

/** Sentences from the main event's within which its date is told. */
const NEAR = 12;
/** A date of less worth belongs to something else. */
const LEAST = 0.7;
/** Blocks that tell the story; a byline's date is that of printing. */
const TELLS = new Set(['paragraph', 'list', 'blockquote', 'dateline', 'title', 'standfirst']);

/** The date of the main event: one in its sentence, else the nearest that tells a day. */
export function whenOf({ document, timeline, language }: Story, event: MainEvent | null): string | null {
  if (!event) return null;
  const { tokens, sentences } = language;
  const at = event.candidate.index;
  // Dates and sentences both run in text order.
  let index = 0;
  let best: string | null = null;
  let bestScore = LEAST;
  for (const item of timeline) {
    while (sentences[index]!.id !== item.sentenceId) index++;
    const distance = Math.abs(index - at);
    const { block } = sentences[index]!;
    if (distance > NEAR || !isMoment(item) || !TELLS.has(document.blocks[block]!.kind)) continue;
    const inClause =
      item.expression.start >= tokens.start[event.clause.first]! && item.expression.end <= tokens.end[event.clause.last - 1]!;
    const score =
      1 -
      distance / (NEAR + 1) +
      (inClause ? 0.5 : distance === 0 ? 0.3 : 0) +
      fineness(item) +
      recency(item, document.source.publishedAt);
    if (score > bestScore) {
      bestScore = score;
      best = item.id;
    }
  }
  return best;
}

const DAY = 86_400_000;
/** Days before publication within which most news happens. */
const NEWS_DAYS = 3;

/** News is of the last days; what lies ahead is announced, not told. */
function recency({ start }: TimelineItem, publishedAt: string | null): number {
  if (start === null || publishedAt === null) return 0;
  const days = (Date.parse(publishedAt.slice(0, 10)) - Date.parse(start)) / DAY;
  if (days < 0) return -0.3;
  return days <= NEWS_DAYS ? 0.3 : 0;
}

/** Something that happens at a time: no length, no habit, no "recently". */
const isMoment = ({ kind, value }: TimelineItem): boolean =>
  (kind === 'date' || kind === 'time') && !(value?.endsWith('_REF') ?? false);

const fineness = ({ precision }: TimelineItem): number =>
  precision === 'day' || precision === 'time' || precision === null ? 0.4 : precision === 'week' ? 0.1 : 0;
