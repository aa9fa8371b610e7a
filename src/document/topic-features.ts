import { HashIndex } from '../model/hash-index.js';
import { bucket, family } from './features.js';
import type { LineView } from './line-view.js';
import { isStory } from './place-features.js';
import type { Words } from './words.js';

const LIMITS = [0, 0.25, 0.5, 0.75];
/** A line without any longer word. */
const NO_TOPIC = LIMITS.length + 1;
/** How many values there are. */
export const TOPICS = NO_TOPIC + 1;
export const topicName = (topic: number): string => `topic${topic === NO_TOPIC ? '-' : topic}`;

/** Features of how many of a line's longer words the prose of the document speaks of too. */
export const TOPIC = family(TOPICS, topicName);

/** Characters at the start of a line whose words are looked at. */
const LOOKED_AT = 600;
/** A word of fewer letters says little of what a line is about. */
const LEAST_LETTERS = 5;

/** For each line of a document its value in {@link TOPIC}. */
export function topicsOf(words: Words, views: readonly LineView[]): Uint8Array {
  const { numbers, from, inProse } = longerWords(words, views);
  return Uint8Array.from(views, (view, i) => {
    const own = isStory(view) ? 1 : 0;
    const count = from[i + 1]! - from[i]!;
    let shared = 0;
    for (let at = from[i]!; at < from[i + 1]!; at++) if (inProse[numbers[at]!]! > own) shared++;
    return count === 0 ? NO_TOPIC : bucket(shared / count, LIMITS);
  });
}

interface LongerWords {
  /** The longer words of all lines by number, each once a line; those of line i from `from[i]` on. */
  readonly numbers: Int32Array;
  readonly from: Int32Array;
  /** In how many lines of prose each word stands, by its number. */
  readonly inProse: Int32Array;
}

function longerWords(words: Words, views: readonly LineView[]): LongerWords {
  const most = Math.ceil(words.characters.length / LEAST_LETTERS);
  const index = new HashIndex(most);
  const numbers = new Int32Array(most);
  const from = new Int32Array(views.length + 1);
  const inProse = new Int32Array(most);
  /** The last line, plus one, in which each word was met. */
  const metIn = new Int32Array(most);
  let count = 0;
  for (let i = 0; i < views.length; i++) {
    const view = views[i]!;
    const prose = isStory(view) ? 1 : 0;
    const to = Math.min(view.end, view.start + LOOKED_AT);
    for (let word = view.words.start; word < view.words.end && words.start[word]! < to; word++) {
      if (Math.min(words.end[word]!, to) - words.start[word]! < LEAST_LETTERS) continue;
      const number = index.add(words.hashWithin(word, 0, to));
      if (metIn[number] === i + 1) continue;
      metIn[number] = i + 1;
      inProse[number] = inProse[number]! + prose;
      numbers[count++] = number;
    }
    from[i + 1] = count;
  }
  return { numbers, from, inProse };
}
