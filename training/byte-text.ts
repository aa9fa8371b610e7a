// Writes what src/model/byte-text.ts reads, which says how; the library itself only reads.
import { type ByteText, DIGITS, SIGNS } from '../src/model/byte-text.js';

/** The 256 bytes, the most frequent first; the lower of two as frequent, so that the same bytes give the same text. */
function byFrequency(bytes: Uint8Array): number[] {
  const counts = new Uint32Array(256);
  for (const byte of bytes) counts[byte]!++;
  return Array.from(counts.keys()).sort((a, b) => counts[b]! - counts[a]! || a - b);
}

function written(rank: number): string {
  const high = Math.floor(rank / DIGITS.length);
  return (high === 0 ? '' : SIGNS[high - 1]!) + DIGITS[rank % DIGITS.length]!;
}

/** The bytes as a text, in printable ASCII without `"`, `\` and `<`. */
export function byteText(bytes: Uint8Array): ByteText {
  const order = byFrequency(bytes);
  const codes: string[] = [];
  for (const [rank, byte] of order.entries()) codes[byte] = written(rank);
  return { length: bytes.length, order, text: Array.from(bytes, (byte) => codes[byte]!).join('') };
}
