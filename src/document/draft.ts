import type { BlockKind } from '../schema/document.js';
import type { Range } from '../schema/span.js';

/** A block before it has an id and a section. `level` is a heading's depth, 0 for other kinds. */
export interface DraftBlock extends Range {
  readonly kind: BlockKind;
  readonly level: number;
  readonly reason: string | null;
}

export const draft = (kind: BlockKind, { start, end }: Range, level = 0): DraftBlock => ({
  kind,
  start,
  end,
  level,
  reason: null,
});

/** A block of junk; `reason` is the rule that knew it. */
export const junk = ({ start, end }: Range, reason: string): DraftBlock => ({
  kind: 'boilerplate',
  start,
  end,
  level: 0,
  reason,
});
