import { describe, expect, it } from 'vitest';
import { valenceOf } from '../../src/sentiment/valence.js';
import { languageOf } from './passages.js';

/** Tone of the words of a text that bear any. */
function tonesIn(text: string): Record<string, number> {
  const language = languageOf(text);
  const valence = valenceOf(language);
  return Object.fromEntries([...valence].flatMap((value, i) => (value === 0 ? [] : [[language.tokens.form(i), value]])));
}

const sumOf = (text: string): number => Object.values(tonesIn(text)).reduce((sum, value) => sum + value, 0);

describe('valenceOf', () => {
  it('knows words that praise and words that blame', () => {
    const tones = tonesIn('The brilliant plan beat a shameful and corrupt rival.');
    expect(tones['brilliant']).toBeGreaterThan(0.2);
    expect(tones['shameful']).toBeLessThan(-0.2);
    expect(tones['corrupt']).toBeLessThan(-0.2);
  });

  it('holds facts for facts: topic words weigh less than judgements', () => {
    const { war = 0, shameful = 0 } = tonesIn('The war that he called shameful began in May.');
    expect(Math.abs(war)).toBeLessThan(Math.abs(shameful) / 2);
  });

  it.each([
    ['Grace Hope visited Paradise.', ['Grace', 'Hope', 'Paradise']],
    ['Ministers from the United States met in the United Kingdom.', ['United', 'States', 'Kingdom']],
    ['Supporters of Joy Love and Faith Strong met again.', ['Joy', 'Love', 'Faith', 'Strong']],
  ])('finds no feeling in the names of %s', (text, names) => {
    const tones = tonesIn(text);
    for (const name of names) expect(tones[name] ?? 0, name).toBe(0);
  });

  it('reads the same words in a headline, where each has a capital', () => {
    expect(tonesIn('Minister Calls Rival Plan Shameful And Corrupt')['Shameful']).toBeLessThan(-0.2);
  });

  it.each(["didn't", 'didn’t', 'did not', 'never'])('turns what "%s" negates', (negation) => {
    expect(tonesIn(`He ${negation} improve the service.`)['improve']).toBeLessThan(0);
    expect(tonesIn('He did improve the service.')['improve']).toBeGreaterThan(0);
  });

  it('ends a negation with its clause', () => {
    expect(tonesIn('It was not long, but it was excellent.')['excellent']).toBeGreaterThan(0);
    expect(tonesIn('There was no doubt that the excellent crew won.')['excellent']).toBeGreaterThan(0);
  });

  it('takes "not only" for no negation', () => {
    expect(tonesIn('It was not only excellent.')['excellent']).toBeGreaterThan(0);
  });

  it('hears how strongly a thing is said', () => {
    expect(sumOf('It was very bad.')).toBeLessThan(sumOf('It was bad.'));
    expect(sumOf('It was slightly bad.')).toBeGreaterThan(sumOf('It was bad.'));
  });

  it('masks names that only the entities stage knows', () => {
    const language = languageOf('They sailed on the happy voyager.');
    const at = language.tokens.within(19, 24)[0];
    const mention = {
      start: 19,
      end: 24,
      text: 'happy',
      form: 'name' as const,
      sentenceId: 'n1',
      rule: 'test',
      confidence: null,
    };
    const entity = {
      id: 'e1',
      type: 'work' as const,
      name: 'happy',
      aliases: [],
      roles: [],
      gender: null,
      salience: 1,
      confidence: null,
      mentions: [mention],
    };
    const mentionOfToken = new Int32Array(language.tokens.count).fill(-1);
    mentionOfToken[at] = 0;
    const entities = { list: [entity], mentions: [{ entity: 0, mention: 0, first: at, last: at + 1 }], mentionOfToken };
    expect(valenceOf(language)[at]).toBeGreaterThan(0);
    expect(valenceOf(language, entities)[at]).toBe(0);
  });
});
