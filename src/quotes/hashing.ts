// Hashes of what is seen of a token, for features that are read too often to be read by a template.

/** Stands for the word before the first of a sentence and after the last. */
export const NO_WORD = 0x6f757473;
/** The same for a part of speech. */
export const NO_POS = 31;

/** Hash of a number, another one for each seed. */
export function hashed(value: number, seed: number): number {
  const hash = Math.imul(value ^ seed, 0x9e3779b1);
  return hash ^ (hash >>> 15);
}

/** Hash of two numbers; the order counts. */
export const hashedBoth = (a: number, b: number, seed: number): number => hashed(Math.imul(a, 0x85ebca77) + b, seed);
