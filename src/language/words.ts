import { hashString } from '../model/hash.js';
import { clusterAt, placeOf } from './clusters.js';
import type { Capital } from './codes.js';
import { lexicon } from './lexicon.js';
import { looksOf } from './looks.js';
import { wordClassOf } from './word-classes.js';

/** What can be told of a word by its form alone; made once for each form. */
export interface Word {
  /** Lower case, with straight apostrophes and hyphens. */
  readonly lower: string;
  /** Hash of `lower`. */
  readonly hash: number;
  /** Hash of the word's shape: "Xx" for Marco, "XX" for NATO, "x-x" for de-escalate, "d,d" for 5,000. */
  readonly shape: number;
  /** Hashes of the first three, last two and last three characters of `lower`. */
  readonly prefix: number;
  readonly suffix2: number;
  readonly suffix3: number;
  readonly cluster: number;
  readonly coarseCluster: number;
  /** Bits of `LEXICON`. */
  readonly flags: number;
  /** A phrase of the lexicon begins with this word. */
  readonly startsPhrase: boolean;
  readonly capital: Capital;
  /** The parts of speech that it can be, a bit for each code; and the class of such words. */
  readonly tags: number;
  readonly kind: number;
}

/** What can be told of a word by its form alone. */
export function describeWord(form: string): Word {
  const lower = straightened(form.toLowerCase());
  const hash = hashString(lower);
  const place = placeOf(hash);
  const { fine, coarse } = clusterAt(place);
  const suffix2 = hashString(lower.slice(-2));
  const looks = looksOf(form);
  return {
    lower,
    hash,
    shape: hashString(looks.shape),
    prefix: hashString(lower.slice(0, 3)),
    suffix2,
    suffix3: hashString(lower.slice(-3)),
    cluster: fine,
    coarseCluster: coarse,
    flags: lexicon.flagsOf(lower),
    startsPhrase: lexicon.phrasesFrom(hash).length > 0,
    capital: looks.capital,
    ...wordClassOf(hash, place, suffix2, looks),
  };
}

/** With straight apostrophes and plain hyphens. */
export function straightened(form: string): string {
  for (let i = 0; i < form.length; i++) {
    if (form.charCodeAt(i) > 127) return form.replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-');
  }
  return form;
}
