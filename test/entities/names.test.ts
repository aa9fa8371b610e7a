import { describe, expect, test } from 'vitest';
import { draftEntities } from '../../src/entities/drafts.js';
import { TYPES } from '../../src/entities/labels.js';
import { mergeNames } from '../../src/entities/merge.js';
import { tidyNames } from '../../src/entities/names.js';
import { entityNamed, read, said } from './article.js';
import { given } from './given-names.js';

describe('names of one place or organization', () => {
  test('a country by its short forms, without the possessive', () => {
    const text =
      'The United States said it would vote. Officials in the US and the U.S. Congress agreed with the United States’ ally.';
    expect(said(entityNamed(text, 'United States'), 'name', 'alias')).toEqual(
      expect.arrayContaining(['United States', 'US', 'United States']),
    );
  });

  test('an acronym is what it abbreviates', () => {
    const text =
      'The World Health Organization (WHO) issued a warning on Tuesday in Geneva. Doctors who work for the WHO welcomed it.';
    expect(said(entityNamed(text, 'World Health Organization'), 'name', 'alias')).toEqual([
      'World Health Organization',
      'WHO',
      'WHO',
    ]);
  });

  test('a country’s adjective names nobody', () => {
    const { list } = read('German officials met Canadian farmers in Berlin.').entities;
    expect(list.map(({ name }) => name)).toEqual(['Berlin']);
  });

  test('a headline’s name ends where the body’s does', () => {
    const text =
      'Barack Obama Visits Kenya After Long Delay\n\nBarack Obama arrived in Kenya on Friday. Thousands greeted Obama in Nairobi, the capital of Kenya.';
    const { list } = read(text).entities;
    expect(list.find(({ name }) => name === 'Barack Obama')?.mentions).toHaveLength(3);
    expect(list.some(({ name }) => name.includes('Visits') || name.includes('After'))).toBe(false);
  });
});

describe('a title', () => {
  const { language } = read('The Lady Marwen sailed. The Lady Marwen sank. Lady Marwen wept.');
  const { tokens } = language;
  const firsts = [1, 6, 10];

  /** What is told of the three, each read as the type of that number. */
  const told = (...types: readonly number[]) =>
    tidyNames(
      tokens,
      // The first with its "The".
      firsts.map((first, i) => ({ first: i === 0 ? first - 1 : first, last: first + 2, type: types[i]! })),
    ).map(({ type, words }) => `${type} ${words.join(' ')}`);
  const [person, organization] = [TYPES.indexOf('PER'), TYPES.indexOf('ORG')];

  test('is no part of a person’s name', () => {
    expect(told(person, person, person)).toEqual(Array(3).fill('person marwen'));
    expect(told(person, organization, person)[0]).toBe('person marwen');
  });

  test('is part of a thing’s, which is one wherever it stands', () => {
    expect(told(organization, person, organization)).toEqual(Array(3).fill('organization lady marwen'));
  });
});

describe('what an entity is called', () => {
  test.each([
    ['as it is written without capitals', '{place LYNFIELD} — The vote in {place Lynfield}', 'Lynfield'],
    ['an acronym as it comes first', '{organization NATO} met. {organization Nato} rose.', 'NATO'],
    ['in capitals where there is nothing else', '{place LYNFIELD} — A vote', 'LYNFIELD'],
  ])('%s', (_, marked, name) => {
    const { document, language, names } = given(marked);
    const groups = mergeNames(language.tokens, names);
    const cast = { groups, typeOf: () => null, persons: [], roleMentions: [], pronouns: [] };
    expect(draftEntities(document.text, language.tokens, cast, []).map((draft) => draft.name)).toEqual([name]);
  });
});

describe('names that hyphens join', () => {
  test.each([
    ['Kim Jong-un met reporters on Monday.', 'Kim Jong-un'],
    ['The chief executive, Tae-suk Jensen, said no.', 'Tae-suk Jensen'],
    ['Almaz Wolde-Giorgis spoke in Addis Ababa.', 'Almaz Wolde-Giorgis'],
    ['President Tae-suk Jensen said no.', 'Tae-suk Jensen'],
    ['An Angela Merkel-led government met on Monday.', 'Angela Merkel'],
  ])('%s', (text, name) => {
    expect(read(text).entities.list.map((entity) => entity.name)).toContain(name);
  });
});

describe('the list', () => {
  const text =
    'Angela Merkel spoke in Berlin on Monday. Merkel said Germany would help. She later met Theresa May, who had flown from London.';

  test('ids by first appearance, most salient first, salience in all 1', () => {
    const { list } = read(text).entities;
    expect(list[0]?.name).toBe('Angela Merkel');
    expect(list[0]?.id).toBe('e1');
    const saliences = list.map(({ salience }) => salience);
    expect([...saliences].sort((a, b) => b - a)).toEqual(saliences);
    expect(saliences.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 2);
    const starts = [...list]
      .sort((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)))
      .map(({ mentions }) => mentions[0]!.start);
    expect([...starts].sort((a, b) => a - b)).toEqual(starts);
  });

  test('every token of a mention leads to it, and no other token does', () => {
    const { language, entities } = read(text);
    const covered = new Set<number>();
    entities.mentions.forEach(({ entity, mention, first, last }, m) => {
      const { start, end } = entities.list[entity]!.mentions[mention]!;
      expect([language.tokens.start[first], language.tokens.end[last - 1]]).toEqual([start, end]);
      for (let i = first; i < last; i++) {
        expect(entities.mentionOfToken[i]).toBe(m);
        covered.add(i);
      }
    });
    entities.mentionOfToken.forEach((m, i) => {
      if (!covered.has(i)) expect(m).toBe(-1);
    });
  });

  test('the same text, the same result', () => {
    expect(read(text).entities).toEqual(read(text).entities);
  });
});
