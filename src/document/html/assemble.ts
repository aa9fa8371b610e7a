import { readCharacters } from '../characters.js';
import { isByline, isDateNote } from '../masthead.js';
import { asJunk, markJunk } from '../piece-junk.js';
import { shapeOf } from '../shape.js';
import { lettersOf } from '../titles.js';
import type { Content, PagePiece } from './content.js';

/** The article's blocks in order: its title, what stands under it, its body, with junk called by its name. */
export function assemble({ before, inside }: Content, title: string | null): readonly PagePiece[] {
  const above = findTitle(before, title);
  const titleInside = findTitle(inside, title);
  const lede = inside.findIndex((piece) => piece.kind === 'paragraph' && isProse(piece));
  const repeated = title === null ? null : lettersOf(title);
  const named = inside.map((piece, i) => (i === titleInside ? as(piece, 'title') : nameFront(piece, repeated, i < lede)));
  const head = titleInside < 0 && above >= 0 ? [as(before[above]!, 'title'), ...standfirstsAfter(before, above)] : [];
  return markJunk([...head, ...named]);
}

const as = (piece: PagePiece, kind: PagePiece['kind']): PagePiece => ({ ...piece, kind, reason: null, level: 0 });
const isProse = ({ text }: PagePiece): boolean => shapeOf(text, readCharacters(text), { start: 0, end: text.length }).prose;

/** The heading that repeats the title from the page's metadata, else the only heading of the first level. */
function findTitle(pieces: readonly PagePiece[], title: string | null): number {
  const wanted = lettersOf(title ?? '');
  const matches = (piece: PagePiece): boolean => wanted !== '' && lettersOf(piece.text) === wanted;
  const exact = pieces.findIndex((piece) => piece.kind === 'heading' && matches(piece));
  return exact >= 0
    ? exact
    : pieces.findIndex(({ kind, level, text }) => kind === 'heading' && level === 1 && text.includes(' '));
}

const standfirstsAfter = (before: readonly PagePiece[], at: number): PagePiece[] =>
  before.slice(at + 1).filter(({ kind }) => kind === 'standfirst');

/**
 * Over the first paragraph stand the title again, standfirst, byline and date.
 *
 * @param title the letters of the title
 */
function nameFront(piece: PagePiece, title: string | null, front: boolean): PagePiece {
  const { kind, text } = piece;
  if (kind === 'boilerplate' || kind === 'caption') return piece;
  if (title !== null && lettersOf(text) === title) return asJunk(piece, 'repeated-title');
  if (kind === 'standfirst') return front ? piece : { ...piece, kind: 'paragraph' };
  if (!front) return piece;
  // A sentence set as a heading over the story sums it up.
  if (kind === 'heading' && isProse(piece)) return as(piece, 'standfirst');
  if (isByline(text)) return as(piece, 'byline');
  return isDateNote(text) ? asJunk(piece, 'metadata') : piece;
}
