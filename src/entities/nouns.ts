import bytes from '../data/nouns.bin';
import { HashIndex } from '../model/hash-index.js';
import { readHashes, sizeOfHashes } from '../model/sorted-hashes.js';
import type { EntityType } from '../schema/entities.js';

// nouns.bin: the number of nouns (uint32); their hashes (as model/sorted-hashes.ts has them); for each a byte that says what it describes
// (`packKinds`) and one that says how often; made by `training/nouns.ts` from what news articles describe with it, and GloVe vectors.
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const count = bytes.length > 0 ? view.getUint32(0, true) : 0;
const kindsAt = 4 + sizeOfHashes(count);
const nouns = new HashIndex(count);
for (const hash of readHashes(view, 4, count)) nouns.add(hash);

/** What a noun can describe: persons, bodies (organizations and groups), other things that have names. */
export const NOUN_KINDS = 3;
/** Steps in which it is told how likely a kind is, from 0 up. */
export const LIKELY_STEPS = 5;

const KIND_OF: Readonly<Record<EntityType, number>> = {
  person: 0,
  organization: 1,
  group: 1,
  place: 2,
  event: 2,
  work: 2,
  product: 2,
  other: 2,
};

export const nounKindOf = (type: EntityType): number => KIND_OF[type];

/** A noun's place in the table, −1 where it is not known. */
export const nounAt = (hash: number): number => nouns.find(hash);

/** How likely one whom the noun describes is of a kind: 0 … 4; 2 where nothing is known of the noun. */
export function likelyKind(noun: number, kind: number): number {
  if (noun < 0) return 2;
  return Math.floor(view.getUint8(kindsAt + noun) / LIKELY_STEPS ** kind) % LIKELY_STEPS;
}

/** What `describesOften` tells of a noun that is not in the table. */
export const UNKNOWN_NOUN = 7;

/** How often the noun describes somebody who is named, among all that it is said of: 0 (hardly ever) … 6. */
export const describesOften = (noun: number): number => (noun < 0 ? UNKNOWN_NOUN : view.getUint8(kindsAt + count + noun));

/** The byte of a noun's kinds, each 0 … 4. */
export const packKinds = (likely: readonly number[]): number =>
  likely.reduce((sum, step, kind) => sum + step * LIKELY_STEPS ** kind, 0);
