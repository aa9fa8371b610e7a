import type { Entity } from '../src/schema/entities.js';
import type { Shift } from '../src/schema/sentiment.js';

/** Who or what is named; `also` holds the other names that the article uses. */
export interface GoldEntity {
  readonly name: string;
  /** `any`: readers may differ. */
  readonly type: Entity['type'] | 'any';
  readonly also?: readonly string[];
}

/** What was said, without the marks around it, and the full name of who said it; `anonymous` for a source without a name. */
export type GoldQuote = readonly [words: string, speaker: string];

/** An expression of time and its TIMEX3 value, null where readers may differ; without a value, one that need not be found. */
export type GoldDate = readonly [expression: string, value?: string | null];

/** A turn of tone: between or towards whom, which way, and a few words of the paragraph in which it stands. */
export interface GoldShift {
  readonly about: readonly string[];
  readonly direction: Shift['direction'];
  readonly near: string;
}

/** What a reader marked in one article. Every string stands in the article as it is written here. */
export interface Gold {
  readonly title: string;
  readonly standfirst?: string;
  readonly byline?: readonly string[];
  /** The place with which the text begins, or the line with nothing but the date over it. */
  readonly dateline?: string;
  /** A day that the article itself tells. */
  readonly publishedAt?: string;
  readonly headings: readonly string[];
  /** Lines that are no part of the article. */
  readonly boilerplate: readonly string[];
  /** Strings that must not be in the running text. */
  readonly absent: readonly string[];
  readonly entities: readonly GoldEntity[];
  readonly quotes: readonly GoldQuote[];
  /** Some of the clauses of reported speech, the clear ones. */
  readonly indirect: readonly GoldQuote[];
  readonly shifts: readonly GoldShift[];
  /** All expressions of time in the order of the text; only where they are marked. */
  readonly dates?: readonly GoldDate[];
}
