// What parts of speech a word can be, as far as its form tells.
import bytes from '../data/word-classes.bin';
import { frequentWords } from './clusters.js';
import { CAPITAL, POS } from './codes.js';
import type { Looks } from './looks.js';

// word-classes.bin: the number of classes (uint32), a bit set of parts of speech each (uint32), the class of each frequent word of
// clusters.bin (uint8; 0 is "not told"), the number of other words (uint32), their hashes in ascending order (uint32), their classes
// (uint8); little-endian; made by `training/tagger.ts`.
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const isTrained = bytes.byteLength > 4;
const classes = isTrained ? view.getUint32(0, true) : 0;
const frequentAt = 4 + 4 * classes;
const othersAt = frequentAt + frequentWords + 4;
const others = isTrained ? view.getUint32(othersAt - 4, true) : 0;

/** Set beside the parts of speech of a class whose words were met often enough to rule out all others. */
export const CLOSED = 2 ** 17;

const bits = (...codes: readonly number[]): number => codes.reduce((set, code) => set | (2 ** code), 0);
const OPEN_WORDS = bits(POS.ADJ, POS.ADV, POS.NOUN, POS.PROPN, POS.VERB, POS.INTJ, POS.OTHER);
const OPEN_NUMBERS = bits(POS.NUM, POS.NOUN, POS.PROPN, POS.ADJ, POS.SYM, POS.OTHER);
const OPEN_MARKS = bits(POS.PUNCT, POS.SYM, POS.OTHER);
const CONTENT_WORDS = bits(POS.ADJ, POS.ADV, POS.NOUN, POS.VERB, POS.INTJ);
const NAME = bits(POS.PROPN);

export interface WordClass {
  /** The parts of speech that it can be, a bit for each code. */
  readonly tags: number;
  /** The class by number; for words without one a number that their ending and capitals give. */
  readonly kind: number;
}

/** The class of a word by the hash of its lower-case form and its place among the frequent ones, or else by its looks. */
export function wordClassOf(word: number, place: number, suffix: number, { capital, hasDigit }: Looks): WordClass {
  const known = isTrained ? (place < 0 ? classOfOther(word) : view.getUint8(frequentAt + place)) : 0;
  const set = known > 0 ? view.getUint32(4 * known, true) : 0;
  const open = hasDigit ? OPEN_NUMBERS : capital === CAPITAL.noLetter ? OPEN_MARKS : OPEN_WORDS;
  if (set & CLOSED)
    return { tags: (set & (CLOSED - 1)) | (capital !== CAPITAL.none && set & CONTENT_WORDS ? NAME : 0), kind: known };
  return { tags: set | open, kind: known || 256 + (suffix & 0xffff) * 8 + capital };
}

function classOfOther(word: number): number {
  let low = 0;
  let high = others - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = view.getUint32(othersAt + 4 * middle, true);
    if (found === word) return view.getUint8(othersAt + 4 * others + middle);
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
