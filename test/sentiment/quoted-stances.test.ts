import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Quote } from '../../src/schema/quotes.js';
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
];

/** The stances of a text in which what stands between ‹ and › was said by the named one. */
function stancesIn(marked: string, speaker: string | null): Stance[] {
  const [start, end] = [marked.indexOf('‹'), marked.indexOf('›') - 1];
  const text = marked.replace(/[‹›]/g, '');
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const entities = castOf(language, CAST);
  const entityId = entities.list.find(({ name }) => name === speaker)?.id ?? null;
  const span = { start, end, text: text.slice(start, end) };
  const quote: Quote = {
    id: 'q1',
    kind: 'direct',
    ...span,
    parts: [span],
    speaker: speaker === null ? null : { entityId, mention: null, anonymous: false },
    cue: null,
    about: [],
    sectionId: null,
    rule: 'test',
    confidence: null,
  };
  const reader = new ToneReader(language, entities);
  const valence = valenceOf(language, entities);
  const models = new StanceModels(language, entities, [quote], reader, valence);
  return findStances(document, language, entities, [quote], valence, reader.words.facts, models);
}

const told = (marked: string, speaker: string | null = 'Vera Lund'): string[] =>
  stancesIn(marked, speaker)
    .filter(({ rule }) => rule === 'quoted')
    .map(({ holder, target, score }) => `${holder} > ${target.join()} ${score > 0 ? '+' : '-'}`);

describe('QuotedStances', () => {
  it.each([
    ['She did not hold back. “‹Brandt has been a disgrace, a cheat and a coward›.”', '0 > 1 -'],
    ['She did not hold back. “‹Brandt did a superb, honest, courageous job for all of us›.”', '0 > 1 +'],
    ['Of the firm she said this: “‹What Corvel did here was shameful, cruel and dishonest›.”', '0 > 2 -'],
  ])('gives what is said of another to who says it: %s', (text, expected) => expect(told(text)).toEqual([expected]));

  it.each([
    ['She went on. “‹Brandt arrived on Monday›.”', 'Vera Lund'],
    ['She went on. “‹Lund has been a disgrace, a cheat and a coward›.”', 'Vera Lund'],
    ['Brandt has been a disgrace, a cheat and a coward. “‹It rained›.”', 'Vera Lund'],
    ['She did not hold back. “‹Brandt has been a disgrace, a cheat and a coward›.”', null],
    ['She did not hold back. “‹Brandt has been a disgrace, a cheat and a coward›.”', 'Nobody'],
  ])('tells nothing of %s by %s', (text, speaker) => expect(told(text, speaker)).toEqual([]));

  it('leaves to the rules what they see', () => {
    const stances = stancesIn('‹Brandt was humiliated by Lund›, and Lund praised Corvel.', 'Vera Lund');
    expect(stances.some(({ rule }) => rule !== 'quoted')).toBe(true);
    expect(stances.filter(({ rule, target }) => rule === 'quoted' && target.includes(1))).toEqual([]);
  });

  it('tells each target of a sentence once, with a measured share of right calls, in any words', () => {
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
        const quoted = stancesIn(`She spoke. “‹${words.join(' ')}›.”`, 'Vera Lund').filter(({ rule }) => rule === 'quoted');
        expect(new Set(quoted.map(({ target }) => target[0])).size).toBe(quoted.length);
        for (const { confidence, score, holder, target } of quoted) {
          expect(confidence).toBeGreaterThan(0.5);
          expect(Math.abs(score)).toBeLessThanOrEqual(1);
          expect(target).not.toContain(holder);
        }
      }),
    );
  });
});
