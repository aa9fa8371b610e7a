import type { Language } from '../src/language/language.js';
import { FLAG, SHAPE } from '../src/sentiment/network-shape.js';
import { Passage } from '../src/sentiment/passage.js';
import { BESIDE, bearsFeatures, besideTarget, pairFeatureIn, wordFeature } from '../src/sentiment/tone-features.js';
import { type ToneInput, toneInputOf } from '../src/sentiment/tone-input.js';
import { wordColumnsOf } from '../src/sentiment/words.js';
import { languageOf, type ToneItem } from './tone-corpora.js';

/** A target in its passage, as a network sees it. */
export interface ToneQuestion {
  /** Row of each token's word, −1 where it has none (names, the target, unknown words). */
  readonly words: Int32Array;
  /** `SHAPE.flags` numbers a token. */
  readonly flags: Uint8Array;
  /** 1 where the token before is in the same sentence. */
  readonly joined: Uint8Array;
  readonly place: Uint8Array;
  readonly clause: Uint8Array;
  /** The target's tokens, half-open, counted from the passage's first. */
  readonly first: number;
  readonly last: number;
  readonly features: Uint32Array;
}

/** A token and the one so far from it are neighbours in one sentence. */
export function areJoined(joined: Uint8Array, i: number, offset: number, count: number): boolean {
  if (offset === 0) return true;
  return offset < 0 ? i > 0 && joined[i] === 1 : i + 1 < count && joined[i + 1] === 1;
}

/** A target whose tone is known, or thought to be, ready to be learned. */
export interface ToneExample extends ToneQuestion {
  /** How likely negative, neutral and positive are. */
  readonly gold: ArrayLike<number>;
  readonly weight: number;
}

/** An item as the network learns it: what the library would see of it. Null where the target holds no token. */
export function exampleOf(item: ToneItem & { readonly weight: number }, rowOf: (hash: number) => number): ToneExample | null {
  const language = languageOf(item.text);
  const [first, last] = language.tokens.within(item.target.start, item.target.end);
  if (last <= first) return null;
  const input = inputOf(language, rowOf);
  const gold = [Number(item.tone < 0), Number(item.tone === 0), Number(item.tone > 0)];
  return { ...questionAt(input, first, last, 0, input.count), gold, weight: item.weight };
}

/** The target `first … last` as it is seen within the tokens `low … high`. */
export function questionAt(input: ToneInput, first: number, last: number, from: number, to: number): ToneQuestion {
  const passage = new Passage().moveTo(input, first, last, from, to);
  const { low, high } = passage;
  const count = high - low;
  const flags = new Uint8Array(count * SHAPE.flags);
  const joined = new Uint8Array(count);
  const words = input.vectors.slice(low, high).fill(-1, first - low, last - low);
  for (let i = low; i < high; i++) {
    const at = (i - low) * SHAPE.flags;
    const isTarget = i >= first && i < last;
    flags[at + input.pos[i]!] = 1;
    flags[at + FLAG.target] = Number(isTarget);
    flags[at + FLAG.name] = isTarget ? 0 : input.names[i]!;
    flags[at + FLAG.negated] = input.negated[i]!;
    flags[at + FLAG.quoted] = input.quoted[i]!;
    joined[i - low] = Number(i > low && input.sentence[i] === input.sentence[i - 1]);
  }
  return {
    words,
    flags,
    joined,
    place: passage.place.slice(0, count),
    clause: passage.clause.slice(0, count),
    first: first - low,
    last: last - low,
    features: featuresOf(input, passage),
  };
}

/** Words, pairs of words, and the words next to the target. */
function featuresOf(input: ToneInput, passage: Passage): Uint32Array {
  const { low, high, place } = passage;
  const room = new Uint32Array(2 * (high - low) + BESIDE);
  let next = 0;
  for (let i = low; i < high; i++) {
    if (!bearsFeatures(input, i) || place[i - low] === 0) continue;
    room[next++] = wordFeature(input, i);
    room[next++] = pairFeatureIn(input, passage, i);
  }
  besideTarget(input, passage, room, next);
  return room.slice(0, next + BESIDE);
}

/** The columns of a passage, with the rows of the vocabulary that is learned. */
export function inputOf(language: Language, rowOf: (hash: number) => number): ToneInput {
  const { facts } = wordColumnsOf(language.tokens);
  return toneInputOf(language, { facts, vectors: Int32Array.from(language.tokens.word, rowOf) }, rowOf);
}
