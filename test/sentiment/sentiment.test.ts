import { describe, expect, it } from 'vitest';
import type { Quote } from '../../src/schema/quotes.js';
import { type Sentiment, sentimentSchema } from '../../src/schema/sentiment.js';
import { readSentiment } from '../../src/sentiment/sentiment.js';
import { castOf, type Role } from './cast.js';
import { documentOf, languageOf } from './passages.js';

const DANN: Role = { type: 'person', names: ['Dann'], pronouns: 'she' };
const BRANDT: Role = { type: 'person', names: ['Brandt'], pronouns: 'he' };

function read(text: string, cast: readonly Role[] = [], quotes: readonly Quote[] = []): Sentiment {
  const language = languageOf(text);
  return readSentiment(documentOf(text), language, castOf(language, cast), quotes);
}

/** A direct quotation between the first pair of marks. */
function quoteIn(text: string): Quote {
  const [start, end] = [text.indexOf('“'), text.indexOf('”') + 1];
  const part = { start: start + 1, end: end - 1, text: text.slice(start + 1, end - 1) };
  return {
    id: 'q1',
    kind: 'direct',
    start,
    end,
    text: text.slice(start, end),
    parts: [part],
    speaker: null,
    cue: null,
    about: [],
    sectionId: null,
    rule: 'test',
    confidence: null,
  };
}

describe('readSentiment', () => {
  const PRAISE = 'The brilliant festival delighted visitors, and a proud city celebrated its triumph.';
  const BLAME = 'A shameful and corrupt scheme betrayed pensioners, and officials lied about the disgraceful losses.';
  const FACTS = 'The meeting begins at ten on Thursday in the town hall.';

  it('keeps to the schema, a sentence and a section each with its tone', () => {
    const sentiment = read(`${PRAISE}\n${BLAME}\n${FACTS}`, [DANN]);
    expect(() => sentimentSchema.parse(sentiment)).not.toThrow();
    expect(sentiment.sentences.map(({ sentenceId }) => sentenceId)).toEqual(['n1', 'n2', 'n3']);
    expect(sentiment.sections.map(({ sectionId, label }) => [sectionId, label])).toEqual([
      ['s1', 'positive'],
      ['s2', 'negative'],
      ['s3', 'neutral'],
    ]);
  });

  it('calls an article mixed that is strong on both sides', () => {
    expect(read(`${PRAISE}\n${BLAME}`).label).toBe('mixed');
    expect(read(`${FACTS}\n${FACTS}`).label).toBe('neutral');
  });

  it('weighs judgements more than violent facts', () => {
    const facts = read('The blast on Monday killed nine people at a depot near the border, police said.');
    const judged = read('The blast was a vile, cowardly and disgusting crime, a disgrace beyond forgiveness.');
    expect(facts.magnitude).toBeLessThan(judged.magnitude / 2);
  });

  it.each(['Leave a Reply', 'No official date has been set.', 'Grace Hope visited Paradise.', ''])(
    'finds no tone in "%s"',
    (text) => {
      expect(read(text).label).toBe('neutral');
    },
  );

  it('lays tone inside a quotation to the speaker', () => {
    const text = '“This is a disgraceful betrayal,” the clerk said on Monday.';
    expect(read(text, [], [quoteIn(text)]).sentences[0]?.voice).toBe('attributed');
    const own = 'In a disgraceful betrayal the clerk said “seven” on Monday.';
    expect(read(own, [], [quoteIn(own)]).sentences[0]?.voice).toBe('author');
  });

  it('hears a negation where the model would not', () => {
    expect(read('Nobody praised the plan.').score).toBeLessThan(read('Everybody praised the plan.').score - 0.3);
  });

  it('gathers the tone towards an entity over its mentions', () => {
    const text = 'Dann was praised for her courage.\nBrandt was condemned as a corrupt liar. He lied again and again.';
    const { entities } = read(text, [DANN, BRANDT]);
    expect(entities.map(({ entityId, label }) => [entityId, label])).toEqual([
      ['e1', 'positive'],
      ['e2', 'negative'],
    ]);
    expect(entities[1]?.mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['Brandt', 'He']);
  });

  it('calls an entity mixed that is praised here and condemned there', () => {
    const text = 'Dann was praised for her brilliant courage.\nDann was condemned as a corrupt liar.';
    const [dann] = read(text, [{ ...DANN, pronouns: 'he' }]).entities;
    expect(dann?.label).toBe('mixed');
  });

  it('says the same twice', () => {
    const text = `${PRAISE}\n${BLAME}\n${FACTS}`;
    expect(JSON.stringify(read(text, [DANN]))).toBe(JSON.stringify(read(text, [DANN])));
  });
});
