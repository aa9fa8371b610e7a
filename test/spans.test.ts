import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holdToPromises } from '../fuzz/promises.js';
import { inputs } from '../fuzz/texts.js';
import { analyze } from '../src/analyze.js';
import { articleFixtures, textsOf } from './golden/fixtures.js';

const plain = ['quotes', 'entities', 'shifts'].flatMap((kind) => textsOf(`fixtures/negative/${kind}`));
const hostile = textsOf('fixtures/hostile');

describe('every span slices, every id resolves, the schema holds, twice the same bytes', () => {
  it.each(articleFixtures())('in $name', ({ article }) => holdToPromises(article));
  it.each([...plain, ...hostile])('in $name', ({ text }) => holdToPromises(text));

  it.each(Object.entries(inputs))('in made-up input: %s', (_kind, input) => {
    fc.assert(fc.property(input, holdToPromises), { numRuns: 500 });
  });

  it('in articles cut and joined anywhere', () => {
    const texts = articleFixtures().map(({ source }) => source);
    const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(3000), fc.constantFrom(...texts), fc.nat(3000));
    fc.assert(
      fc.property(cut, ([a, i, b, j]) => holdToPromises(a.slice(i, i + 900) + b.slice(j, j + 900))),
      { numRuns: 40 },
    );
  });
});

describe('plain text', () => {
  it('is the caller’s own string, to the character', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => analyze(text).text === text));
  });

  it('gives the same analysis whatever was read before', () => {
    const [first, second] = articleFixtures();
    const alone = JSON.stringify(analyze(first!.article));
    analyze(second!.article);
    expect(JSON.stringify(analyze(first!.article))).toBe(alone);
  });
});
