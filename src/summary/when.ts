import type { TimelineItem } from '../schema/timeline.js';
import type { Story } from './story.js';
import type { MainEvent } from './what.js';

/** Sentences from the main event's within which its date is told. */
const NEAR = 8;

/** The date of the main event: one in its sentence, else the nearest that tells a day. */
export function whenOf({ timeline, language }: Story, event: MainEvent | null): string | null {
  if (!event) return null;
  const { tokens } = language;
  const at = event.candidate.index;
  const indexOf = new Map(language.sentences.map(({ id }, i) => [id, i]));
  let best: string | null = null;
  let bestScore = 0;
  for (const item of timeline) {
    const distance = Math.abs(indexOf.get(item.sentenceId)! - at);
    if (distance > NEAR || !isMoment(item)) continue;
    const inClause =
      item.expression.start >= tokens.start[event.clause.first]! && item.expression.end <= tokens.end[event.clause.last - 1]!;
    const score = 1 - distance / (NEAR + 1) + (inClause ? 0.5 : distance === 0 ? 0.3 : 0) + fineness(item);
    if (score > bestScore) {
      bestScore = score;
      best = item.id;
    }
  }
  return best;
}

/** Something that happens at a time: no length, no habit, no "recently". */
const isMoment = ({ kind, value }: TimelineItem): boolean =>
  (kind === 'date' || kind === 'time') && !(value?.endsWith('_REF') ?? false);

const fineness = ({ precision }: TimelineItem): number =>
  precision === 'day' || precision === 'time' || precision === null ? 0.4 : precision === 'week' ? 0.1 : 0;
