import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOf } from '../../src/model/byte-text.js';
import { byteText } from '../../training/byte-text.js';

const EVERY_BYTE = Uint8Array.from({ length: 256 }, (_, i) => i);
const gzipped = (text: string | Uint8Array): number => gzipSync(text).length;

describe('bytes as text', () => {
  it('are read as they were written', () => {
    const some = fc.uint8Array({ maxLength: 2000 });
    const skewed = fc.array(fc.oneof({ weight: 9, arbitrary: fc.nat(3) }, { weight: 1, arbitrary: fc.nat(255) }));
    fc.assert(
      fc.property(
        fc.oneof(
          some,
          skewed.map((bytes) => Uint8Array.from(bytes)),
          fc.constantFrom(new Uint8Array(0), EVERY_BYTE),
        ),
        (bytes) => {
          expect(bytesOf(byteText(bytes))).toEqual(bytes);
        },
      ),
    );
  });

  it('hold nothing that a string, a page or an encoding would change', () => {
    const { text } = byteText(EVERY_BYTE);
    expect(text).toMatch(/^[ -~]+$/);
    expect(text).not.toMatch(/["\\<]/);
  });

  it('are a character each where they are frequent, and one more where they are not', () => {
    expect(byteText(Uint8Array.of(7, 200, 7, 0))).toMatchObject({ length: 4, text: ' # !' });
    expect(byteText(EVERY_BYTE).text).toMatch(/^ !#.*[{]\|} }!.*}\|~ ~!.*~n$/);
    expect(byteText(EVERY_BYTE).text).toHaveLength(90 + 2 * 166);
  });

  it('are ranked by how often they come, the lower first of two that come as often', () => {
    expect(byteText(Uint8Array.of(7, 200, 7, 0)).order.slice(0, 5)).toEqual([7, 0, 200, 1, 2]);
    expect(byteText(EVERY_BYTE).order).toEqual([...EVERY_BYTE]);
  });

  it('are text that packs better than base64, nearly as well as themselves', () => {
    const bytes = readFileSync('src/data/entities.bin');
    const { text } = byteText(bytes);
    expect(gzipped(text)).toBeLessThan(0.9 * gzipped(bytes.toString('base64')));
    expect(gzipped(text)).toBeLessThan(1.02 * gzipped(bytes));
  });
});
