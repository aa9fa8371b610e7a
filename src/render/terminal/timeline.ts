import type { TimelineItem } from '../../schema/timeline.js';
import type { Facts } from '../facts.js';
import { datingOf } from '../phrases.js';
import type { Canvas } from '../terminal.js';
import { clip, oneLine, padded } from './width.js';

/** Each date of the text with what it comes to and what happened then, in the order of the text. */
export function timelineLines({ analysis }: Facts, { width, paint }: Canvas): string[] {
  const column = analysis.timeline.reduce((most, item) => Math.min(22, Math.max(most, datingOf(item).length)), 10);
  return analysis.timeline.flatMap((item) => {
    const lines = clip(happening(item), width - column - 2, 2);
    return lines.map((line, i) => `${paint('accent', padded(i === 0 ? datingOf(item) : '', column))}  ${line}`);
  });
}

function happening({ expression, event, certain }: TimelineItem): string {
  const when = oneLine(expression.text) + (certain ? '' : ' (?)');
  return event ? `${when}: ${oneLine(event.text)}` : when;
}
