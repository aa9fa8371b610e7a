import type { ToneInput } from './tone-input.js';

/** How far from the target words are read, in tokens on either side; so that no sentence, however long, costs more. */
export const WINDOW = 60;
/** What a longer target holds beyond this is read as words. */
export const LONGEST_TARGET = 40;

/** Places relative to the target: 0 is the target, 1 … 8 before it, 9 … 16 after it, from near to far. */
export const PLACES = 17;
/** Clauses between a token and the target: 0 none, 1 some, 2 a contrast, 3 another sentence. */
export const CLAUSES = 4;

/** The tokens around one target, and how each lies to it. */
export interface Passage {
  /** The target's tokens, half-open. */
  readonly first: number;
  readonly last: number;
  /** The tokens that are read, half-open; the columns below begin with `low`. */
  readonly low: number;
  readonly high: number;
  readonly place: Uint8Array;
  readonly clause: Uint8Array;
}

/** The passage around the target `first … end` within `low … high`, all half-open tokens. */
export function passageOf(input: ToneInput, first: number, end: number, low: number, high: number): Passage {
  const last = Math.min(end, first + LONGEST_TARGET);
  const from = Math.max(low, first - WINDOW);
  const to = Math.min(high, last + WINDOW);
  const place = new Uint8Array(to - from);
  const clause = new Uint8Array(to - from);
  for (let i = from, reached = 0; i < to; i++) {
    if (i < first) place[i - from] = 1 + step(first - i);
    else if (i >= last) place[i - from] = 9 + step(i - last + 1);
    if (i >= last) {
      reached = Math.max(reached, barrier(input, i, first));
      clause[i - from] = reached;
    }
  }
  for (let i = first - 1, reached = 0; i >= from; i--) {
    reached = Math.max(reached, barrier(input, i, first));
    clause[i - from] = reached;
  }
  return { first, last, low: from, high: to, place, clause };
}

const barrier = (input: ToneInput, i: number, target: number): number =>
  input.sentence[i] === input.sentence[target] ? input.breaks[i]! : 3;

/** Distances 1, 2, 3, up to 5, 8, 13, 21, and beyond. */
function step(distance: number): number {
  if (distance <= 3) return distance - 1;
  if (distance <= 5) return 3;
  if (distance <= 8) return 4;
  if (distance <= 13) return 5;
  return distance <= 21 ? 6 : 7;
}
