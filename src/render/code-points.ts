/**
 * Offsets in code points, as Python and the W3C's selectors count, out of UTF-16 offsets of the same text.
 *
 * @example codePointsIn('👋 Ana')(3) // 2: "Ana" begins there
 */
export function codePointsIn(text: string): (offset: number) => number {
  const before = new Uint32Array(text.length + 1);
  let offset = 0;
  let count = 0;
  for (const character of text) {
    count++;
    before.fill(count, offset + 1, offset + 1 + character.length);
    offset += character.length;
  }
  return (offset) => before[offset]!;
}
