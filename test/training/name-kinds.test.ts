import { describe, expect, it } from 'vitest';
import { KEPT_BYTES, keptOf, nameKindOf } from '../../src/entities/name-kinds.js';
import { hashString } from '../../src/model/hash.js';
import { readHashes, sizeOfHashes } from '../../src/model/sorted-hashes.js';
import { packNameKinds } from '../../training/name-kinds.js';

describe('packing the kinds of names', () => {
  it('keeps what each word is, in the order of what is kept of their hashes', () => {
    const bytes = packNameKinds([
      ['torvald', 3],
      ['ostrava', 7],
    ]);
    const view = new DataView(bytes.buffer);
    const hashes = [...readHashes(view, 4, view.getUint32(0, true), KEPT_BYTES)];
    expect(hashes).toEqual(['torvald', 'ostrava'].map((word) => keptOf(hashString(word))).sort((a, b) => a - b));
    const kindOf = (word: string) => bytes[4 + sizeOfHashes(2, KEPT_BYTES) + hashes.indexOf(keptOf(hashString(word)))];
    expect([kindOf('torvald'), kindOf('ostrava')]).toEqual([3, 7]);
  });

  it('keeps the first of two that are alike', () => {
    const bytes = packNameKinds([
      ['torvald', 3],
      ['torvald', 7],
    ]);
    expect(bytes).toHaveLength(4 + KEPT_BYTES + 1);
    expect(bytes.at(-1)).toBe(3);
  });
});

describe('the kinds that ship', () => {
  const kindOf = (word: string) => nameKindOf(hashString(word));

  it('know names, and no common words', () => {
    for (const word of ['margaret', 'glasgow', 'siemens']) expect(kindOf(word)).toBeGreaterThan(0);
    for (const word of ['the', 'because', 'yesterday', 'qqxzv']) expect(kindOf(word)).toBe(0);
  });

  it('tell persons, places and firms apart', () => {
    expect(new Set(['susan', 'jennifer', 'angela', 'anne'].map(kindOf))).toHaveLength(1);
    expect(new Set(['angela', 'glasgow', 'microsoft'].map(kindOf))).toHaveLength(3);
  });
});
