import { counted, natureOf } from './phrases.js';
import { page } from './report/frame.js';
import { type Html, html, joined, words } from './report/markup.js';
import { type IndexEntry, type RolledName, rollUp, sum } from './report/roll-up.js';
import { percent, sideOf, toneMeter } from './report/tone.js';

/** Rows of the lists of names and shifts; the articles' own pages hold all of them. */
const SHOWN = 30;
/** Pixels of a bar of tone 1. */
const HALF = 18;
/** Articles that a name links to. */
const LINKED = 8;

/**
 * The list of several articles as a web page in one file: each with its tone, who is named and quoted most over all of them, and what
 * turned.
 *
 * @param entries an entry an article, made by `indexEntry`
 * @param options a title
 * @returns HTML in UTF-8, as careful as `renderHtml`
 * @example
 * writeFileSync('index.html', renderIndex(analyses.map((analysis, i) => indexEntry(analysis, `${i}.html`))))
 */
export function renderIndex(entries: readonly IndexEntry[], options: { readonly title?: string | undefined } = {}): string {
  const title = options.title ?? counted(entries.length, 'article');
  const names = rollUp(entries);
  const named = [...names].sort((a, b) => b.articles.length - a.articles.length || b.mentions - a.mentions);
  const quoted = names.filter(({ quotes }) => quotes > 0).sort((a, b) => b.quotes - a.quotes);
  const parts = [
    { id: 'articles', title: 'Articles', body: articlesTable(entries) },
    { id: 'named', title: 'Most named', body: namesTable(named, entries) },
    { id: 'quoted', title: 'Most quoted', body: namesTable(quoted, entries) },
    { id: 'shifts', title: 'What turned', body: shiftsList(entries) },
  ];
  return page({ title, back: null, header: opening(title, entries), parts, style: html`` });
}

function opening(title: string, entries: readonly IndexEntry[]): Html {
  const counts = [
    counted(entries.length, 'article'),
    counted(sum(entries.map((entry) => entry.words)), 'word'),
    counted(sum(entries.map((entry) => entry.quotes)), 'quote'),
    counted(sum(entries.map((entry) => entry.shifts.length)), 'shift'),
  ];
  return html`<h1>${words(title)}</h1>
<p class="counts">${counts.filter((count) => count !== title).join(' · ')}</p>`;
}

function articlesTable(entries: readonly IndexEntry[]): Html {
  return html`<table class="articles"><thead><tr><th scope="col">Article</th><th scope="col">Published</th><th scope="col">Length</th><th scope="col">Tone over the text</th><th scope="col">Tone</th><th scope="col">Shifts</th></tr></thead>
<tbody>${entries.map(articleRow)}</tbody></table>`;
}

function articleRow(
  { href, title, publisher, publishedAt, words: length, quotes, tone, course, shifts }: IndexEntry,
  index: number,
): Html {
  const turns = shifts.map(
    ({ id, direction }) =>
      html`<a class="${direction}" href="${href}#${id}">${arrow(direction)}<span class="unseen"> shift ${id.slice(1)}</span></a> `,
  );
  return html`<tr><th scope="row"><span class="figure">${index + 1}</span> <a href="${href}">${words(title)}</a>${publisher === null ? null : html`<span class="how">${words(publisher)}</span>`}</th>
<td>${publishedAt === null ? html`<span class="unknown">date unknown</span>` : words(publishedAt.slice(0, 10))}</td>
<td>${counted(length, 'word')}<span class="how">${counted(quotes, 'quote')}</span></td>
<td class="where">${spark(course)}</td>
<td>${toneMeter(tone)}</td>
<td>${turns.length > 0 ? turns : html`<span class="unknown">no shift</span>`}</td></tr>
`;
}

/** The course of a tone, small. */
function spark(course: readonly number[]): Html {
  const width = 100 / course.length;
  const bars = course.map((score, i) => {
    const height = Math.max(1, Math.abs(score) * HALF);
    return html`<rect class="bar ${sideOf(score)}" x="${percent(i * width)}" width="${percent(width)}" y="${(score < 0 ? HALF : HALF - height).toFixed(1)}" height="${height.toFixed(1)}"/>`;
  });
  return html`<svg class="spark" aria-hidden="true"><line class="track" x1="0" x2="100%" y1="${HALF}" y2="${HALF}"/>${bars}</svg>`;
}

function namesTable(names: readonly RolledName[], entries: readonly IndexEntry[]): Html {
  if (names.length === 0) return html`<p class="unknown">Nobody.</p>`;
  return html`<table class="names"><thead><tr><th scope="col">Name</th><th scope="col">Type</th><th scope="col">Mentions</th><th scope="col">Quotes</th><th scope="col">Mean tone towards it</th><th scope="col">In articles</th></tr></thead>
<tbody>${names.slice(0, SHOWN).map((name) => nameRow(name, entries))}</tbody></table>${more(names.length, 'name')}`;
}

function nameRow({ type, name, mentions, quotes, score, articles }: RolledName, entries: readonly IndexEntry[]): Html {
  const links = articles.slice(0, LINKED).map(({ index, id }) => html`<a href="${entries[index]!.href}#${id}">${index + 1}</a>`);
  return html`<tr><th scope="row"><span class="mention ${type}">${words(name)}</span></th>
<td class="type">${type}</td>
<td>${counted(mentions, 'mention')}</td>
<td>${counted(quotes, 'quote')}</td>
<td>${score === null ? html`<span class="unknown">none found</span>` : toneMeter({ score })}</td>
<td class="in">${joined(links, ', ')}${articles.length > LINKED ? ` and ${articles.length - LINKED} more` : null}</td></tr>
`;
}

function shiftsList(entries: readonly IndexEntry[]): Html {
  const shifts = entries.flatMap(({ href, title, shifts }) =>
    shifts.map((shift) => ({ ...shift, title, href: `${href}#${shift.id}` })),
  );
  if (shifts.length === 0) return html`<p class="unknown">No shift in tone was found.</p>`;
  const items = shifts.slice(0, SHOWN).map((shift) => {
    const link = html`<a href="${shift.href}">${arrow(shift.direction)} ${words(shift.parties)}</a>`;
    return html`<li class="turn ${shift.direction}">${link} <span class="how">${natureOf(shift)} · ${words(shift.title)}</span></li>`;
  });
  return html`<ul class="turns">${items}</ul>${more(shifts.length, 'shift')}`;
}

const arrow = (direction: 'up' | 'down'): string => (direction === 'up' ? '▲' : '▼');

const more = (found: number, what: string): Html | null =>
  found > SHOWN ? html`<p class="how">and ${counted(found - SHOWN, `more ${what}`)}, on the articles’ own pages</p>` : null;
