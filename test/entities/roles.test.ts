import { describe, expect, it } from 'vitest';
import { genderOfWord } from '../../src/entities/gender.js';
import { mergeNames } from '../../src/entities/merge.js';
import { describePersons, typesOfTokens } from '../../src/entities/people.js';
import { given } from './given-names.js';

/** "name: role; role" for each person of a text whose names are given. */
function rolesOf(marked: string): string[] {
  const { document, language, names, form } = given(marked);
  const { tokens } = language;
  const groups = mergeNames(tokens, names);
  return describePersons(language, groups, typesOfTokens(tokens, groups)).map(({ names: [name], roles }) => {
    const said = roles.map(({ first, last }) => document.text.slice(tokens.start[first]!, tokens.end[last - 1]!));
    return `${form(name!)}: ${said.join('; ')}`;
  });
}

describe('a role before a name', () => {
  it.each([
    ['has its words with capitals', 'They met Crown Prince {person Ivo Marsh} there.', 'Ivo Marsh: Crown Prince'],
    ['has all of them', 'It was Deputy Harbour Minister {person Ivo Marsh} who sang.', 'Ivo Marsh: Deputy Harbour Minister'],
    [
      'does not have the time before it',
      'In the last week Treasury Secretary {person Ivo Marsh} sang.',
      'Ivo Marsh: Treasury Secretary',
    ],
    ['has its office', 'They met Minister for Fisheries {person Ivo Marsh} there.', 'Ivo Marsh: Minister for Fisheries'],
    ['and no more', 'A spokesman for presidential candidate {person Ivo Marsh} sang.', 'Ivo Marsh: presidential candidate'],
    ['has no verb of a headline before it', 'Costa to Meet French President {person Ivo Marsh}', 'Ivo Marsh: French President'],
    ['nor of a sentence', 'She went to host President {person Ivo Marsh} there.', 'Ivo Marsh: President'],
    ['has no headline before it', 'AT LEAST TEN DEAD President {person Ivo Marsh} said so.', 'Ivo Marsh: President'],
    ['may be in apposition', 'The mayor of {place Loren}, {person Ivo Marsh}, sang.', 'Ivo Marsh: mayor of Loren'],
    ['and then ends with its words', "The town's new president, {person Ivo Marsh}, sang.", 'Ivo Marsh: new president'],
    ['but is not somebody else’s', 'They told the president, {person Ivo Marsh} said.', 'Ivo Marsh: '],
    ['or of several', 'She came with her lawyers, {person Ivo Marsh}, and sang.', 'Ivo Marsh: '],
  ])('%s', (_, text, expected) => {
    expect(rolesOf(text)).toEqual([expected]);
  });

  it('is that of all who are named behind its plural', () => {
    expect(rolesOf('The actors {person Ana Costa}, {person Leo Brandt} and {person Ivo Marsh} sang.')).toEqual([
      'Ana Costa: actors',
      'Leo Brandt: actors',
      'Ivo Marsh: actors',
    ]);
  });

  it('is of the one behind it where it is no plural', () => {
    expect(rolesOf('The actor {person Ana Costa} and {person Ivo Marsh} sang.')).toEqual(['Ana Costa: actor', 'Ivo Marsh: ']);
  });
});

describe('a role behind a name', () => {
  it.each([
    [
      'may be any noun that is said of persons',
      '{person Ivo Marsh}, a strategist at {organization Corvel}, sang.',
      'Ivo Marsh: strategist at Corvel',
    ],
    ['with where they come from', '{person Ivo Marsh}, a senator from {place Loren}, sang.', 'Ivo Marsh: senator from Loren'],
    ['but no other noun', '{person Ivo Marsh}, the report, and two songs.', 'Ivo Marsh: '],
  ])('%s', (_, text, expected) => {
    expect(rolesOf(text)).toEqual([expected]);
  });
});

describe('the gender that a role says', () => {
  it.each([
    ['spokesman', 'male'],
    ['actress', 'female'],
    ['Mrs.', 'female'],
    ['chairman', null],
    ['actor', null],
    ['teacher', null],
  ])('%s: %s', (word, gender) => {
    expect(genderOfWord(word.toLowerCase())).toBe(gender);
  });
});
