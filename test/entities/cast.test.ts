import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCast } from '../../src/entities/cast.js';
import { mergeNames } from '../../src/entities/merge.js';
import { given } from './given-names.js';

/** "pronoun: name" for each "he" and "she" that means somebody, and the type of each group by its first name. */
function castOf(marked: string) {
  const { document, language, names, form } = given(marked);
  const { groups, pronouns, persons } = readCast(language, mergeNames(language.tokens, names));
  const nameOf = (group: number): string => form(groups[group]!.names[0]!);
  return {
    pronouns: pronouns.map(
      ({ first, group }) => `${document.text.slice(language.tokens.start[first]!).split(/\W/)[0]}: ${nameOf(group)}`,
    ),
    types: Object.fromEntries(groups.map(({ type }, group) => [nameOf(group), type])),
    persons: persons.map(({ group }) => nameOf(group)),
  };
}

describe('whom "he" and "she" mean', () => {
  it('is the subject of the sentence before', () => {
    expect(castOf('{person Ivo Marsh} left the bank in May. He had led it for years.').pronouns).toEqual(['He: Ivo Marsh']);
  });

  it('is whom the phrase leads up to that opens the sentence', () => {
    const { pronouns } = castOf(
      '{person Owen Tate} praised the plan on Monday. In his new book, {person Ivo Marsh} calls it a waste of money.',
    );
    expect(pronouns).toEqual(['his: Ivo Marsh']);
  });

  it('is the one whom the article is about, however long ago it named him', () => {
    const away = 'The river rose again. '.repeat(8);
    const { pronouns } = castOf(
      `{person Ivo Marsh} farms here. {person Marsh} was born here. {person Marsh} stayed. ${away}He has lost two harvests.`,
    );
    expect(pronouns).toEqual(['He: Ivo Marsh']);
  });
});

describe('a name that was read as something else', () => {
  it('is a person’s where “she” surely means it, and has the roles of one', () => {
    const { pronouns, types, persons } = castOf('{product Katherine Undara} said she was tired. She had sung all night.');
    expect(types).toEqual({ 'Katherine Undara': 'person' });
    expect(persons).toEqual(['Katherine Undara']);
    expect(pronouns).toEqual(['she: Katherine Undara', 'She: Katherine Undara']);
  });

  it('stays what it was beside a person whom “he” may mean', () => {
    const { types } = castOf('{person Ivo Marsh} left {organization Corvel} in May. He had led it for years, and he was tired.');
    expect(types).toEqual({ 'Ivo Marsh': 'person', Corvel: 'organization' });
  });

  it('stays what it was where a caller said it', () => {
    const { language, names } = given('{organization Undara} said she was tired. She had sung all night. Then she left.');
    const own = names.map((name) => ({ ...name, own: { range: { start: 0, end: 6 }, thing: null, alias: false } }));
    expect(readCast(language, mergeNames(language.tokens, own)).groups.map(({ type }) => type)).toEqual(['organization']);
  });

  it('changes its type alone: whatever the text, groups and their names are the same', () => {
    const parts = fc.constantFrom(
      '{place Undara}',
      '{organization Corvel}',
      '{person Ana Brandt}',
      '{work Marsh}',
      'she',
      'He',
      'her',
      'said',
      'and',
      '.',
      ',',
    );
    fc.assert(
      fc.property(fc.array(parts, { maxLength: 40 }), (run) => {
        const { language, names } = given(run.join(' '));
        const merged = mergeNames(language.tokens, names);
        const { groups } = readCast(language, merged);
        expect(groups.map((group) => group.names)).toEqual(merged.map((group) => group.names));
        for (const [i, { type }] of groups.entries()) expect([merged[i]!.type, 'person']).toContain(type);
      }),
      { numRuns: 200 },
    );
  });
});
