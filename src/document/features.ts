import { mix } from '../model/hash.js';
import { wordHash } from './words.js';

/** A feature of a kind with one more word: "b:sign" with "up" is "b:sign up". */
export const withWord = (feature: number, word: number): number => mix(feature, word) | 0;

/** The hash of a feature by its name: a kind, and after a colon the words that it is made of ("caps", "w:share", "b:sign up"). */
export function featureHash(name: string): number {
  const colon = name.indexOf(':');
  if (colon < 0) return wordHash(name);
  const words = name.slice(colon + 1).split(' ');
  return words.reduce((feature, word) => withWord(feature, wordHash(word)), wordHash(name.slice(0, colon)));
}

/** Where the features of an item go. */
export interface FeatureSink {
  /** Takes a feature of a family by its number. */
  add(feature: number): void;
  /** Takes a feature that is in no family, one of words or of a sign, by its hash. */
  addOpen(hash: number): void;
}

/** A row of items whose features can be asked for, one after the other. */
export interface FeatureRow {
  readonly length: number;
  readonly read: (index: number, into: FeatureSink) => void;
}

/** The names of the features of all families, by number. */
export const FAMILY_FEATURES: string[] = [];

/**
 * Features of which an item has one, by the value of a code; the number of the first.
 *
 * @param nameOf the name of the feature for each value of the code, 0 … `size` − 1
 */
export function family(size: number, nameOf: (value: number) => string): number {
  const first = FAMILY_FEATURES.length;
  for (let value = 0; value < size; value++) FAMILY_FEATURES.push(nameOf(value));
  return first;
}

/** The first of the ascending limits that the value does not exceed, by its place; their number where it exceeds all. */
export function bucket(value: number, limits: readonly number[]): number {
  let at = 0;
  while (at < limits.length && value > limits[at]!) at++;
  return at;
}
