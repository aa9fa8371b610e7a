import type { Found } from './meaning.js';
import type { Reading } from './reading.js';
import { CLOCK } from './recognisers/clock.js';
import { DATES } from './recognisers/dates.js';
import { DEICTIC } from './recognisers/deictic.js';
import { FEASTS, isHolidayWord } from './recognisers/holidays.js';
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

/** Words that begin an expression without being a word of time. */
const OPENERS = new Set([
  'a',
  'an',
  'the',
  'every',
  'each',
  'several',
  'few',
  'many',
  'some',
  'half',
  'once',
  'twice',
  'per',
  'at',
  'these',
  'right',
  'not',
  'long',
  'latest',
  'current',
  'recent',
  'corresponding',
  'comparable',
  'like',
  'similar',
  'final',
  'early',
  'intervening',
  'tens',
  'dozens',
  'hundreds',
  'thousands',
  'scores',
  'fiscal',
]);

/** The expressions of time in one sentence, in order, none over another. */
export function recognise(reading: Reading): readonly Found[] {
  const found: Found[] = [];
  for (let i = reading.first; i < reading.last; ) {
    const next = mayOpen(reading, i) ? readAt(reading, i) : null;
    if (next) found.push(next);
    i = next?.last ?? i + 1;
  }
  return REFINERS.reduce<readonly Found[]>((items, refine) => refine(reading, items), found);
}

/** Spares most tokens the recognisers: an expression holds a word of time, at its beginning or soon behind an opener. */
function mayOpen(reading: Reading, i: number): boolean {
  if (reading.clues[i]) return true;
  const lower = reading.lower(i);
  if (isHolidayWord(lower)) return true;
  if (!OPENERS.has(lower)) return false;
  for (let k = i + 1; k <= i + REACH && k < reading.last; k++) if (reading.clues[k]) return true;
  return lower === 'at' || lower === 'long' || lower === 'not';
}

function readAt(reading: Reading, i: number): Found | null {
  for (const { name, read } of RECOGNISERS) {
    const seen = read(reading, i);
    if (seen) return { first: seen.first ?? i, last: seen.last, meaning: seen.meaning, time: seen.time ?? null, rule: name };
  }
  return null;
}
