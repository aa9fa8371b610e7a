import bytes from '../data/clusters.bin';
import { readHashes, sizeOfHashes } from '../model/sorted-hashes.js';

// clusters.bin: the number of words (uint32); their hashes (as model/sorted-hashes.ts has them); their fine clusters (uint16 each), their
// coarse ones (uint8 each); little-endian; made by `training/clusters.ts` from GloVe vectors (PDDL) grouped by k-means.
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const count = view.getUint32(0, true);
const hashes = readHashes(view, 4, count);
const fineAt = 4 + sizeOfHashes(count);
const coarseAt = fineAt + 2 * count;

/** Words of like meaning and use share a cluster: 512 fine ones, 64 coarse ones, from 1; 0 where a word has none. */
export interface Cluster {
  readonly fine: number;
  readonly coarse: number;
}

const NONE: Cluster = { fine: 0, coarse: 0 };

/** How many frequent words are known. */
export const frequentWords = count;

/** The place of a word among the frequent ones, by the hash of its lower-case form; −1 where it is none. */
export function placeOf(word: number): number {
  let low = 0;
  let high = count - 1;
  while (low <= high) {
    const middle = (low + high) >>> 1;
    const found = hashes[middle]!;
    if (found === word) return middle;
    if (found < word) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

/** The hash of the word at a place. */
export const wordAt = (place: number): number => hashes[place]!;

/** The cluster of the word at a place. */
export function clusterAt(place: number): Cluster {
  if (place < 0) return NONE;
  return { fine: view.getUint16(fineAt + 2 * place, true) + 1, coarse: view.getUint8(coarseAt + place) + 1 };
}
