import { POS } from '../language/codes.js';
import type { Found } from './meaning.js';
import type { Reading } from './reading.js';
import { tenseAround } from './tense.js';

/** Mends what the recognisers found in one sentence; refiners run in order. */
export type Refiner = (reading: Reading, found: readonly Found[]) => readonly Found[];

const PART_WORDS = new Set(['early', 'late', 'mid', 'mid-', 'earlier', 'later']);
const PARTS_OF = new Set(['beginning', 'end', 'start', 'middle', 'close', 'turn', 'rest', 'part', 'half']);
const ABOUT = new Set(['about', 'around', 'nearly', 'almost', 'roughly', 'approximately', 'just', 'only', 'over']);
const COMPARED = new Set(['least', 'most', 'than']);
const WHOLE = new Set(['length', 'offset']);
const NO_ARTICLE = new Set(['day', 'weekday', 'today', 'set', 'reference', 'holiday']);

/** A time beside a day is a time on that day: "[noon Saturday]", "[Wednesday at 10 p.m.]". */
function joinTimeAndDay(reading: Reading, found: readonly Found[]): readonly Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const before = joined.at(-1);
    const pair = before && joinable(reading, before, next);
    if (pair) joined.splice(-1, 1, pair);
    else joined.push(next);
  }
  return joined;
}

const IS_DAY = new Set(['day', 'weekday', 'today', 'holiday']);

function joinable(reading: Reading, a: Found, b: Found): Found | null {
  const gap = b.first - a.last;
  const between = gap === 1 ? reading.lower(a.last) : '';
  const isOn = gap === 0 || between === 'on' || between === ',';
  const isAt = gap === 0 || between === 'at' || between === ',';
  if (!a.meaning && a.time && b.meaning && IS_DAY.has(b.meaning.is) && isOn) {
    return { ...b, first: a.first, time: a.time, rule: a.rule };
  }
  if (a.meaning && IS_DAY.has(a.meaning.is) && b.time && !b.meaning && isAt) {
    return { ...a, last: b.last, time: b.time, rule: b.rule };
  }
  return null;
}

/** "[early ]September", "[the end of ]1990", "[nearly ]three years": what belongs to the expression before it. */
function extendLeft(reading: Reading, found: readonly Found[]): readonly Found[] {
  let floor = reading.first;
  return found.map((item) => {
    const first = leftEdge(reading, item, floor);
    floor = item.last;
    return first === item.first ? item : { ...item, first };
  });
}

function leftEdge(reading: Reading, { first, last, meaning }: Found, floor: number): number {
  if (!meaning) return first;
  let at = first;
  const back = (steps: number): boolean => at - steps >= floor;
  if (meaning.is === 'year' && back(1) && reading.is(at - 1, 'fiscal')) at--;
  if (back(2) && reading.isHyphen(at - 1) && PART_WORDS.has(reading.lower(at - 2))) at -= 2;
  if (back(1) && PART_WORDS.has(reading.lower(at - 1)) && meaning.is !== 'length') at--;
  if (back(2) && reading.is(at - 1, 'of') && PARTS_OF.has(reading.lower(at - 2))) at -= 2;
  else if (back(3) && reading.is(at - 2, 'of') && reading.is(at - 1, 'the') && PARTS_OF.has(reading.lower(at - 3))) at -= 3;
  if (WHOLE.has(meaning.is)) at = pastApproximation(reading, at, floor);
  if (
    at > floor &&
    isArticle(reading, at - 1) &&
    !(NO_ARTICLE.has(meaning.is) && at === first) &&
    !isAttributive(reading, meaning.is, last)
  )
    at--;
  return WHOLE.has(meaning.is) ? pastApproximation(reading, at, floor) : at;
}

const isArticle = (reading: Reading, i: number): boolean => reading.is(i, 'the', 'a', 'an');

/** "the [third-quarter] loss", "a [two-year] plan": the article belongs to the noun behind. */
function isAttributive(reading: Reading, is: string, last: number): boolean {
  const isNoun = reading.pos(last) === POS.NOUN || reading.pos(last) === POS.PROPN || reading.pos(last) === POS.ADJ;
  if (!isNoun || reading.clue(last).unit) return false;
  return is === 'year' || is === 'month' || reading.isHyphen(last - 2);
}

/** "[at least ]two weeks", "[more than ]a year", "[nearly ]forty years". */
function pastApproximation(reading: Reading, i: number, floor: number): number {
  let at = i;
  if (at - 2 >= floor && COMPARED.has(reading.lower(at - 1)) && reading.is(at - 2, 'at', 'more', 'less', 'fewer', 'longer')) {
    at -= reading.is(at - 3, 'no') && at - 3 >= floor ? 3 : 2;
  } else if (at - 2 >= floor && reading.is(at - 1, 'to') && reading.is(at - 2, 'up', 'close')) at -= 2;
  else if (at - 1 >= floor && ABOUT.has(reading.lower(at - 1)) && !reading.is(at - 1, 'over', 'just', 'only')) at--;
  return at;
}

/** "was [soon] released": what came soon after something past lies in no future. */
const dropPastSoon: Refiner = (reading, found) =>
  found.filter(
    ({ meaning, first, last }) =>
      !(
        meaning?.is === 'reference' &&
        meaning.value === 'FUTURE_REF' &&
        last === first + 1 &&
        tenseAround(reading, first, last) === 'past'
      ),
  );

/** The refiners, in order. */
export const REFINERS: readonly Refiner[] = [joinTimeAndDay, extendLeft, dropPastSoon];
