import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import { PAIR_FEATURES, PairFeatures } from '../../src/sentiment/pair-features.js';
import { judgePair } from '../../src/sentiment/pair-model.js';
import type { Stance } from '../../src/sentiment/stance.js';
import { StanceModels } from '../../src/sentiment/stance-models.js';
import { findStances } from '../../src/sentiment/stances.js';
import { ToneReader } from '../../src/sentiment/tone.js';
import { valenceOf } from '../../src/sentiment/valence.js';
import { castOf, type Role } from './cast.js';

const CAST: readonly Role[] = [
  { type: 'person', names: ['Vera Lund', 'Lund'], pronouns: 'she' },
  { type: 'person', names: ['Tom Brandt', 'Brandt'], pronouns: 'he' },
  { type: 'organization', names: ['Corvel'] },
  { type: 'place', names: ['Kesh'] },
];

function read(text: string): { stances: readonly Stance[]; pairs: PairFeatures; count: number; at: (name: string) => number } {
  const language = readLanguage(readDocument({ text }, optionsSchema.parse({})));
  const document = readDocument({ text }, optionsSchema.parse({}));
  const entities = castOf(language, CAST);
  const reader = new ToneReader(language, entities);
  const valence = valenceOf(language, entities);
  const pairs = new StanceModels(language, entities, [], reader, valence);
  return {
    stances: findStances(document, language, entities, [], valence, reader.words.facts, pairs),
    pairs: new PairFeatures(language, entities, reader, valence),
    count: language.tokens.count,
    at: (name) => language.tokens.within(text.indexOf(name), text.indexOf(name) + name.length)[0],
  };
}

const nameOf = (entity: number | null): string => (entity === null ? '·' : CAST[entity]!.names.at(-1)!);
const told = ({ holder, target, score }: Stance): string =>
  `${nameOf(holder)} > ${target.map(nameOf).join()} ${score > 0 ? '+' : '-'}`;
const learned = (text: string): string[] =>
  read(text)
    .stances.filter(({ rule }) => rule === 'learned')
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
  ])('sees nothing in %s', (text) => expect(read(text).stances).toEqual([]));

  it.each(['Lund praised Brandt.', 'Brandt was humiliated by Lund.'])('leaves to the rules what they see: %s', (text) => {
    expect(read(text).stances.map(({ rule }) => rule)).not.toContain('learned');
  });

  it('tells a measured share of right calls, and a score within the scale, in any text', () => {
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
        for (const { rule, confidence, score, holder, target, evidence } of read(words.join(' ')).stances) {
          if (rule !== 'learned') continue;
          expect(confidence).toBeGreaterThan(0.5);
          expect(Math.abs(score)).toBeLessThanOrEqual(1);
          expect(target).not.toContain(holder);
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

describe('judgePair', () => {
  it('gives shares that sum to 1, whoever is asked about, and either way round', () => {
    const text = "Lund spoke of Brandt's remarkable courage.";
    const { pairs, count, at } = read(text);
    const pole = (name: string, entity: number) => ({ first: at(name), last: at(name) + 1, entity });
    const [lund, brandt] = [pole('Lund', 0), pole('Brandt', 1)];
    const sentence = { first: 0, last: count, found: [], quotes: [] };
    const chances = [
      [lund, brandt],
      [brandt, lund],
    ].map(([holder, target]) => {
      pairs.read(sentence, holder!, target!);
      expect(pairs.values.length).toBe(PAIR_FEATURES);
      const found = new Float64Array(3);
      judgePair(pairs.values, found);
      expect(found.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
      return found;
    });
    expect(chances[0]![2]).toBeGreaterThan(chances[1]![2]! + 0.2);
  });
});
