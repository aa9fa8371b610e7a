import type { Range } from '../schema/span.js';
import { type FeatureSink, featureHash, withWord } from './features.js';
import type { LineView } from './line-view.js';
import { type Words, wordHash } from './words.js';

/** Characters at the start of a line whose words are looked at. */
const LOOKED_AT = 300;
/** A line of more words is known by its first and last ones alone, one of at most so few by all of them together. */
const MOST_WORDS = 25;
const FEWEST_WORDS = 4;

const FIRST = featureHash('f');
const FIRST_TWO = featureHash('f2');
const LAST = featureHash('l');
const ALL = featureHash('=');
const WORD = featureHash('w');
const PAIR = featureHash('b');
const NUMBER = wordHash('0');
const NO_WORD = wordHash('');
/** How the model knows the last word of a line that has none. */
const NO_LAST_WORD = wordHash('undefined');

/** Adds words of lines: all of a short one, the first and last of any. What pages say around articles is said again on every page. */
export class WordFeatures {
  readonly #words: Words;
  /** The words of the line at hand, one more than are shown. */
  readonly #shown = new Int32Array(MOST_WORDS + 1);

  constructor(words: Words) {
    this.#words = words;
  }

  add(sink: FeatureSink, { start, end, words }: LineView): void {
    const isLong = end - start > LOOKED_AT;
    const count = this.#show(words, isLong ? start + LOOKED_AT : end);
    const shown = this.#shown;
    const first = count === 0 ? NO_WORD : shown[0]!;
    const two = withWord(FIRST_TWO, first);
    sink.addOpen(withWord(FIRST, first));
    sink.addOpen(count > 1 ? withWord(two, shown[1]!) : two);
    sink.addOpen(withWord(LAST, isLong ? NO_WORD : count === 0 ? NO_LAST_WORD : this.#hashOf(words.end - 1, end)));
    if (count <= FEWEST_WORDS) sink.addOpen(shown.subarray(1, count).reduce(withWord, withWord(ALL, first)));
    if (count > MOST_WORDS) return;
    for (let i = 0; i < count; i++) {
      if (shown.indexOf(shown[i]!) === i) sink.addOpen(withWord(WORD, shown[i]!));
      if (i > 0) sink.addOpen(withWord(withWord(PAIR, shown[i - 1]!), shown[i]!));
    }
  }

  /** Takes the words before an offset; how many there are, or one more than are shown. */
  #show({ start, end }: Range, to: number): number {
    let count = 0;
    for (let word = start; word < end && this.#words.start[word]! < to && count <= MOST_WORDS; word++) {
      this.#shown[count++] = this.#hashOf(word, to);
    }
    return count;
  }

  #hashOf(word: number, to: number): number {
    return this.#words.isNumber(word) ? NUMBER : this.#words.hashWithin(word, 0, to);
  }
}
