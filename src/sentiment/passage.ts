import type { ToneInput } from './tone-input.js';

/** How far from the target words are read, in tokens on either side; so that no sentence, however long, costs more. */
export const WINDOW = 60;
/** What a longer target holds beyond this is read as words. */
export const LONGEST_TARGET = 40;
/** The most tokens that a passage holds. */
export const LONGEST_PASSAGE = 2 * WINDOW + LONGEST_TARGET;

/** Places relative to the target: 0 is the target, 1 … 8 before it, 9 … 16 after it, from near to far. */
export const PLACES = 17;
/** Clauses between a token and the target: 0 none, 1 some, 2 a contrast, 3 another sentence. */
export const CLAUSES = 4;
const ANOTHER_SENTENCE = 3;

/** Distances 1, 2, 3, up to 5, 8, 13, 21, and beyond. */
const STEPS = Uint8Array.from({ length: WINDOW + 1 }, (_, distance) =>
  [1, 2, 3, 5, 8, 13, 21, WINDOW].findIndex((end) => distance <= end),
);

/** The tokens around one target, and how each lies to it. Made once and moved from target to target. */
export class Passage {
  /** The target's tokens, half-open. */
  first = 0;
  last = 0;
  /** The tokens that are read, half-open; the columns below begin with `low`. */
  low = 0;
  high = 0;
  readonly place = new Uint8Array(LONGEST_PASSAGE);
  readonly clause = new Uint8Array(LONGEST_PASSAGE);

  /** The passage around the target `first … end` within `low … high`, all half-open tokens. */
  moveTo(input: ToneInput, first: number, end: number, low: number, high: number): this {
    const last = Math.min(end, first + LONGEST_TARGET);
    this.first = first;
    this.last = last;
    this.low = Math.max(low, first - WINDOW);
    this.high = Math.min(high, last + WINDOW);
    const { place, clause } = this;
    for (let i = first - 1, k = i - this.low, reached = 0; k >= 0; i--, k--) {
      reached = Math.max(reached, barrier(input, i, first));
      place[k] = 1 + STEPS[first - i]!;
      clause[k] = reached;
    }
    for (let k = first - this.low; k < last - this.low; k++) {
      place[k] = 0;
      clause[k] = 0;
    }
    for (let i = last, k = i - this.low, reached = 0; i < this.high; i++, k++) {
      reached = Math.max(reached, barrier(input, i, first));
      place[k] = 9 + STEPS[i - last + 1]!;
      clause[k] = reached;
    }
    return this;
  }
}

const barrier = (input: ToneInput, i: number, target: number): number =>
  input.sentence[i] === input.sentence[target] ? input.breaks[i]! : ANOTHER_SENTENCE;
