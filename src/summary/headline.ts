import type { Language } from '../language/language.js';
import { foldWord } from './words.js';

/** The words of the headline: what the desk thinks the story is. */
export interface Headline {
  /** Folded words in order; empty where there is no headline. */
  readonly words: readonly string[];
  /** Place of each folded word's first occurrence. */
  readonly places: ReadonlyMap<string, number>;
  /** Words of its main clause without the names that it begins with: those before "as", "after", "in" … */
  readonly core: ReadonlySet<string>;
}

/** Words that any headline may hold. */
const SMALL = new Set(
  'a an the of in on at to for and or but is are was were be been as by with from his her its their it he she they that this after over says said say'.split(
    ' ',
  ),
);
/** Words behind which a headline tells when, where and why. */
const ENDS_CORE = new Set('as after when while because amid following before since despite in at near'.split(' '));
/** A main clause has at least so many words. */
const LEAST_CORE = 3;

/**
 * Reads a headline; null gives one without words.
 *
 * @param names the folded words of the article's names: those that the headline begins with are its subject, not what happened
 */
export function readHeadline(title: string | null, names: ReadonlySet<string>): Headline {
  const all = title?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  const words: string[] = [];
  const core = new Set<string>();
  let isCore = true;
  let isSubject = true;
  for (const word of all) {
    if (ENDS_CORE.has(word) && core.size >= LEAST_CORE) isCore = false;
    if (SMALL.has(word)) continue;
    const folded = foldWord(word);
    words.push(folded);
    isSubject &&= names.has(folded);
    if (isCore && !isSubject) core.add(folded);
  }
  const places = new Map<string, number>();
  words.forEach((word, i) => {
    if (!places.has(word)) places.set(word, i);
  });
  return { words, places, core };
}

/** How well tokens [first, last) say what the headline says: F1 of their words, small words aside; `whole` is false where its main clause alone counts. */
export function likeness({ tokens }: Language, { places, core }: Headline, first: number, last: number, whole: boolean): number {
  const wanted: { has(word: string): boolean; readonly size: number } = whole ? places : core;
  if (wanted.size === 0) return 0;
  const seen = new Set<string>();
  let count = 0;
  for (let i = first; i < last; i++) {
    const lower = tokens.lower(i);
    if (SMALL.has(lower) || !/^[\p{L}\p{N}]/u.test(lower)) continue;
    count++;
    const word = foldWord(lower);
    const lemma = wanted.has(word) ? word : foldWord(tokens.lemma(i));
    if (wanted.has(lemma)) seen.add(lemma);
  }
  return (2 * seen.size) / (count + wanted.size);
}
