import type { Range } from '../../schema/span.js';
import { type Attributes, attributes, type Html, html } from './markup.js';

/** Something to be marked in the text: an element around the range, a link where it has an `href`. */
export interface Mark extends Range {
  readonly attributes: Attributes;
}

interface Open {
  readonly mark: Mark;
  readonly name: 'a' | 'span';
}

/**
 * A range of the text with its marks as elements, whatever their overlaps: a mark that crosses another's end is closed there and
 * opened again behind it. What goes on so has no `id` and is no link, and a link inside a link is none.
 *
 * @example nest('ab c', { start: 0, end: 4 }, [{ start: 0, end: 2, attributes: { class: 'x' } }]).code // '<span class="x">ab</span> c'
 */
export function nest(text: string, range: Range, marks: readonly Mark[]): Html {
  const waiting = marks
    .map((mark) => clipped(mark, range))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: Html[] = [];
  const open: Open[] = [];
  let next = 0;
  let at = range.start;
  for (const edge of edgesOf(waiting, range)) {
    pieces.push(html`${text.slice(at, edge)}`, ...closeEnded(open, edge));
    for (; waiting[next]?.start === edge; next++) pieces.push(opening(waiting[next]!, open));
    at = edge;
  }
  return html`${pieces}`;
}

function clipped(mark: Mark, { start, end }: Range): Mark {
  const begun = mark.start < start ? continued(mark) : mark;
  return { ...begun, start: Math.max(mark.start, start), end: Math.min(mark.end, end) };
}

const continued = (mark: Mark): Mark => ({ ...mark, attributes: { ...mark.attributes, id: null, href: null } });

/** Where something begins or ends, in order. */
function edgesOf(marks: readonly Mark[], range: Range): number[] {
  const edges = [range, ...marks].flatMap(({ start, end }) => [start, end]);
  return [...new Set(edges)].sort((a, b) => a - b);
}

/** Closes what ends here with all that stands open inside it, and opens again what goes on. */
function closeEnded(open: Open[], edge: number): Html[] {
  const outermost = open.findIndex(({ mark }) => mark.end === edge);
  if (outermost === -1) return [];
  const closed = open.splice(outermost);
  const going = closed.filter(({ mark }) => mark.end > edge);
  return [...closed.map(({ name }) => html`</${name}>`).reverse(), ...going.map(({ mark }) => opening(continued(mark), open))];
}

function opening(mark: Mark, open: Open[]): Html {
  const { href = null, ...others } = mark.attributes;
  const link = href !== null && !open.some(({ name }) => name === 'a');
  const name = link ? 'a' : 'span';
  open.push({ mark, name });
  return html`<${name}${attributes(link ? { href, ...others } : others)}>`;
}
