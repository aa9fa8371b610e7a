import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AnalyzerOptions, analyze, createAnalyzer, type EntityType, type Mention } from '../../src/index.js';
import { brokenPromises } from '../spans/integrity.js';

const word = fc.constantFrom(
  ...['Corran', 'Port', 'Ivo', 'Marsh', 'Harbour', 'Trust', 'said', 'the', 'of', 'He', 'Corp.', 'U.S.', "Marsh's", '“No,”', '😀'],
  ...['. ', '\n\n', 'President', 'bill-12', '#x', 'é', '\ud800', '…', '12', 'on Monday'],
);
const text = fc.array(word, { minLength: 1, maxLength: 40 }).map((words) => words.join(' '));
const type = fc.constantFrom<EntityType | null>('person', 'organization', 'place', 'work', 'other', null);
const term = fc
  .array(word, { minLength: 1, maxLength: 3 })
  .map((words) => words.join(' '))
  .filter((one) => /\S/.test(one));
const lexicon = fc.record({
  type,
  caseSensitive: fc.boolean(),
  terms: fc.array(fc.oneof(term, fc.record({ name: term, aliases: fc.array(term, { maxLength: 2 }) })), { maxLength: 4 }),
});
const lexicons = fc
  .array(lexicon, { maxLength: 3 })
  .map((all): NonNullable<AnalyzerOptions['lexicons']> => all.map((one, i) => ({ ...one, name: String(i) })));

type Placed = Mention & { readonly type: EntityType };
/** The mentions that a caller's lexicons and recognizers made, in text order. */
const ownMentions = (read: string, options: AnalyzerOptions): Placed[] =>
  analyze(read, options)
    .entities.flatMap(({ type: of, mentions }) => mentions.map((mention): Placed => ({ ...mention, type: of })))
    .filter(({ rule }) => /^(lexicon|recognizer):/.test(rule))
    .sort((a, b) => a.start - b.start);

describe('any lexicons', () => {
  it('break no promise, are of their type, and never overlap', () => {
    fc.assert(
      fc.property(text, lexicons, (read, given) => {
        const analysis = analyze(read, { lexicons: given });
        expect(brokenPromises(analysis)).toEqual([]);
        expect(JSON.stringify(analyze(read, { lexicons: given }))).toBe(JSON.stringify(analysis));
        const own = ownMentions(read, { lexicons: given });
        for (const { rule, type: of } of own) expect(of).toBe(given[Number(rule.slice('lexicon:'.length))]!.type);
        own.forEach(({ start }, i) => {
          if (i > 0) expect(start).toBeGreaterThanOrEqual(own[i - 1]!.end);
        });
      }),
      { numRuns: 150 },
    );
  });

  it('find what the first of them finds alone, whatever comes behind it', () => {
    fc.assert(
      fc.property(text, lexicons, (read, given) => {
        const ofFirst = (options: AnalyzerOptions) =>
          ownMentions(read, options)
            .filter(({ rule }) => rule === 'lexicon:0')
            .map(({ start, end }) => [start, end]);
        const recognizers = [{ name: 'all', type: 'other' as const, pattern: /\S+( \S+)*/ }];
        expect(ofFirst({ lexicons: given, recognizers })).toEqual(ofFirst({ lexicons: given.slice(0, 1) }));
      }),
      { numRuns: 100 },
    );
  });
});

describe('any function', () => {
  it('breaks no promise, and what it finds is what stands there', () => {
    const ranges = fc.array(fc.record({ from: fc.nat(120), length: fc.integer({ min: 1, max: 20 }), type, name: term }), {
      maxLength: 8,
    });
    fc.assert(
      fc.property(text, ranges, (read, given) => {
        const found = given
          .map(({ from, length, ...rest }) => ({ start: from, end: Math.min(read.length, from + length), ...rest }))
          .filter(({ start, end }) => start < end);
        const options = { recognizers: [{ name: 'f', find: () => found }] };
        expect(brokenPromises(analyze(read, options))).toEqual([]);
        for (const { start, end } of ownMentions(read, options)) {
          // White space is cut off, and a half of a character made whole.
          const claimed = found.some(
            (one) =>
              one.start <= start + 1 &&
              end <= one.end + 1 &&
              read.slice(one.start, start).trim() === '' &&
              read.slice(end, one.end).trim() === '',
          );
          expect(claimed).toBe(true);
        }
      }),
      { numRuns: 150 },
    );
  });
});

describe('no lexicon', () => {
  it('gives the same bytes as no options', () => {
    const { analyze: read } = createAnalyzer({ lexicons: [], recognizers: [] });
    const idle = createAnalyzer({ lexicons: [{ name: 'x', type: 'other', terms: ['Zzyzx'] }] });
    fc.assert(
      fc.property(text, (one) => {
        const wanted = JSON.stringify(analyze(one));
        expect(JSON.stringify(read(one))).toBe(wanted);
        expect(JSON.stringify(idle.analyze(one))).toBe(wanted);
      }),
      { numRuns: 100 },
    );
  });
});
