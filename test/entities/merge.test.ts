import { describe, expect, it } from 'vitest';
import { groupsOf } from './given-names.js';

describe('names of an article', () => {
  it('stand in the order in which their things appear, persons and others together', () => {
    expect(groupsOf('{organization Corvel} paid {person Ivo Marsh}. {place Loren} saw {person Ada Vane}.')).toEqual([
      'organization: Corvel',
      'person: Ivo Marsh',
      'place: Loren',
      'person: Ada Vane',
    ]);
  });

  it('of one form are of one type: the one that most were read as, the earliest where two are level', () => {
    expect(groupsOf('{place Vandeck} fell. {organization Vandeck} rose. {organization Vandeck} won.')).toEqual([
      'organization: Vandeck, Vandeck, Vandeck',
    ]);
    expect(groupsOf('{place Vandeck} fell. {organization Vandeck} rose.')).toEqual(['place: Vandeck, Vandeck']);
    expect(groupsOf('{place Vandeck} fell. {place Vandeck} rose. {organization Vandeck} won.')).toEqual([
      'place: Vandeck, Vandeck, Vandeck',
    ]);
  });

  it('of one country are of one place', () => {
    expect(groupsOf('{place US} ships sailed. The {place U.S.} fleet and the {place United States} agreed.')).toEqual([
      'place: US, U.S., United States',
    ]);
    expect(groupsOf('{place Britain} waits. The {place UK} votes, and the {place U.K.} and {place Great Britain} too.')).toEqual([
      'place: Britain, UK, U.K., Great Britain',
    ]);
  });
});

describe('a word that stands alone', () => {
  it.each([
    [
      'is the person whose last name it is, where it was read as a thing',
      'Lucia Ferrante',
      'product Ferrante',
      'person: Lucia Ferrante, Ferrante',
    ],
    ['and where that has three words', 'Juan Manuel Reyes', 'work Reyes', 'person: Juan Manuel Reyes, Reyes'],
  ])('%s', (_, person, word, expected) => {
    expect(groupsOf(`{person ${person}} spoke. Then {${word}} left.`)).toEqual([expected]);
  });

  it('is the organization whose name it begins, where it was read as a person', () => {
    expect(groupsOf('{organization Tessaline Capital} fell. {person Tessaline} shares rose.')).toEqual([
      'organization: Tessaline Capital, Tessaline',
    ]);
  });

  it.each([
    [
      'is a place, whoever is called so',
      '{person Lucia Ferrante} spoke in {place Ferrante}.',
      ['person: Lucia Ferrante', 'place: Ferrante'],
    ],
    [
      'is the person, where a person and an organization have it',
      '{organization Tessaline Capital} sued {person Max Tessaline}. {person Tessaline} won.',
      ['organization: Tessaline Capital', 'person: Max Tessaline, Tessaline'],
    ],
    [
      'is not what a name of several words is made of',
      '{person Lucia Ferrante} wrote {work Ferrante Live}.',
      ['person: Lucia Ferrante', 'work: Ferrante Live'],
    ],
    [
      'is not the end of an organization’s name',
      '{organization Harbour Capital} paid {person Capital}.',
      ['organization: Harbour Capital', 'person: Capital'],
    ],
  ])('%s', (_, text, expected) => {
    expect(groupsOf(text)).toEqual(expected);
  });
});
