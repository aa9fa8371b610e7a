import { POS } from '../language/codes.js';
import { hashString, mix } from '../model/hash.js';
import type { Passage } from './passage.js';
import type { ToneInput } from './tone-input.js';

const SEEDS = { word: hashString('word'), placed: hashString('placed'), pair: hashString('pair') } as const;
const BEFORE_ONE = hashString('before one');
const BEFORE_TWO = hashString('before two');
const AFTER_ONE = hashString('after one');
const AFTER_TWO = hashString('after two');
const AFTER_THREE = hashString('after three');
const BEFORE_PAIR = hashString('before pair');
const AFTER_PAIR = hashString('after pair');
const TARGET = hashString('the target');
const OUTSIDE = hashString('outside');
/** Side of the target, near and far, by place. */
const SIDES = Uint8Array.of(0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4);

/**
 * Words, words by side of the target, pairs of words, and the words next to the target, as hashes.
 *
 * @returns how many were written to `out`, which grows with the passage: three a token and seven
 */
export function readToneFeatures(input: ToneInput, passage: Passage, out: Uint32Array): number {
  const { first, last, low, high, place } = passage;
  const lemma = (i: number): number => {
    if (i < low || i >= high) return OUTSIDE;
    return i >= first && i < last ? TARGET : input.lemmas[i]!;
  };
  let next = 0;
  for (let i = low; i < high; i++) {
    if (input.names[i] || place[i - low] === 0 || input.pos[i] === POS.PUNCT) continue;
    const word = mix(lemma(i), input.negated[i]!);
    out[next++] = mix(SEEDS.word, word);
    out[next++] = mix(SEEDS.placed + SIDES[place[i - low]!]!, word);
    out[next++] = mix(mix(SEEDS.pair, lemma(i)), lemma(i + 1));
  }
  out[next++] = mix(BEFORE_ONE, lemma(first - 1));
  out[next++] = mix(BEFORE_TWO, lemma(first - 2));
  out[next++] = mix(AFTER_ONE, lemma(last));
  out[next++] = mix(AFTER_TWO, lemma(last + 1));
  out[next++] = mix(AFTER_THREE, lemma(last + 2));
  out[next++] = mix(mix(BEFORE_PAIR, lemma(first - 2)), lemma(first - 1));
  out[next++] = mix(mix(AFTER_PAIR, lemma(last)), lemma(last + 1));
  return next;
}

/** Room for the features of a passage. */
export const roomFor = ({ low, high }: Passage): Uint32Array => new Uint32Array(3 * (high - low) + 7);
