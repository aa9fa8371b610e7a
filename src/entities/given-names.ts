import bytes from '../data/given-names.bin';
import { HashIndex } from '../model/hash-index.js';
import { readHashes, sizeOfHashes } from '../model/sorted-hashes.js';
import type { Gender } from './gender.js';

// given-names.bin: the number of names (uint32); their hashes (as model/sorted-hashes.ts has them); a bit for each, 1 for women's; made by
// `training/given-names.ts` from lists of names and GloVe vectors.
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const count = bytes.length > 0 ? view.getUint32(0, true) : 0;
const gendersAt = 4 + sizeOfHashes(count);
const names = new HashIndex(count);
for (const hash of readHashes(view, 4, count)) names.add(hash);

/** Whose given name a word is, by the hash of its lower-case form; null for what both bear, and for what is none that is known. */
export function genderOfGivenName(word: number): Gender | null {
  const name = names.find(word);
  if (name < 0) return null;
  return (view.getUint8(gendersAt + (name >> 3)) >> (name & 7)) & 1 ? 'female' : 'male';
}
