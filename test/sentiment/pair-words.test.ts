import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { Role } from './cast.js';
import { candidatesIn } from './pairs.js';

const CAST: readonly Role[] = [
  { type: 'person', names: ['Vera Lund', 'Lund'], pronouns: 'she' },
  { type: 'person', names: ['Tom Brandt', 'Brandt'], pronouns: 'he' },
  { type: 'organization', names: ['Corvel'] },
];
/** A subject and an object, a possessor, a passive, a governed verb, a speaker whom the sentence does not name. */
const TEXT = `Lund praised Brandt's brave plan for Corvel. Brandt was not convinced by Lund, who wants Corvel to sue him. “‹I cannot trust Corvel›.”`;

/** Each candidate of the text, and eight hexadecimal digits that change with anything that is read of it. */
function digests(): string[] {
  return candidatesIn(TEXT, CAST, 'Vera Lund').map(({ from, holder, target, values, words }) => {
    const numbers = values.map((value) => Math.round(1e6 * value));
    const digest = createHash('sha256').update(numbers).update(words).digest('hex').slice(0, 8);
    const kind = typeof holder === 'string' ? 'speaker' : 'named';
    return `${CAST[from]!.names[0]} (${kind}) > ${CAST[target.entity]!.names[0]}: ${digest}`;
  });
}

describe('what the weights of pairs.bin were learned for', () => {
  it('is what is read: where this fails, train again and write the new digests here', () => {
    expect(digests()).toMatchInlineSnapshot(`
      [
        "Vera Lund (named) > Tom Brandt: 06d95833",
        "Vera Lund (named) > Corvel: 72f6de19",
        "Tom Brandt (named) > Vera Lund: 044f514a",
        "Tom Brandt (named) > Corvel: f4e76fd5",
        "Corvel (named) > Vera Lund: 537f0809",
        "Corvel (named) > Tom Brandt: 2fce564d",
        "Tom Brandt (named) > Vera Lund: cedd6cd5",
        "Tom Brandt (named) > Corvel: 7a0d3353",
        "Vera Lund (named) > Tom Brandt: 687d557c",
        "Vera Lund (named) > Corvel: 50e1ea72",
        "Corvel (named) > Tom Brandt: 10978c88",
        "Corvel (named) > Vera Lund: 8c30a48c",
        "Vera Lund (speaker) > Corvel: 88353d0f",
      ]
    `);
  });
});
