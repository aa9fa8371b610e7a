import type { Language } from '../language/language.js';
import { foldWord } from './words.js';

/** The words of the headline: what the desk thinks the story is. */
export interface Headline {
  /** Folded words in order; empty where there is no headline. */
  readonly words: readonly string[];
  /** Place of each folded word's first occurrence. */
  readonly places: ReadonlyMap<string, number>;
}

/** Words that any headline may hold. */
const SMALL = new Set(
  'a an the of in on at to for and or but is are was were be been as by with from his her its their it he she they that this after over says said say'.split(
    ' ',
  ),
);

/** Reads a headline; null gives one without words. */
export function readHeadline(title: string | null): Headline {
  const words = (title?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !SMALL.has(word)).map(foldWord);
  const places = new Map<string, number>();
  words.forEach((word, i) => {
    if (!places.has(word)) places.set(word, i);
  });
  return { words, places };
}

/** How well tokens [first, last) say what the headline says: F1 of their words, small words aside. */
export function likeness({ tokens }: Language, { places }: Headline, first: number, last: number): number {
  if (places.size === 0) return 0;
  const seen = new Set<string>();
  let count = 0;
  for (let i = first; i < last; i++) {
    const lower = tokens.lower(i);
    if (SMALL.has(lower) || !/^[\p{L}\p{N}]/u.test(lower)) continue;
    count++;
    const word = foldWord(lower);
    if (places.has(word)) seen.add(word);
  }
  return (2 * seen.size) / (count + places.size);
}
