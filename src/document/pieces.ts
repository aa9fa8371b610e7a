import type { ArticleBlock } from '../schema/article.js';
import type { BlockKind } from '../schema/document.js';

/** A block that a reader found, before its place in the text is known. */
export interface Piece {
  readonly kind: BlockKind;
  readonly text: string;
  /** A heading's depth. */
  readonly level: number;
  readonly reason: string | null;
}

/** One text of all pieces, an empty line between two, and where each stands in it. */
export function joinPieces(pieces: readonly Piece[]): { text: string; blocks: ArticleBlock[] } {
  const blocks: ArticleBlock[] = [];
  let start = 0;
  for (const { kind, text, level, reason } of pieces) {
    const end = start + text.length;
    blocks.push({ kind, start, end, ...(kind === 'heading' && { level }), reason });
    start = end + 2;
  }
  return { text: pieces.map(({ text }) => text).join('\n\n'), blocks };
}
