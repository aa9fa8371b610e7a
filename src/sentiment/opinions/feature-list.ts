import { hashString, mix } from '../../model/hash.js';

/** A seed for each kind of feature of a model: the same value means another thing as another kind. */
export const seedsOf = <Kind extends string>(model: string, kinds: readonly Kind[]): Readonly<Record<Kind, number>> =>
  Object.fromEntries(kinds.map((kind) => [kind, hashString(`${model} ${kind}`)])) as Record<Kind, number>;

/** Hashes of names that are features, found once. */
export const hashesOf = <Name extends string>(names: readonly Name[]): Readonly<Record<Name, number>> =>
  Object.fromEntries(names.map((name) => [name, hashString(name)])) as Record<Name, number>;

/** What chunks are. */
export const CHUNK = hashesOf([
  ...['noun', 'verb', 'preposition', 'and', 'clause', 'who', 'comma', 'dash', 'adverb', 'time', 'adjective', 'other'],
] as const);

/** Features of one item, as hashes; those behind `count` are of an item before it. */
export class FeatureList {
  hashes = new Uint32Array(256);
  count = 0;

  clear(): this {
    this.count = 0;
    return this;
  }

  add(seed: number, a = 0, b = 0, c = 0): void {
    if (this.count === this.hashes.length) this.#grow();
    this.hashes[this.count++] = mix(mix(mix(seed, a), b), c);
  }

  #grow(): void {
    const wider = new Uint32Array(2 * this.hashes.length);
    wider.set(this.hashes);
    this.hashes = wider;
  }
}

/** A number in −1 … 1 as one of seven steps. */
export const stepOf = (value: number): number => Math.max(-3, Math.min(3, Math.round(3 * value))) + 5;

/** A distance in tokens as one of six steps. */
export const reachOf = (distance: number): number =>
  distance <= 1 ? 1 : distance <= 2 ? 2 : distance <= 4 ? 3 : distance <= 8 ? 4 : distance <= 15 ? 5 : 6;
