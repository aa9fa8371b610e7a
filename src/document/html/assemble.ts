import { readCharacters } from '../characters.js';
import { junkRuleOf } from '../junk-rules.js';
import { isByline, isDateNote } from '../masthead.js';
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
  return markRepeats(markEmptyHeadings(markLines([...head, ...named])));
}

const as = (piece: PagePiece, kind: PagePiece['kind']): PagePiece => ({ ...piece, kind, reason: null, level: 0 });
const asJunk = (piece: PagePiece, reason: string): PagePiece => ({ ...piece, kind: 'boilerplate', reason, level: 0 });
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
  if (isByline(text)) return as(piece, 'byline');
  return isDateNote(text) ? asJunk(piece, 'metadata') : piece;
}

/** Calls paragraphs and list items junk that read as such, and those that are nothing but a link. */
function markLines(pieces: readonly PagePiece[]): PagePiece[] {
  return pieces.map((piece) => {
    if (piece.kind !== 'paragraph' && piece.kind !== 'list' && piece.kind !== 'heading') return piece;
    const reason = junkRuleOf(piece.text) ?? (piece.linked > 0.8 && !isSentence(piece) ? 'link-only' : null);
    return reason === null ? piece : asJunk(piece, reason);
  });
}

const isSentence = ({ text }: PagePiece): boolean => /[.!?]["”’)]*$/.test(text) && text.length > 60;

/** A heading over nothing but junk heads junk. */
function markEmptyHeadings(pieces: readonly PagePiece[]): PagePiece[] {
  let over: PagePiece['kind'] | null = null;
  const marked = [...pieces].reverse().map((piece) => {
    const empty = piece.kind === 'heading' && (over === null || over === 'boilerplate');
    if (piece.kind !== 'caption' && !empty) over = piece.kind;
    return empty ? asJunk(piece, 'heads-junk') : piece;
  });
  return marked.reverse();
}

const SHINGLE = 6;

/** Pull quotes repeat a sentence of the story in a quotation of their own. */
function markRepeats(pieces: readonly PagePiece[]): readonly PagePiece[] {
  if (!pieces.some(({ kind }) => kind === 'blockquote')) return pieces;
  const said = new Set(pieces.filter(({ kind }) => kind === 'paragraph').flatMap(({ text }) => shingles(text)));
  return pieces.map((piece) => {
    if (piece.kind !== 'blockquote') return piece;
    const own = shingles(piece.text);
    return own.length > 0 && own.every((shingle) => said.has(shingle)) ? asJunk(piece, 'pull-quote') : piece;
  });
}

function shingles(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, Math.max(0, words.length - SHINGLE + 1)).map((_, i) => words.slice(i, i + SHINGLE).join(' '));
}
