import type { Source } from '../../schema/document.js';
import type { Span } from '../../schema/span.js';
import type { Summary } from '../../schema/summary.js';
import type { Facts } from '../facts.js';
import { asSentence, counted, datingOf } from '../phrases.js';
import { entityLink, passageLink, webLink } from './links.js';
import { type Html, html, joined, type Piece, words } from './markup.js';

/** Where the article comes from, its headline, what it says in short, and what was found in it. */
export function opening({ analysis, words: length }: Facts, headline: string): Html {
  const { source, summary, sections, entities, quotes, sentiment } = analysis;
  const counts = [
    counted(length, 'word'),
    counted(sections.length, 'section'),
    counted(entities.length, 'name'),
    counted(quotes.length, 'quote'),
    counted(sentiment.shifts.length, 'shift'),
  ];
  return html`${kicker(source)}
<h1>${words(headline)}</h1>
${abstractOf(summary)}
<p class="counts">${counts.join(' · ')}</p>`;
}

/** The abstract; null where there is none. */
export const abstractOf = ({ abstract }: Summary): Html | null =>
  abstract === '' ? null : html`<p class="abstract">${words(abstract)}</p>`;

/** Where the article comes from. */
export const kicker = (source: Source): Html => html`<p class="kicker">${provenance(source)}</p>`;

function provenance({ publisher, bylines, publishedAt, dateline, url }: Source): Piece {
  const from = [dateline?.place, dateline?.agency].filter(Boolean).join(', ');
  const known = [publisher, bylines.join(', '), from, publishedAt].flatMap((part) => (part ? [words(part)] : []));
  const parts = url === null ? known : [...known, webLink(url)];
  return parts.length > 0 ? joined(parts, ' · ') : 'Publisher, author and date are not given';
}

/** The key points with the way to where they stand, and the five Ws. */
export function summaryPart(facts: Facts): Html {
  const { keyPoints } = facts.analysis.summary;
  const points =
    keyPoints.length === 0
      ? html`<p class="unknown">No sentence stands out.</p>`
      : html`<ol class="points">${keyPoints.map((point) => html`<li>${passageLink({ ...point, text: asSentence(point.text) })}</li>`)}</ol>`;
  return html`<div class="summary"><div><h3>Key points</h3>${points}</div>
<dl class="facts">${questions(facts).map(([question, answer]) => html`<dt>${question}</dt><dd>${answer ?? html`<span class="unknown">not said</span>`}</dd>`)}</dl></div>`;
}

function questions(facts: Facts): [string, Piece][] {
  const { summary, timeline } = facts.analysis;
  const date = timeline.find(({ id }) => id === summary.when);
  const passage = (span: Span | null): Piece => (span ? passageLink(span) : null);
  const who = summary.who.map((id) => entityLink(id, facts));
  return [
    ['Who', who.length > 0 ? joined(who, ', ') : null],
    ['What', passage(summary.what)],
    [
      'When',
      date ? html`<a href="#${date.id}">${words(date.expression.text)}</a> <span class="how">${datingOf(date)}</span>` : null,
    ],
    ['Where', summary.where === null ? null : entityLink(summary.where, facts)],
    ['Why', passage(summary.why)],
    ['How', passage(summary.how)],
  ];
}

/** What was odd about the text. */
export function warningsPart({ analysis: { warnings } }: Facts): Html | null {
  if (warnings.length === 0) return null;
  return html`<ul>${warnings.map(({ code, message }) => html`<li><code>${code}</code> ${words(message)}</li>`)}</ul>`;
}
