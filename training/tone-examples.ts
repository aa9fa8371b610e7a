import { FLAG, SHAPE } from '../src/sentiment/network-shape.js';
import { Passage } from '../src/sentiment/passage.js';
import {
  BESIDE,
  bearsFeatures,
  besideTarget,
  pairFeatureIn,
  placedFeature,
  wordFeature,
} from '../src/sentiment/tone-features.js';
import { type ToneInput, toneInputOf } from '../src/sentiment/tone-input.js';
import { wordColumnsOf } from '../src/sentiment/words.js';
import { languageOf, type ToneItem } from './tone-corpora.js';
import type { ToneExample } from './tone-network.js';

/** An item as the network learns it: what the library would see of it. Null where the target holds no token. */
export function exampleOf(item: ToneItem & { readonly weight: number }, rowOf: (hash: number) => number): ToneExample | null {
  const language = languageOf(item.text);
  const [first, last] = language.tokens.within(item.target.start, item.target.end);
  if (last <= first) return null;
  const { facts } = wordColumnsOf(language.tokens);
  const input = toneInputOf(language, { facts, vectors: Int32Array.from(language.tokens.word, rowOf) }, rowOf);
  const passage = new Passage().moveTo(input, first, last, 0, input.count);
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
    wanted: [-1, 0, 1].map((tone) => Number(tone === item.tone)),
    weight: item.weight,
  };
}

/** Words, words by side of the target, pairs of words, and the words next to the target. */
function featuresOf(input: ToneInput, passage: Passage): Uint32Array {
  const { low, high, place } = passage;
  const room = new Uint32Array(3 * (high - low) + BESIDE);
  let next = 0;
  for (let i = low; i < high; i++) {
    if (!bearsFeatures(input, i) || place[i - low] === 0) continue;
    room[next++] = wordFeature(input, i);
    room[next++] = placedFeature(input, i, place[i - low]!);
    room[next++] = pairFeatureIn(input, passage, i);
  }
  besideTarget(input, passage, room, next);
  return room.slice(0, next + BESIDE);
}
