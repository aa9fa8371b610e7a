import type { Relation, Shift } from '../../schema/sentiment.js';
import type { Span } from '../../schema/span.js';
import { type Facts, shiftParties } from '../facts.js';
import { certaintyOf, counted, natureOf } from '../phrases.js';
import { toneArc } from './arc.js';
import { entityLink, passageLink } from './links.js';
import { type Html, html, words } from './markup.js';
import { sideOf, signed, toneMeter } from './tone.js';

/** The tone over the article, drawn. */
export function tonePart(facts: Facts): Html | null {
  const arc = toneArc(facts);
  if (arc === null) return null;
  const { sentiment } = facts.analysis;
  return html`<figure><p class="verdict">Over the whole article ${toneMeter(sentiment)}</p>
${arc}
<figcaption>Each bar is a sentence: above the line positive, below it negative, pale where a source is speaking. The curve is the running mean of five sentences. ${sentiment.shifts.length === 0 ? 'No shift in tone was found.' : 'Numbers are shifts in tone.'}</figcaption></figure>`;
}

/** What turned, with the evidence before and after. */
export function shiftsPart(facts: Facts): Html | null {
  const { shifts } = facts.analysis.sentiment;
  if (shifts.length === 0) return null;
  return html`<ol class="cards">${shifts.map((shift) => shiftCard(shift, facts))}</ol>`;
}

function shiftCard(shift: Shift, { nameOf }: Facts): Html {
  const { id, direction, before, after, marker, confidence } = shift;
  return html`<li class="card" id="${id}"><h3><span class="number ${direction}">${id.slice(1)}</span> ${words(shiftParties(shift, nameOf))}</h3>
<p class="how">${natureOf(shift)}${marker ? html`; the words that mark it: “${words(marker.text)}”` : null}</p>
<div class="sides">${side('Before', before)}${side('After', after)}</div>
<p class="how">Confidence: ${certaintyOf(confidence)}</p></li>
`;
}

const side = (name: string, { score, evidence }: Shift['before']): Html =>
  html`<div class="${sideOf(score)}"><h4>${name} <span class="figure">${signed(score)}</span></h4>${passages(evidence)}</div>`;

const passages = (spans: readonly Span[]): Html =>
  html`<ul class="passages">${spans.map((span) => html`<li>${passageLink(span)}</li>`)}</ul>`;

/** Who stands how to whom. */
export function relationsPart(facts: Facts): Html | null {
  const { relations } = facts.analysis.sentiment;
  if (relations.length === 0) return null;
  return html`<ul class="relations">${relations.map((relation) => relationItem(relation, facts))}</ul>`;
}

function relationItem({ fromEntityId, toEntityId, label, score, evidence }: Relation, facts: Facts): Html {
  return html`<li><span>${entityLink(fromEntityId, facts)} towards ${entityLink(toEntityId, facts)}</span> ${toneMeter({ label, score })}
<details><summary>${counted(evidence.length, 'passage')}</summary>${passages(evidence)}</details></li>
`;
}
