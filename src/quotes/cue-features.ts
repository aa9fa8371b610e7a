// What speaks for a token as the head of a cue.
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import type { TokenColumns } from './columns.js';
import { hashed, hashedBoth, NO_POS, NO_WORD } from './hashing.js';

const seedsOf = (what: string, count: number): Int32Array =>
  Int32Array.from({ length: count }, (_, n) => hashString(`${what} ${n}`));

/** So many features has a form. */
export const HEAD_FEATURES = 3;
const HEAD_SEEDS = seedsOf('head', HEAD_FEATURES);

/** Writes what is seen of a form: word, ending and cluster, each as the part of speech that it is. */
export function readHead(i: number, { word, suffix3, cluster, pos }: Tokens, out: Uint32Array): void {
  out[0] = hashedBoth(word[i]!, pos[i]!, HEAD_SEEDS[0]!);
  out[1] = hashedBoth(suffix3[i]!, pos[i]!, HEAD_SEEDS[1]!);
  out[2] = hashed((cluster[i]! << 5) | pos[i]!, HEAD_SEEDS[2]!);
}

/** So many features has a token that may head a cue. */
export const CUE_FEATURES = 28;
const SEEDS = seedsOf('cue', CUE_FEATURES);

/**
 * Writes what speaks for a token as the head of a cue; nothing outside `low … high` (half-open) is seen.
 *
 * @param lemma hash of its lemma
 */
export function readCue(i: number, lemma: number, low: number, high: number, columns: TokenColumns, out: Uint32Array): void {
  const { word, pos, cluster, coarse, marked } = columns;
  const here = pos[i]!;
  const before = i > low ? pos[i - 1]! : NO_POS;
  const twoBefore = i - 1 > low ? pos[i - 2]! : NO_POS;
  const after = i + 1 < high ? pos[i + 1]! : NO_POS;
  const twoAfter = i + 2 < high ? pos[i + 2]! : NO_POS;
  const wordBefore = i > low ? word[i - 1]! : NO_WORD;
  const wordAfter = i + 1 < high ? word[i + 1]! : NO_WORD;
  const coarseBefore = i > low ? coarse[i - 1]! : 0;
  const coarseAfter = i + 1 < high ? coarse[i + 1]! : 0;
  out[0] = hashed(lemma, SEEDS[0]!);
  out[1] = hashed(word[i]!, SEEDS[1]!);
  out[2] = hashedBoth(columns.suffix[i]!, here, SEEDS[2]!);
  out[3] = hashedBoth(columns.prefix[i]!, here, SEEDS[3]!);
  out[4] = hashed(cluster[i]!, SEEDS[4]!);
  out[5] = hashed((before << 10) | (here << 5) | after, SEEDS[5]!);
  out[6] = hashed((twoBefore << 10) | (before << 5) | here, SEEDS[6]!);
  out[7] = hashed((here << 10) | (after << 5) | twoAfter, SEEDS[7]!);
  out[8] = hashed(wordBefore, SEEDS[8]!);
  out[9] = hashed(wordAfter, SEEDS[9]!);
  out[10] = hashed(i - 1 > low ? word[i - 2]! : NO_WORD, SEEDS[10]!);
  out[11] = hashed(i - 2 > low ? word[i - 3]! : NO_WORD, SEEDS[11]!);
  out[12] = hashedBoth(lemma, wordBefore, SEEDS[12]!);
  out[13] = hashedBoth(lemma, wordAfter, SEEDS[13]!);
  out[14] = hashedBoth(lemma, (after << 5) | twoAfter, SEEDS[14]!);
  out[15] = hashedBoth(lemma, i > low ? cluster[i - 1]! : 0, SEEDS[15]!);
  out[16] = hashedBoth(lemma, i > low ? columns.capital[i - 1]! : 7, SEEDS[16]!);
  out[17] = hashedBoth(lemma, marked[i]!, SEEDS[17]!);
  out[18] = hashedBoth(lemma, columns.frame[i]!, SEEDS[18]!);
  out[19] = hashed((coarseBefore << 7) | coarse[i]!, SEEDS[19]!);
  out[20] = hashed((coarse[i]! << 7) | coarseAfter, SEEDS[20]!);
  out[21] = hashed(i + 2 < high ? coarse[i + 2]! : 0, SEEDS[21]!);
  out[22] = hashed(i + 3 < high ? coarse[i + 3]! : 0, SEEDS[22]!);
  out[23] = hashed(i - 2 > low ? coarse[i - 3]! : 0, SEEDS[23]!);
  out[24] = hashed((columns.sinceMark[i]! << 10) | cluster[i]!, SEEDS[24]!);
  out[25] = hashed((columns.untilMark[i]! << 10) | cluster[i]!, SEEDS[25]!);
  const namedBefore = i > low ? columns.named[i - 1]! : 0;
  const namedAfter = i + 1 < high ? columns.named[i + 1]! : 0;
  out[26] = hashedBoth(lemma, (namedBefore << 4) | namedAfter, SEEDS[26]!);
  out[27] = hashed((here << 8) | (namedBefore << 4) | namedAfter, SEEDS[27]!);
}
