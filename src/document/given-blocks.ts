import type { Article } from '../schema/article.js';
import { type DraftBlock, draft, junk } from './draft.js';
import { junkRuleOf } from './junk-rules.js';

/** The blocks that a reader gave with the text, clear junk among them marked; null where they do not fit the text. */
export function readGiven(text: string, given: NonNullable<Article['blocks']>): DraftBlock[] | null {
  let last = 0;
  for (const { start, end } of given) {
    if (!Number.isInteger(start) || !Number.isInteger(end) || start < last || end <= start || end > text.length) return null;
    last = end;
  }
  return given.map((block) => {
    if (block.kind === 'boilerplate') return junk(block, block.reason ?? 'given');
    const reason = block.kind === 'paragraph' || block.kind === 'list' ? junkRuleOf(text.slice(block.start, block.end)) : null;
    return reason === null ? draft(block.kind, block, block.kind === 'heading' ? (block.level ?? 2) : 0) : junk(block, reason);
  });
}
