import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
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

/** Stands for a part of speech where there is none: beyond a sentence's end. */
export const NO_POS = 31;

/** Parts of speech as bits. */
export const VERB: number = 1 << POS.VERB;
export const AUX: number = 1 << POS.AUX;
/** A verb further off than so many tokens is not looked for. */
const LOOK_BACK = 40;

/** The last token of one of some parts of speech before token i, no further back than `first`; null where none is near. */
export function lastBefore({ pos }: Tokens, i: number, first: number, wanted: number): number | null {
  for (let k = i - 1; k >= Math.max(first, i - LOOK_BACK); k--) if (((wanted >> pos[k]!) & 1) !== 0) return k;
  return null;
}
