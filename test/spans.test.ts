import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.js';
import { parseAnalysis } from '../src/door.js';
import type { Article } from '../src/schema/article.js';
import { articleFixtures, textsOf } from './golden/fixtures.js';
import { brokenPromises } from './spans/integrity.js';

const plain = ['quotes', 'entities', 'shifts'].flatMap((kind) => textsOf(`fixtures/negative/${kind}`));
const hostile = textsOf('fixtures/hostile');

/** Pieces that news is made of, in any order: what random characters would never hit upon. */
const pieces = fc.constantFrom(
  ...[
    '“',
    '”',
    '"',
    "'",
    '‘',
    '’',
    '«',
    '»',
    '—',
    '\n',
    '\n\n',
    '\r\n',
    '. ',
    ', ',
    ' ',
    '\u00a0',
    '\u200b',
    '\ud800',
    '😀',
    'é',
  ],
  ...[
    'said ',
    'he ',
    'She ',
    'President ',
    'Ann Lee',
    "Lee's ",
    'PARIS (AP) — ',
    'on Monday ',
    'in 2025',
    'However, ',
    'U.S. ',
    '# ',
    '- ',
  ],
);
const newsLike = fc.array(pieces, { maxLength: 120 }).map((parts) => parts.join(''));

function keepsEveryPromise(input: string | Article): void {
  const analysis = analyze(input);
  expect(brokenPromises(analysis)).toEqual([]);
  const json = JSON.stringify(analysis);
  expect(JSON.stringify(parseAnalysis(json))).toBe(json);
  expect(JSON.stringify(analyze(input))).toBe(json);
}

describe('every span slices, every id resolves, the schema holds, twice the same bytes', () => {
  it.each(articleFixtures())('in $name', ({ article }) => keepsEveryPromise(article));
  it.each([...plain, ...hostile])('in $name', ({ text }) => keepsEveryPromise(text));

  it('in texts made of pieces of news', () => {
    fc.assert(fc.property(newsLike, keepsEveryPromise), { numRuns: 150 });
  });

  it('in texts of any characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 300 }), keepsEveryPromise), { numRuns: 100 });
  });

  it('in articles cut and joined anywhere', () => {
    const texts = articleFixtures().map(({ source }) => source);
    const cut = fc.tuple(fc.constantFrom(...texts), fc.nat(3000), fc.constantFrom(...texts), fc.nat(3000));
    fc.assert(
      fc.property(cut, ([a, i, b, j]) => keepsEveryPromise(a.slice(i, i + 900) + b.slice(j, j + 900))),
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
