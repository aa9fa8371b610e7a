import { hashString } from '../model/hash.js';
import { clusterAt, placeOf } from './clusters.js';
import { CAPITAL, type Capital } from './codes.js';
import { lexicon } from './lexicon.js';
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
  const lower = form.toLowerCase().replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-');
  const hash = hashString(lower);
  const { fine, coarse } = clusterAt(placeOf(hash));
  const suffix2 = hashString(lower.slice(-2));
  const capital = capitalOf(form);
  return {
    lower,
    hash,
    shape: hashString(shapeOf(form)),
    prefix: hashString(lower.slice(0, 3)),
    suffix2,
    suffix3: hashString(lower.slice(-3)),
    cluster: fine,
    coarseCluster: coarse,
    flags: lexicon.flagsOf(lower),
    startsPhrase: lexicon.phrasesFrom(hash).length > 0,
    capital,
    ...wordClassOf(hash, suffix2, capital, /\p{N}/u.test(form)),
  };
}

/** Upper → X, lower → x, digit → d, others themselves; runs of three and more become two. */
function shapeOf(form: string): string {
  const classes = form
    .replace(/\p{Lu}/gu, 'X')
    .replace(/[\p{Ll}\p{Lo}]/gu, 'x')
    .replace(/\p{N}/gu, 'd');
  return classes.replace(/(.)\1{2,}/g, '$1$1').slice(0, 12);
}

function capitalOf(form: string): Capital {
  if (!/\p{L}/u.test(form)) return CAPITAL.noLetter;
  if (!/\p{Lu}/u.test(form)) return CAPITAL.none;
  if (!/\p{Ll}/u.test(form)) return CAPITAL.all;
  return /^[^\p{L}]*\p{Lu}[^\p{Lu}]*$/u.test(form) ? CAPITAL.first : CAPITAL.mixed;
}
