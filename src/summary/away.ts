import { blockKindSchema } from '../schema/document.js';
import type { Telling } from './story.js';

/** How many sentences away from the event's are told apart, on either side. */
const FARTHEST = 6;

/** Where a sentence stands from the event's: 0 it is that one, 1 … 7 behind it, 8 … 14 before it. */
export function awayOf(sentence: number, event: number): number {
  if (sentence === event) return 0;
  return sentence > event ? Math.min(FARTHEST, sentence - event) : FARTHEST + 1 + Math.min(FARTHEST, event - sentence);
}

/** The kind of a block by its index, as a small number. */
export const kindOfBlock = ({ document: { blocks } }: Telling, block: number): number => KINDS.indexOf(blocks[block]!.kind);

const KINDS = blockKindSchema.options;
