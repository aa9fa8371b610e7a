import { HashIndex } from '../model/hash-index.js';
import { bucket, family, withWord } from './features.js';
import type { LineView } from './line-view.js';
import type { Words } from './words.js';

const SHARE_LIMITS = [0, 0.1, 0.25, 0.5, 0.8];
const WORD_LIMITS = [4, 10, 25];
const SIZES = WORD_LIMITS.length + 1;
/** How many values there are. */
const ECHOES = (SHARE_LIMITS.length + 1) * SIZES;

/** Features of how many of a line's pairs of words another line has too, by its length: pages repeat headlines and their own phrases. */
export const ECHO = family(ECHOES, (value) => `echo:${Math.floor(value / SIZES)}${value % SIZES}`);

/** Words at the start of a line that are looked at. */
const LOOKED_AT = 60;

/** For each line of a document its value in {@link ECHO}. */
export function echoesOf(words: Words, views: readonly LineView[]): Uint8Array {
  const index = new HashIndex(words.count);
  const pairs = new Int32Array(words.count);
  const from = new Int32Array(views.length + 1);
  /** In how many lines each pair stands, and the last of them, plus one. */
  const lines = new Uint32Array(words.count);
  const metIn = new Int32Array(words.count);
  let count = 0;
  views.forEach(({ words: { start, end } }, i) => {
    const to = Math.min(end, start + LOOKED_AT);
    for (let word = start + 1; word < to; word++) {
      const pair = index.add(withWord(words.hash[word - 1]!, words.hash[word]!));
      pairs[count++] = pair;
      if (metIn[pair] === i + 1) continue;
      metIn[pair] = i + 1;
      lines[pair]!++;
    }
    from[i + 1] = count;
  });
  return Uint8Array.from(views, ({ words: { start, end } }, i) => {
    let shared = 0;
    for (let at = from[i]!; at < from[i + 1]!; at++) if (lines[pairs[at]!]! > 1) shared++;
    const share = shared / Math.max(1, from[i + 1]! - from[i]!);
    return bucket(share, SHARE_LIMITS) * SIZES + bucket(end - start, WORD_LIMITS);
  });
}
