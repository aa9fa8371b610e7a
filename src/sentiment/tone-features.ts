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

/** Features that `besideTarget` writes. */
export const BESIDE = 7;

/** Names and marks have no features of their own. */
export const bearsFeatures = (input: ToneInput, i: number): boolean => input.names[i] === 0 && input.pos[i] !== POS.PUNCT;

/** The word, denied or not. */
const wordAt = (input: ToneInput, i: number): number => mix(input.lemmas[i]!, input.negated[i]!);

/** The word, wherever it stands. */
export const wordFeature = (input: ToneInput, i: number): number => mix(SEEDS.word, wordAt(input, i));

/** The word by its side of the target. */
export const placedFeature = (input: ToneInput, i: number, place: number): number =>
  mix(SEEDS.placed + SIDES[place]!, wordAt(input, i));

/** The word with the one behind it, as the text has them. */
export const pairFeature = (input: ToneInput, i: number): number =>
  mix(mix(SEEDS.pair, input.lemmas[i]!), i + 1 < input.count ? input.lemmas[i + 1]! : OUTSIDE);

/** The word with the one behind it, as the passage has them: the target, or its end, may stand behind. */
export const pairFeatureIn = (input: ToneInput, passage: Passage, i: number): number =>
  mix(mix(SEEDS.pair, input.lemmas[i]!), lemmaIn(input, passage, i + 1));

/** Writes the features of the words next to the target to `out`. */
export function besideTarget(input: ToneInput, passage: Passage, out: Uint32Array, at: number): void {
  const { first, last } = passage;
  const before = lemmaIn(input, passage, first - 1);
  const before2 = lemmaIn(input, passage, first - 2);
  const after = lemmaIn(input, passage, last);
  const after2 = lemmaIn(input, passage, last + 1);
  out[at] = mix(BEFORE_ONE, before);
  out[at + 1] = mix(BEFORE_TWO, before2);
  out[at + 2] = mix(AFTER_ONE, after);
  out[at + 3] = mix(AFTER_TWO, after2);
  out[at + 4] = mix(AFTER_THREE, lemmaIn(input, passage, last + 2));
  out[at + 5] = mix(mix(BEFORE_PAIR, before2), before);
  out[at + 6] = mix(mix(AFTER_PAIR, after), after2);
}

function lemmaIn(input: ToneInput, { first, last, low, high }: Passage, i: number): number {
  if (i < low || i >= high) return OUTSIDE;
  return i >= first && i < last ? TARGET : input.lemmas[i]!;
}
