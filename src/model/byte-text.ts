/**
 * Bytes as a text that gzip makes nearly as small as the bytes: what is frequent has one character, and always the same, where base64 spreads a
 * byte over two. A byte is written as its rank by frequency, in base 90, last digit last; a rank of two digits begins with one of the signs.
 */
export interface ByteText {
  /** How many bytes. */
  readonly length: number;
  /** All 256 bytes, the most frequent first. */
  readonly order: readonly number[];
  readonly text: string;
}

/** What a string in quotes and a script in a page hold as it is: all of ASCII that can be seen, but for `"`, `\` and `<`. */
const CHARACTERS = Array.from({ length: 95 }, (_, i) => String.fromCharCode(32 + i)).filter(
  (character) => !'"\\<'.includes(character),
);
/** What stands for 0 to 89. */
export const DIGITS: readonly string[] = CHARACTERS.slice(0, 90);
/** What stands before a digit for 90 and for 180. They are the highest codes of all. */
export const SIGNS: readonly string[] = CHARACTERS.slice(90);

const FIRST_SIGN = SIGNS[0]!.charCodeAt(0);
const VALUES = new Uint8Array(128);
DIGITS.forEach((digit, value) => {
  VALUES[digit.charCodeAt(0)] = value;
});

/** The bytes that were written. */
export function bytesOf({ length, order, text }: ByteText): Uint8Array {
  const ranked = Uint8Array.from(order);
  const codes = new TextEncoder().encode(text);
  const bytes = new Uint8Array(length);
  for (let at = 0, i = 0; at < length; at++) {
    let code = codes[i++]!;
    let rank = 0;
    if (code >= FIRST_SIGN) {
      rank = DIGITS.length * (code - FIRST_SIGN + 1);
      code = codes[i++]!;
    }
    bytes[at] = ranked[rank + VALUES[code]!]!;
  }
  return bytes;
}
