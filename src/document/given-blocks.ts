import type { Article } from '../schema/article.js';
import { type DraftBlock, draft, junk } from './draft.js';
import { findJunk } from './junk.js';
import { shapeOf } from './shape.js';

/** The blocks that a reader gave with the text, clear junk among them marked; null where they do not fit the text. */
export function readGiven(text: string, given: NonNullable<Article['blocks']>): DraftBlock[] | null {
  let last = 0;
  for (const { start, end } of given) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < last || end <= start || end > text.length) return null;
    last = end;
  }
  const lines = given.map(({ start, end }) => text.slice(start, end));
  const reasons = findJunk(
    lines,
    given.map((block) => shapeOf(text, block)),
    false,
  );
  return given.map((block, i) => {
    if (block.kind === 'boilerplate') return junk(block, block.reason ?? 'given');
    const reason = block.kind === 'paragraph' || block.kind === 'list' ? reasons[i]! : null;
    return reason === null ? draft(block.kind, block, block.kind === 'heading' ? (block.level ?? 2) : 0) : junk(block, reason);
  });
}
