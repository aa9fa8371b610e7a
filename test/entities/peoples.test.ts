import { expect, test } from 'vitest';
import { createAnalyzer } from '../../src/analyze.js';
import { mergeNames } from '../../src/entities/merge.js';
import { typesOfTokens } from '../../src/entities/people.js';
import { peopleWords } from '../../src/entities/peoples.js';
import { given } from './given-names.js';

/** "word of place" for each word for a people in a text whose names are given. */
function peoplesIn(marked: string): string[] {
  const { language, names, form } = given(marked);
  const groups = mergeNames(language.tokens, names);
  return peopleWords(language.tokens, groups, typesOfTokens(language.tokens, groups)).map(
    ({ token, group }) => `${language.tokens.form(token)} of ${form(groups[group]!.names[0]!)}`,
  );
}

test('a word for a people belongs to the place that begins like it, whether it is read as a name or not', () => {
  expect(peoplesIn('{place Iran} said no. Later Iranian officials left, and {group Iranians} cheered.')).toEqual([
    'Iranian of Iran',
    'Iranians of Iran',
  ]);
});

test('words in front have to be the same', () => {
  const text = '{place North Korea} and {place South Korea} met. A {group South Korean} minister smiled.';
  expect(peoplesIn(text)).toEqual(['South of South Korea']);
});

test.each([
  ['the place is not named', 'A {group Chilean} minister smiled in {place Leeds}.'],
  ['no place is named', 'A {group Chilean} minister smiled.'],
  ['the word is of a name', '{place Iran} said no to the {organization Iranian Bank}.'],
])('none where %s', (_, text) => {
  expect(peoplesIn(text)).toEqual([]);
});

test('a caller’s name may have no word at all', () => {
  const lexicons = [{ name: 'own', type: 'place', terms: [{ name: 'Corran', aliases: ['. '] }] } as const];
  expect(
    createAnalyzer({ lexicons })
      .analyze('.  Corran')
      .entities.map(({ name }) => name),
  ).toEqual(['Corran']);
});
