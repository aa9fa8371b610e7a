// What can be a source: noun phrases without what follows them, names and pronouns.
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { Run } from './windows.js';

/** A noun phrase up to its last noun, or a pronoun. */
export interface Nominal extends Run {
  /** Its last noun, or the pronoun. */
  readonly head: number;
}

const INSIDE = (1 << POS.DET) | (1 << POS.ADJ) | (1 << POS.NUM) | (1 << POS.NOUN) | (1 << POS.PROPN);
const NOUNS = (1 << POS.NOUN) | (1 << POS.PROPN);
/** "One in ten", "many", "those": words that count and point stand for a noun. */
const ALONE = (1 << POS.NUM) | (1 << POS.DET);

const isOf = (set: number, pos: number): boolean => ((set >> pos) & 1) === 1;

/** The nominals of an article in text order; "[her] [rival]" and "[the mayor]'s [aide]" are two. */
export function nominalsOf(tokens: Tokens): Nominal[] {
  const { pos, sentence, count } = tokens;
  const nominals: Nominal[] = [];
  for (let i = 0; i < count; ) {
    const first = i;
    let head = -1;
    while (i < count && isOf(INSIDE, pos[i]!) && sentence[i] === sentence[first]) {
      // "that day the minister": a determiner after a noun begins another phrase.
      if (head >= 0 && pos[i] === POS.DET) break;
      if (isOf(NOUNS, pos[i]!)) head = i;
      i++;
    }
    if (head >= 0) {
      nominals.push({ first, last: head + 1, head });
      i = head + 1;
    } else if (i > first) {
      if (isOf(ALONE, pos[i - 1]!)) nominals.push({ first: i - 1, last: i, head: i - 1 });
    } else {
      if (pos[i] === POS.PRON) nominals.push({ first: i, last: i + 1, head: i });
      i++;
    }
  }
  return nominals;
}
