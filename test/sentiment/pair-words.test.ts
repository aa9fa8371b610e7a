import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Quote } from '../../src/schema/quotes.js';
import { PairReader } from '../../src/sentiment/pair-candidates.js';
import { CastReader } from '../../src/sentiment/sentence-cast.js';
import { findStances } from '../../src/sentiment/stances.js';
import { ToneReader } from '../../src/sentiment/tone.js';
import { valenceOf } from '../../src/sentiment/valence.js';
import { castOf, type Role } from './cast.js';

const CAST: readonly Role[] = [
  { type: 'person', names: ['Vera Lund', 'Lund'], pronouns: 'she' },
  { type: 'person', names: ['Tom Brandt', 'Brandt'], pronouns: 'he' },
  { type: 'organization', names: ['Corvel'] },
];
/** A subject and an object, a possessor, a passive, a governed verb, a speaker whom the sentence does not name. */
const TEXT = `Lund praised Brandt's brave plan for Corvel. Brandt was not convinced by Lund, who wants Corvel to sue him. “I cannot trust Corvel.”`;

/** Each candidate of the text, and eight hexadecimal digits that change with anything that is read of it. */
function readCandidates(): string[] {
  const document = readDocument({ text: TEXT }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const entities = castOf(language, CAST);
  const start = TEXT.indexOf('I cannot');
  const span = { start, end: TEXT.length - 1, text: TEXT.slice(start, -1) };
  const quote = {
    id: 'q1',
    kind: 'direct',
    ...span,
    parts: [span],
    speaker: { entityId: entities.list[0]!.id },
  } as unknown as Quote;
  const tones = new ToneReader(language, entities);
  const valence = valenceOf(language, entities);
  const reader = new PairReader(language, entities, tones, valence);
  const casts = new CastReader(entities, [quote]);
  const read: string[] = [];
  findStances(document, language, entities, [quote], valence, tones.words.facts, {
    inSentence: (sentence, clause, found) => {
      const cast = casts.read(sentence);
      const reading = reader.reading(sentence, clause, cast, found);
      for (const one of reader.candidates(cast, found)) {
        const { values, words, count } = reading(one);
        const numbers = Float64Array.from(values, (value) => Math.round(1e6 * value));
        const digest = createHash('sha256').update(numbers).update(words.slice(0, count)).digest('hex').slice(0, 8);
        const holder = typeof one.holder === 'string' ? 'speaker' : 'named';
        read.push(`${entities.list[one.from]!.name} (${holder}) > ${entities.list[one.target.entity]!.name}: ${digest}`);
      }
      return found;
    },
  });
  return read;
}

describe('what the weights of pairs.bin were learned for', () => {
  it('is what is read: where this fails, train again and write the new digests here', () => {
    expect(readCandidates()).toMatchInlineSnapshot(`
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
