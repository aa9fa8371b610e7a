import { junkRuleOf } from './junk-rules.js';
import type { Piece } from './pieces.js';

/** A block that a reader found, with the share of its characters that are inside links. */
export interface LinkedPiece extends Piece {
  readonly linked: number;
}

export const asJunk = <T extends Piece>(piece: T, reason: string): T => ({ ...piece, kind: 'boilerplate', reason, level: 0 });

/** Marks what is no part of the article among the blocks of a page or a Markdown text. */
export const markJunk = <T extends LinkedPiece>(pieces: readonly T[]): readonly T[] =>
  markRepeats(markEmptyHeadings(markLines(pieces)));

/** Calls paragraphs and list items junk that read as such, and those that are nothing but a link. */
function markLines<T extends LinkedPiece>(pieces: readonly T[]): T[] {
  return pieces.map((piece) => {
    if (piece.kind !== 'paragraph' && piece.kind !== 'list' && piece.kind !== 'heading') return piece;
    const reason = junkRuleOf(piece.text) ?? (piece.linked > 0.8 && !isSentence(piece) ? 'link-only' : null);
    return reason === null ? piece : asJunk(piece, reason);
  });
}

const isSentence = ({ text }: Piece): boolean => /[.!?]["”’)]*$/.test(text) && text.length > 60;

/** A heading over nothing but junk heads junk. Pictures and code belong to what stands around them. */
function markEmptyHeadings<T extends LinkedPiece>(pieces: readonly T[]): T[] {
  let over: Piece['kind'] | null = null;
  const marked = [...pieces].reverse().map((piece) => {
    const empty = piece.kind === 'heading' && (over === null || over === 'boilerplate');
    if (piece.kind !== 'caption' && piece.reason !== 'code' && !empty) over = piece.kind;
    return empty ? asJunk(piece, 'heads-junk') : piece;
  });
  return marked.reverse();
}

const SHINGLE = 6;

/** Pull quotes repeat a sentence of the story in a quotation of their own. */
function markRepeats<T extends LinkedPiece>(pieces: readonly T[]): readonly T[] {
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
