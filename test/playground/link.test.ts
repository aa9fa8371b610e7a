import { deflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formats } from '../../playground/format.js';
import { linkTo, readLink } from '../../playground/link.js';

const draft = fc.record({
  text: fc.string({
    unit: fc.oneof(fc.constantFrom('Ana said “no”. ', '\n\n', '🎈'), fc.string({ unit: 'grapheme' })),
    maxLength: 300,
  }),
  format: fc.constantFrom(...formats),
  publishedAt: fc.constantFrom(null, '2026-01-31'),
});
const place = fc.option(
  fc.tuple(fc.nat(9999), fc.integer({ min: 1, max: 9999 })).map(([start, length]) => ({ start, end: start + length })),
);

const packed = (value: unknown): string => `#article=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

describe('a link to an article', () => {
  it('gives back what it was made of', () =>
    fc.assert(
      fc.asyncProperty(draft, place, async (draft, place) => {
        expect(await readLink(await linkTo({ draft, place }))).toEqual({ draft, place });
      }),
    ));

  it('is made of characters that an address may hold', async () => {
    const link = await linkTo({ draft: { text: 'é“”ü—'.repeat(99), format: 'text', publishedAt: null }, place: null });
    expect(link).toMatch(/^#article=[\w-]+$/);
  });

  it.each(['', '#article', '#e1', '#c120-132', '#at=1-2'])('is not what %j is', async (hash) => {
    expect(await readLink(hash)).toBeNull();
  });

  it('goes without a place that is none', async () => {
    const { draft } = (await readLink(`${packed({ text: 'Rain.', format: 'text' })}&at=9-4`))!;
    expect(draft).toEqual({ text: 'Rain.', format: 'text', publishedAt: null });
  });

  it.each([
    ['nothing packed', '#article=!!!'],
    ['half of it', packed({ text: 'Rain fell on Corran.', format: 'text' }).slice(0, 30)],
    ['no article', packed([1, 2])],
    ['a format that there is not', packed({ text: 'Rain.', format: 'pdf' })],
  ])('throws where it holds %s', async (_what, hash) => {
    await expect(readLink(hash)).rejects.toThrow();
  });

  it('unpacks no more than an article', async () => {
    await expect(readLink(packed({ text: 'a'.repeat(50_000_000), format: 'text' }))).rejects.toThrow('too long');
  });
});
