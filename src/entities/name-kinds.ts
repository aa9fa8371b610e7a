import bytes from '../data/name-kinds.bin';
import { HashIndex } from '../model/hash-index.js';
import { readHashes, sizeOfHashes } from '../model/sorted-hashes.js';

// name-kinds.bin: the number of words (uint32); the upper three bytes of their hashes (as model/sorted-hashes.ts has them); for each a byte
// that says in what names such a word stands; made by `training/name-kinds.ts` from names in texts and GloVe vectors.

/** Bytes of a word's hash that are kept: of a thousand words that are not in the table four are taken for one that is. */
export const KEPT_BYTES = 3;

const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const count = bytes.length > 0 ? view.getUint32(0, true) : 0;
const kindsAt = 4 + sizeOfHashes(count, KEPT_BYTES);
const words = HashIndex.of(readHashes(view, 4, count, KEPT_BYTES));

/** What is kept of a word's hash. */
export const keptOf = (hash: number): number => hash >>> (8 * (4 - KEPT_BYTES));

/** In what names words like this one stand: the number of a kind, from 1 up, that was found in learning; 0 where it is not known. */
export function nameKindOf(hash: number): number {
  const word = words.find(keptOf(hash));
  return word < 0 ? 0 : view.getUint8(kindsAt + word);
}
