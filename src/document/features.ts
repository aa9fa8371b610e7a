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

/** Features of which a line has one, by the value of a code. */
export interface Family {
  readonly names: readonly string[];
  readonly hashes: Int32Array;
}

/** @param nameOf the name of the feature for each value of the code, 0 … `size` − 1 */
export function family(size: number, nameOf: (value: number) => string): Family {
  const names = Array.from({ length: size }, (_, value) => nameOf(value));
  return { names, hashes: Int32Array.from(names, featureHash) };
}

/** The first of the ascending limits that the value does not exceed, by its place; their number where it exceeds all. */
export function bucket(value: number, limits: readonly number[]): number {
  let at = 0;
  while (at < limits.length && value > limits[at]!) at++;
  return at;
}

/** More features than any item has. */
const MOST_FEATURES = 256;

/** The features of one item of a row, as hashes: filled, read and emptied again. */
export class FeatureList {
  count = 0;
  readonly hashes = new Int32Array(MOST_FEATURES);

  /** Adds the family's feature for a value of its code. */
  add({ hashes }: Family, value: number): void {
    this.hashes[this.count++] = hashes[value]!;
  }

  /** Adds a feature that is in no family: one of words, or of a sign. */
  addOpen(feature: number): void {
    this.hashes[this.count++] = feature;
  }
}

/** A row of items whose features can be asked for, one after the other. */
export interface FeatureRow {
  readonly length: number;
  /** Adds the features of the item at `index` to `list`. */
  readonly read: (index: number, list: FeatureList) => void;
}
