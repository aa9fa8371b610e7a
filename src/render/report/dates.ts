import type { TimelineItem } from '../../schema/timeline.js';
import type { Facts } from '../facts.js';
import { datingOf } from '../phrases.js';
import { type Html, html, words } from './markup.js';

/** What happened when: days in the order of the calendar, then what has no day, in the order of the text. */
export function datesPart({ analysis: { timeline } }: Facts): Html | null {
  if (timeline.length === 0) return null;
  const dated = timeline
    .filter(({ start }) => start !== null)
    .sort((a, b) => (a.start! < b.start! ? -1 : a.start! > b.start! ? 1 : 0));
  const undated = timeline.filter(({ start }) => start === null);
  return html`<ol class="dates">${[...dated, ...undated].map(dateItem)}</ol>`;
}

const reckoned = ({ start, certain }: TimelineItem): Html | null =>
  start === null || certain ? null : html`<span class="how">not certain</span>`;

const dateItem = (item: TimelineItem): Html =>
  html`<li${item.start === null ? html` class="undated"` : null}><span class="day">${datingOf(item)}${reckoned(item)}</span><div><a href="#${item.id}">${words(item.expression.text)}</a>${item.event ? html` <span class="event">${words(item.event.text)}</span>` : null}</div></li>
`;
