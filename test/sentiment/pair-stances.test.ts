import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAIR_FEATURES } from '../../src/sentiment/pair-features.js';
import { pairModel } from '../../src/sentiment/pair-model.js';
import { PairStances } from '../../src/sentiment/pair-stances.js';
import { LIKELY, type Stance } from '../../src/sentiment/stance.js';
import { findStances } from '../../src/sentiment/stances.js';
import type { Role } from './cast.js';
import { candidatesIn, quotedText } from './pairs.js';

const CAST: readonly Role[] = [
  { type: 'person', names: ['Vera Lund', 'Lund'], pronouns: 'she' },
  { type: 'person', names: ['Tom Brandt', 'Brandt'], pronouns: 'he' },
  { type: 'organization', names: ['Corvel'] },
  { type: 'place', names: ['Kesh'] },
];

/** The stances of a text; what stands between ‹ and › was said by the named one. */
function read(marked: string, speaker: string | null = null): Stance[] {
  const { document, language, entities, quotes, reader, valence } = quotedText(marked, CAST, speaker);
  const pairs = new PairStances(language, entities, quotes, reader, valence);
  return findStances(document, language, entities, quotes, valence, reader.words.facts, pairs);
}

const nameOf = (entity: number | null): string => (entity === null ? '·' : CAST[entity]!.names.at(-1)!);
const told = ({ holder, target, score }: Stance): string =>
  `${nameOf(holder)} > ${target.map(nameOf).join()} ${score > 0 ? '+' : '-'}`;
const learned = (marked: string, speaker: string | null = null): string[] =>
  read(marked, speaker)
    .filter(({ rule }) => rule === 'learned')
    .map(told);

describe('PairStances', () => {
  it.each([
    ["Lund spoke of Brandt's remarkable courage.", 'Lund > Brandt +'],
    ["Lund refused to shake Brandt's hand.", 'Lund > Brandt -'],
  ])('sees what no rule does: %s', (text, expected) => expect(learned(text)).toEqual([expected]));

  it.each([
    'Lund and Brandt were born in Kesh.',
    'Lund works for Corvel in Kesh.',
    'Lund flew from Kesh to visit Brandt on Sunday.',
  ])('sees nothing in %s', (text) => expect(read(text)).toEqual([]));

  it.each(['Lund praised Brandt.', 'Brandt was humiliated by Lund.'])('leaves to the rules what they see: %s', (text) => {
    expect(read(text).map(({ rule }) => rule)).not.toContain('learned');
  });

  it.each([
    ['She did not hold back. “‹Brandt has been a disgrace, a cheat and a coward›.”', 'Lund > Brandt -'],
    ['She did not hold back. “‹Brandt did a superb, honest, courageous job for all of us›.”', 'Lund > Brandt +'],
    ['She went on. “‹We are grateful to Corvel for its generous help›.”', 'Lund > Corvel +'],
    ['She went on. “‹Corvel has failed its workers›.”', 'Lund > Corvel -'],
  ])('gives what is said of another to who says it: %s', (marked, expected) =>
    expect(learned(marked, 'Vera Lund')).toEqual([expected]),
  );

  // Known: blame of what one did is held for less likely than none.
  it.fails('gives what is said of what another did to who says it', () => {
    const marked = 'Of the firm she said this: “‹What Corvel did here was shameful, cruel and dishonest›.”';
    expect(learned(marked, 'Vera Lund')).toEqual(['Lund > Corvel -']);
  });

  it('leaves to the rules what they see of a speaker', () => {
    const stances = read('‹Brandt was humiliated by Lund›, and Lund praised Corvel.', 'Vera Lund');
    expect(stances.some(({ rule }) => rule !== 'learned')).toBe(true);
    expect(stances.filter(({ rule, target }) => rule === 'learned' && target.includes(1))).toEqual([]);
  });

  it('tells each whom a speaker speaks of once a sentence, in any words', () => {
    const word = fc.constantFrom(
      'Brandt',
      'Corvel',
      'Lund',
      'a',
      'liar',
      'cheat',
      'praised',
      'superb',
      'not',
      'lost',
      ',',
      'and',
    );
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 30 }), (words) => {
        const found = read(`She spoke. “‹${words.join(' ')}›.”`, 'Vera Lund').filter(({ rule }) => rule === 'learned');
        expect(new Set(found.map(told)).size).toBe(found.length);
      }),
    );
  });

  it.each([
    ['She went on. “‹Brandt arrived on Monday›.”', 'Vera Lund'],
    ['She went on. “‹Lund has been a disgrace, a cheat and a coward›.”', 'Vera Lund'],
    ['Brandt has been a disgrace, a cheat and a coward. “‹It rained›.”', 'Vera Lund'],
    ['She did not hold back. “‹Brandt has been a disgrace, a cheat and a coward›.”', 'Nobody'],
  ])('tells nothing of %s by %s', (marked, speaker) => expect(learned(marked, speaker)).toEqual([]));

  it('weighs what the rules find: what is likely is told as a relation, what is not is none', () => {
    const confidenceOf = (text: string): number => read(text).find(({ holder }) => holder === 0)!.confidence;
    expect(confidenceOf('Lund praised Brandt.')).toBeGreaterThan(0.8);
    expect(confidenceOf('Lund joined Corvel in May.')).toBeLessThan(LIKELY);
  });

  it('tells how likely each is, and a score within the scale, in any text', () => {
    const word = fc.constantFrom(
      'Lund',
      'Brandt',
      'Corvel',
      'Kesh',
      'she',
      'hated',
      'praised',
      'a',
      'brilliant',
      'liar',
      'by',
      ',',
      '.',
      '“',
      '”',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (words) => {
        for (const { rule, confidence, score, holder, target, evidence } of read(`‹${words.join(' ')}›`, 'Tom Brandt')) {
          expect(confidence).toBeGreaterThanOrEqual(rule === 'learned' ? LIKELY : 0);
          expect(confidence).toBeLessThanOrEqual(1);
          expect(Math.abs(score)).toBeLessThanOrEqual(1);
          if (rule === 'learned') expect(target).not.toContain(holder);
          expect(evidence.end).toBeGreaterThan(evidence.start);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('takes a list of names in linear time', () => {
    const time = (names: number): number => {
      const text = `${Array.from({ length: names }, (_, i) => (i % 2 ? 'Vera Lund' : 'Tom Brandt')).join(', ')} met in Kesh.`;
      const before = performance.now();
      read(text);
      return performance.now() - before;
    };
    time(100);
    expect(Math.min(time(1600), time(1600))).toBeLessThan(20 * Math.max(1, Math.min(time(200), time(200))));
  });
});

describe('PairModel', () => {
  it('tells the one who stands so from the one towards whom he does', () => {
    const wells = candidatesIn("Lund spoke of Brandt's remarkable courage.", CAST, null).map((one) => {
      const chances = new Float64Array(3);
      pairModel.judge(one, chances);
      return [one.from, chances[2]!] as const;
    });
    const well = new Map(wells);
    expect(well.get(0)).toBeGreaterThan((well.get(1) ?? 0) + 0.2);
  });

  it('gives shares that sum to 1, of whatever features', () => {
    const numbers = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: PAIR_FEATURES, maxLength: PAIR_FEATURES });
    const hashes = fc.array(fc.nat(), { maxLength: 50 });
    fc.assert(
      fc.property(numbers, hashes, (values, words) => {
        const chances = new Float64Array(3);
        pairModel.judge({ values: Float64Array.from(values), words: Uint32Array.from(words), count: words.length }, chances);
        expect(chances.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      }),
    );
  });
});
