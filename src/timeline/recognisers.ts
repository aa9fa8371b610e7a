import type { Found } from './meaning.js';
import type { Reading } from './reading.js';
import { CLOCK } from './recognisers/clock.js';
import { DATES } from './recognisers/dates.js';
import { DEICTIC } from './recognisers/deictic.js';
import { FEASTS } from './recognisers/holidays.js';
import { LENGTHS } from './recognisers/lengths.js';
import { QUARTERS } from './recognisers/quarters.js';
import type { Recogniser } from './recognisers/recogniser.js';
import { REFERENCES } from './recognisers/references.js';
import { SETS } from './recognisers/sets.js';
import { YEARS } from './recognisers/years.js';
import { REFINERS } from './refine.js';

/** All that nutgraf takes for an expression of time; at each token the first that reads one wins. */
export const RECOGNISERS: readonly Recogniser[] = [
  ...FEASTS,
  ...SETS,
  ...DATES,
  ...CLOCK,
  ...QUARTERS,
  ...LENGTHS,
  ...DEICTIC,
  ...YEARS,
  ...REFERENCES,
];

/** How far a word of time may stand behind the word that its expression begins with: "the [near] future", "a couple of [years]". */
const REACH = 3;

/** The expressions of time in one sentence, in order, none over another. */
export function recognise(reading: Reading): readonly Found[] {
  const found: Found[] = [];
  for (let i = reading.first; i < reading.last; ) {
    const word = reading.words[i];
    const next = word && (!word.needsMore || hasMore(reading, i)) ? readAt(reading, i, word.recognisers) : null;
    if (next) found.push(next);
    i = next?.last ?? i + 1;
  }
  return found.length === 0 ? found : REFINERS.reduce<readonly Found[]>((items, refine) => refine(reading, items), found);
}

function hasMore(reading: Reading, i: number): boolean {
  const next = i + 1 < reading.last ? reading.words[i + 1] : undefined;
  if (next && !next.needsMore) return true;
  for (let k = i + 1; k <= i + REACH && k < reading.last; k++) if (reading.words[k]?.clue) return true;
  return false;
}

function readAt(reading: Reading, i: number, recognisers: readonly Recogniser[]): Found | null {
  for (const { name, read } of recognisers) {
    const seen = read(reading, i);
    if (seen) return { first: seen.first ?? i, last: seen.last, meaning: seen.meaning, time: seen.time ?? null, rule: name };
  }
  return null;
}
