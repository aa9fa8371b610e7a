import type { Found, Meaning, TimeOfDay } from '../meaning.js';
import type { Reading } from '../reading.js';
import type { Clue } from '../words.js';

/** Tells whether an expression of one kind begins with token i. */
export interface Recogniser {
  readonly name: string;
  readonly begins: Beginning;
  read(reading: Reading, i: number): Match | null;
}

/** The first words of a recogniser's expressions; it is asked at no others. */
export interface Beginning {
  /** Words of time, by what they can be. */
  readonly clues?: readonly (keyof Clue)[];
  /** Other words, with a word of time soon behind: "[the] near future", "[a] couple of years". */
  readonly words?: readonly string[];
  /** Other words that need none: "[Christmas]", "[at] present". */
  readonly alone?: readonly string[];
}

/** What a recogniser saw: the token behind the expression, and its meaning. `first` where it began before i. */
export type Match = Pick<Found, 'last' | 'meaning'> & { readonly first?: number; readonly time?: TimeOfDay | null };

export const match = (last: number, meaning: Meaning | null, time: TimeOfDay | null = null): Match => ({ last, meaning, time });
