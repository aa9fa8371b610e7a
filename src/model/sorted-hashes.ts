// Ascending hashes as how far each lies from the one before: all lowest bytes, then all second, third … ones. The gaps are small, so
// the higher bytes are mostly alike, and the file packs better.

/** Bytes of a hash, where not said. */
const BYTES = 4;

/** Bytes that so many hashes take. */
export const sizeOfHashes = (count: number, bytes = BYTES): number => bytes * count;

/** The hashes that stand at `at`. */
export function readHashes(view: DataView, at: number, count: number, bytes = BYTES): Uint32Array {
  const gaps = new Uint8Array(view.buffer, view.byteOffset + at, sizeOfHashes(count, bytes));
  const hashes = new Uint32Array(count);
  let hash = 0;
  for (let i = 0; i < count; i++) {
    for (let byte = 0; byte < bytes; byte++) hash += gaps[byte * count + i]! << (8 * byte);
    hashes[i] = hash;
  }
  return hashes;
}

/** Writes hashes, ascending, none above what `bytes` hold, to `at`. */
export function writeHashes(view: DataView, at: number, hashes: readonly number[], bytes = BYTES): void {
  hashes.forEach((hash, i) => {
    const gap = hash - (hashes[i - 1] ?? 0);
    for (let byte = 0; byte < bytes; byte++) view.setUint8(at + byte * hashes.length + i, (gap >>> (8 * byte)) & 255);
  });
}
