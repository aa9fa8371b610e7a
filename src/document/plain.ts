import { findDateLine } from './dateline.js';
import { type DraftBlock, draft, junk } from './draft.js';
import { findHeadings, headingLevel } from './headings.js';
import { findJunk } from './junk.js';
import { type LineView, viewLines } from './line-view.js';
import { isByline, isNameLine } from './masthead.js';
import { isInTable } from './rows.js';
import { findTitle } from './titles.js';
import type { Words } from './words.js';

/** A text's lines, which of them is the title and which the first of the story (−1: none). */
interface Front {
  readonly lines: readonly LineView[];
  readonly titleAt: number;
  readonly lede: number;
}

/**
 * Reads plain text into blocks by the shape of its lines.
 *
 * @param title the article's title where it is known: only a line that repeats it is the title block then
 */
export function readPlain(text: string, words: Words, title: string | null): DraftBlock[] {
  const lines = viewLines(text, words);
  const reasons = findJunk(words, lines);
  const lede = lines.findIndex(({ shape }, i) => shape.prose && reasons[i] === null);
  const titleAt = findTitle(words, lines, reasons, lede, title);
  const front = { lines, titleAt, lede };
  const known = lines.map((line, i) => {
    if (i === titleAt) return draft('title', line, 1);
    return reasons[i] === null || isSigned(front, i, reasons[i]!) ? readMasthead(text, front, i) : junk(line, reasons[i]!);
  });
  const body = lines.filter((_, i) => known[i] === null);
  const headings = findHeadings(words, body);
  const read = body.map((line, i) => (isInTable(body, i) ? draft('list', line) : readBody(line, headings[i]!)));
  let next = 0;
  return known.map((block) => block ?? read[next++]!);
}

/** Whether the line between title and story is the writers' by its form, though the line model takes it for junk. */
const isSigned = ({ lines, titleAt, lede }: Front, i: number, reason: string): boolean =>
  reason === 'line-model' && titleAt >= 0 && i > titleAt && i < lede && (isByline(lines[i]!.line) || isNameLine(lines[i]!.line));

/** Byline, date and standfirst between the title and the story. */
function readMasthead(text: string, { lines, titleAt, lede }: Front, i: number): DraftBlock | null {
  if (i > (lede < 0 ? Math.max(titleAt, 0) + 1 : lede)) return null;
  const line = lines[i]!;
  if (isByline(line.line) || (titleAt >= 0 && i > titleAt && isNameLine(line.line))) return draft('byline', line);
  if (findDateLine(text, line)) return draft('dateline', line);
  if (titleAt < 0 || i <= titleAt) return null;
  if (isLabel(lines, i)) return junk(line, 'section-label');
  if (isStandfirst(lines, i, lede) || (i === titleAt + 1 && isDeck(lines, i))) return draft('standfirst', line);
  return null;
}

/** One sentence under the title, with the byline under it. */
function isStandfirst(lines: readonly LineView[], i: number, lede: number): boolean {
  const next = lines[i + 1];
  const { shape } = lines[i]!;
  return (
    i <= Math.max(lede, 0) &&
    shape.words >= 6 &&
    shape.words <= 60 &&
    next !== undefined &&
    (isByline(next.line) || isNameLine(next.line))
  );
}

/** Right under the title and over the first paragraph: a line that is no sentence. */
function isDeck(lines: readonly LineView[], i: number): boolean {
  const { shape, item } = lines[i]!;
  const next = lines[i + 1]?.shape;
  return !item && !shape.stopped && shape.words >= FEWEST_IN_DECK && next?.prose === true && next.stopped;
}
const FEWEST_IN_DECK = 8;

/** The name of the part of the paper over a byline: "Opinion", "Long Read". */
function isLabel(lines: readonly LineView[], i: number): boolean {
  const { shape } = lines[i]!;
  const next = lines[i + 1]?.line ?? '';
  return shape.words <= MOST_IN_LABEL && !shape.stopped && shape.opensHigh && (isByline(next) || isNameLine(next));
}
const MOST_IN_LABEL = 2;

function readBody(view: LineView, isHeading: boolean): DraftBlock {
  if (isHeading) return draft('heading', view, headingLevel(view.line));
  if (view.line.startsWith('> ')) return draft('blockquote', view);
  return draft(view.item ? 'list' : 'paragraph', view);
}
