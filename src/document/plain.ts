import { findDateLine } from './dateline.js';
import { type DraftBlock, draft, junk } from './draft.js';
import { findHeadings, headingLevel } from './headings.js';
import { findJunk } from './junk.js';
import { type LineView, viewLine } from './line-features.js';
import { splitUnits, startsItem, type Unit } from './lines.js';
import { isByline } from './masthead.js';
import { findTitle } from './titles.js';

/** A unit of the text as the line models see it, and why it is junk, if it is. */
interface Piece extends Unit, LineView {
  readonly reason: string | null;
}

/**
 * Reads plain text into blocks by the shape of its lines.
 *
 * @param title the article's title where it is known: only a line that repeats it is the title block then
 */
export function readPlain(text: string, title: string | null): DraftBlock[] {
  const pieces = piecesOf(text);
  const lede = pieces.findIndex(isProse);
  const titleAt = findTitle(pieces, lede, title);
  const front = pieces.map((piece, i) => {
    if (i === titleAt) return draft('title', piece, 1);
    if (piece.reason !== null) return junk(piece, piece.reason);
    const isOverStory = lede < 0 ? i <= Math.max(titleAt, 0) + 1 : i <= lede;
    return isOverStory ? readMasthead(text, pieces, i, titleAt, lede) : null;
  });
  const body = pieces.filter((_, i) => front[i] === null);
  const headings = findHeadings(body);
  let next = 0;
  return pieces.map((piece, i) => front[i] ?? readBody(piece, headings[next++]!));
}

function piecesOf(text: string): Piece[] {
  const views = splitUnits(text).map((unit) => ({
    ...unit,
    ...viewLine(text.slice(unit.start, unit.end), unit.gap, startsItem(text, unit)),
  }));
  const reasons = findJunk(views);
  return views.map((view, i) => ({ ...view, reason: reasons[i]! }));
}

const isProse = ({ shape, reason }: Piece): boolean => shape.prose && reason === null;
/** Byline, date and standfirst between the title and the story. */
function readMasthead(text: string, pieces: readonly Piece[], i: number, titleAt: number, lede: number): DraftBlock | null {
  const piece = pieces[i]!;
  if (isByline(piece.line)) return draft('byline', piece);
  if (findDateLine(text, piece)) return draft('dateline', piece);
  if (titleAt >= 0 && i > titleAt && isStandfirst(pieces, i, lede)) return draft('standfirst', piece);
  return null;
}

/** One sentence under the title, with the byline under it. */
function isStandfirst(pieces: readonly Piece[], i: number, lede: number): boolean {
  const next = pieces[i + 1];
  const { shape } = pieces[i]!;
  return i <= Math.max(lede, 0) && shape.words >= 6 && shape.words <= 60 && next !== undefined && isByline(next.line);
}

function readBody(piece: Piece, isHeading: boolean): DraftBlock {
  if (isHeading) return draft('heading', piece, headingLevel(piece.line));
  if (piece.line.startsWith('> ')) return draft('blockquote', piece);
  return draft(piece.item ? 'list' : 'paragraph', piece);
}
