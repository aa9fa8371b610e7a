import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { entityNamed, read, said } from './article.js';

describe('what "the fund" and "it" mean', () => {
  test('a noun that describes one body is that body', () => {
    const text =
      'The retailer Tessaline Group said it would close four shops. Tessaline has cut its forecast. The retailer also lost money.';
    const entity = entityNamed(text, 'Tessaline Group');
    expect(said(entity, 'role')).toContain('The retailer');
    expect(said(entity, 'pronoun')).toEqual(expect.arrayContaining(['it', 'its']));
  });

  test('each says how it was found, and how often that is right', () => {
    const text = 'The bank Corran Holdings said it had lost money. The bank cut its dividend.';
    const found = read(text).entities.list.flatMap(({ mentions }) => mentions.filter(({ rule }) => rule === 'anaphor-ranker'));
    expect(found.length).toBeGreaterThan(0);
    for (const { confidence } of found) expect(confidence).toBeGreaterThan(0.5);
  });

  test.each([
    [
      'the country is a country, the city a city',
      'Chile opened a mine near Calama on Monday. The country sells copper.',
      'Chile',
      'The country',
    ],
    ['be the town nearer', 'Chile opened a mine near Calama on Monday. Miners marched through the city.', 'Calama', 'the city'],
    [
      'the country is the one whose people is spoken of',
      'Kenya and Sweden signed a treaty. Swedish officials said the country would pay.',
      'Sweden',
      'the country',
    ],
    ...[
      ['Swedish', 'Sweden'],
      ['Kenyan', 'Kenya'],
    ].map(([people, country]) => [
      `the country is the one whose people is spoken of: ${people}`,
      `Talks between Kenya and Sweden ended without a deal. The ${people} government says the country will not give in.`,
      country!,
      'the country',
    ]),
  ])('%s', (_, text, name, phrase) => {
    expect(said(entityNamed(text, name), 'role')).toContain(phrase);
  });

  test.each(['shareholders were told in March', 'chief executive was not there', 'profits fell'])('its %s: a firm’s', (rest) => {
    const text = `Corran Holdings opened a mine in Chile on Monday. Its ${rest}.`;
    expect(said(entityNamed(text, 'Corran Holdings'), 'pronoun')).toEqual(['Its']);
  });

  test('a possessive and a name in front mean somebody else, and are no part of it', () => {
    const text =
      'The insurer Tessaline Group sued the broker Corran Holdings on Monday. Its broker denied that. Tessaline said its broker had lied to it.';
    const all = read(text).entities.list.flatMap(({ mentions }) => mentions);
    for (const { text: words } of all.filter(({ form }) => form === 'role')) expect(words).not.toMatch(/^its/i);
    const sorted = all.toSorted((a, b) => a.start - b.start);
    for (const [i, one] of sorted.entries()) expect(sorted[i + 1]?.start ?? one.end).toBeGreaterThanOrEqual(one.end);
  });

  test.each(['rained', 'snowed', 'drizzled'])('“it” of the weather means nobody: it %s', (verb) => {
    const { list } = read(`Corran Holdings opened a shop in Leeds. It ${verb} all day, and it was cold.`).entities;
    expect(list.flatMap(({ mentions }) => mentions).filter(({ form }) => form === 'pronoun')).toEqual([]);
  });

  test('a room means nobody', () => {
    const { list } = read('Corran Holdings opened a shop in Leeds. Reporters waited in the room.').entities;
    expect(list.flatMap(({ mentions }) => mentions).filter(({ form }) => form === 'role')).toEqual([]);
  });

  test('whatever the text, no two mentions overlap, and each stands in it', () => {
    const words = fc.constantFrom(
      'the',
      'The',
      'fund',
      'its',
      'it',
      'Corvel',
      'Ana Brandt',
      'said',
      'company',
      'sued',
      'and',
      '.',
      ',',
      'her',
      'minister',
      'Belgian',
      'Paris',
    );
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), (run) => {
        const text = run.join(' ');
        const { entities } = read(text);
        const all = entities.list.flatMap(({ mentions }) => mentions);
        for (const one of all.filter(({ rule }) => rule === 'anaphor-ranker')) {
          expect(text.slice(one.start, one.end)).toBe(one.text);
          expect(all.filter(({ start, end }) => start < one.end && one.start < end)).toEqual([one]);
        }
      }),
      { numRuns: 200 },
    );
  });
});
