import { FLAG, SHAPE } from '../src/sentiment/network.js';
import { passageOf } from '../src/sentiment/passage.js';
import { readToneFeatures, roomFor } from '../src/sentiment/tone-features.js';
import { toneInputOf } from '../src/sentiment/tone-input.js';
import { languageOf, type ToneItem } from './tone-corpora.js';
import type { ToneExample } from './tone-network.js';

/** An item as the network learns it: what the library would see of it. Null where the target holds no token. */
export function exampleOf(item: ToneItem & { readonly weight: number }, rowOf: (hash: number) => number): ToneExample | null {
  const language = languageOf(item.text);
  const [first, last] = language.tokens.within(item.target.start, item.target.end);
  if (last <= first) return null;
  const input = toneInputOf(language, rowOf);
  const passage = passageOf(input, first, last, 0, input.count);
  const { low, high } = passage;
  const count = high - low;
  const flags = new Uint8Array(count * SHAPE.flags);
  const joined = new Uint8Array(count);
  const words = input.words.slice(low, high).fill(-1, first - low, last - low);
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
  const room = roomFor(passage);
  const features = room.slice(0, readToneFeatures(input, passage, room));
  const { place, clause } = passage;
  return {
    words,
    flags,
    joined,
    place,
    clause,
    first: first - low,
    last: last - low,
    features,
    label: item.tone + 1,
    weight: item.weight,
  };
}
