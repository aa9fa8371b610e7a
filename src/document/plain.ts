import { findDateLine } from './dateline.js';
import { type DraftBlock, draft, junk } from './draft.js';
import { headingLevel, isHeading } from './headings.js';
import { findJunk } from './junk.js';
import { splitUnits, startsItem, type Unit } from './lines.js';
import { isByline, isDateNote } from './masthead.js';
import { type Shape, shapeOf } from './shape.js';

/** A unit of the text with its shape and the junk rule that it fell under, if any. */
interface Piece extends Unit {
  readonly line: string;
  readonly shape: Shape;
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
  const inMasthead = (i: number): boolean => (lede < 0 ? i <= Math.max(titleAt, 0) : i < lede);
  const content = pieces.filter((piece) => piece.reason === null);
  const rank = new Map(content.map((piece, i) => [piece, i]));
  return pieces.map((piece, i) => {
    if (i === titleAt) return draft('title', piece, 1);
    if (piece.reason !== null) return junk(piece, piece.reason);
    const front = inMasthead(i) || i === lede ? readMasthead(text, pieces, i, titleAt, lede) : null;
    return front ?? readBody(text, content, rank.get(piece)!);
  });
}

function piecesOf(text: string): Piece[] {
  const units = splitUnits(text);
  const lines = units.map(({ start, end }) => text.slice(start, end));
  const shapes = units.map((unit) => shapeOf(text, unit));
  const reasons = findJunk(lines, shapes);
  return units.map((unit, i) => ({ ...unit, line: lines[i]!, shape: shapes[i]!, reason: reasons[i]! }));
}

const isProse = ({ shape, reason }: Piece): boolean => shape.prose && reason === null;
const LONGEST_TITLE = 30;

/** Where the title stands: the line that repeats a known title, else the first line over the story that can be one. */
function findTitle(pieces: readonly Piece[], lede: number, title: string | null): number {
  if (title !== null) return pieces.findIndex(({ line }) => plainer(line) === plainer(title));
  const end = lede < 0 ? Math.min(pieces.length - 1, 1) : lede;
  return pieces.slice(0, end).findIndex((piece) => piece.reason === null && canBeTitle(piece));
}

function canBeTitle({ line, shape }: Piece): boolean {
  if (shape.words < 2 || shape.words > LONGEST_TITLE || (shape.stopped && !shape.question)) return false;
  return !isByline(line) && !isDateNote(line);
}

const plainer = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

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

function readBody(text: string, content: readonly Piece[], i: number): DraftBlock {
  const piece = content[i]!;
  if (piece.line.startsWith('> ')) return draft('blockquote', piece);
  const before = content[i - 1]?.shape;
  const after = content[i + 1]?.shape;
  if (isHeading({ line: piece.line, shape: piece.shape, gap: piece.gap, before, after })) {
    return draft('heading', piece, headingLevel(piece.line));
  }
  return draft(startsItem(text, piece) ? 'list' : 'paragraph', piece);
}
