import type { Found, Meaning, TimeOfDay } from '../meaning.js';
import type { Reading } from '../reading.js';

/** Tells whether an expression of one kind begins with token i. */
export interface Recogniser {
  readonly name: string;
  read(reading: Reading, i: number): Match | null;
}

/** What a recogniser saw: the token behind the expression, and its meaning. `first` where it began before i. */
export type Match = Pick<Found, 'last' | 'meaning'> & { readonly first?: number; readonly time?: TimeOfDay | null };

export const match = (last: number, meaning: Meaning | null, time: TimeOfDay | null = null): Match => ({ last, meaning, time });
