import { describe, expect, test } from 'vitest';
import { entityNamed, read, said } from './article.js';
import { groupsOf } from './given-names.js';

describe('names of one person', () => {
  test('surname and full name, with the title as a role and not in the name', () => {
    const harris = entityNamed(
      'French Foreign Minister Catherine Colonna met reporters in Paris. Colonna said the talks went well.',
      'Catherine Colonna',
    );
    expect(said(harris, 'name', 'alias')).toEqual(['Catherine Colonna', 'Colonna']);
    expect(harris?.type).toBe('person');
    expect(harris?.roles.map(({ text }) => text)).toEqual(['French Foreign Minister']);
  });

  test('a role with a tail', () => {
    const person = entityNamed('Secretary of State Madeleine Albright flew to Geneva on Monday.', 'Madeleine Albright');
    expect(person?.roles.map(({ text }) => text)).toEqual(['Secretary of State']);
  });

  test('a verb before a role is no part of it', () => {
    const person = entityNamed('He plans to host President Emmanuel Macron in London next week.', 'Emmanuel Macron');
    expect(person?.roles.map(({ text }) => text)).toEqual(['President']);
  });

  test('a role in apposition', () => {
    const person = entityNamed('Helen Morris, a teacher in Leeds, said the school would close.', 'Helen Morris');
    expect(person?.roles.map(({ text }) => text)).toContain('teacher in Leeds');
  });

  test('two persons of one surname are kept apart by their titles', () => {
    const text =
      'John Carter and Susan Carter live in Dublin. Mr. Carter works for a bank. Mrs. Carter runs a small shop in the town.';
    const { list } = read(text).entities;
    const carters = list.filter(({ name }) => name.endsWith('Carter'));
    expect(carters.map(({ name }) => name).sort()).toEqual(['John Carter', 'Susan Carter']);
    expect(carters.map(({ gender }) => gender).sort()).toEqual(['female', 'male']);
    for (const { mentions } of carters) expect(mentions).toHaveLength(2);
  });
});

describe('a surname that stands alone', () => {
  test('is that of the person whose full name is given most, whoever of the family was named last', () => {
    const text =
      'Mark Delaney won the vote in Dublin. Mark Delaney, 51, came with his sister, Ruth Delaney. Delaney thanked the voters.';
    expect(said(entityNamed(text, 'Mark Delaney'), 'alias')).toEqual(['Delaney']);
    expect(said(entityNamed(text, 'Ruth Delaney'), 'alias')).toEqual([]);
  });

  test('is nobody of the other gender than the pronouns that follow it', () => {
    const text =
      'Governor Delaney said he would resign. Delaney said he was tired. His wife Ruth Delaney stood by. Delaney left his office.';
    expect(said(entityNamed(text, 'Ruth Delaney'), 'alias')).toEqual([]);
    expect(said(entityNamed(text, 'Delaney'), 'name')).toEqual(['Delaney', 'Delaney', 'Delaney']);
  });
});

describe('who is meant', () => {
  test('he and she go to the one of that gender', () => {
    const text = 'Michael Brown met Jennifer Clark in Boston. She said she was glad that he had come.';
    expect(said(entityNamed(text, 'Jennifer Clark'), 'pronoun')).toEqual(['She', 'she']);
    expect(said(entityNamed(text, 'Michael Brown'), 'pronoun')).toEqual(['he']);
  });

  test('no person, nobody meant', () => {
    const { list } = read('The storm reached Lisbon at noon. She was a warship, and he was gone.').entities;
    expect(list.flatMap(({ mentions }) => mentions).filter(({ form }) => form === 'pronoun')).toEqual([]);
  });

  test('a role stands for the one who bears it', () => {
    const text = 'Colombian President Juan Manuel Santos arrived in Madrid on Friday. The Colombian president praised the deal.';
    expect(said(entityNamed(text, 'Juan Manuel Santos'), 'role')).toEqual(['The Colombian president']);
  });

  test('a role that two bear stands for neither', () => {
    const text = 'President Emmanuel Macron met President Barack Obama in Paris. The president then left for the airport.';
    const roles = read(text).entities.list.flatMap(({ mentions }) => mentions.filter(({ form }) => form === 'role'));
    expect(roles).toEqual([]);
  });
});

/** First names that no list knows, so that nothing but the text tells of gender. */
describe('names of one person, given by hand', () => {
  test.each([
    ['a surname alone', '{person Marsh} spoke. {person Quill Marsh} left. {person Marsh} waved.', true],
    ['a first name alone', '{person Quill Marsh} spoke. {person Quill} left.', true],
    ['an initial', '{person Quill Marsh} spoke. {person Q. Marsh} left.', true],
    ['an initial first', '{person Q. Marsh} spoke. {person Quill Marsh} left.', true],
    ['another’s initial', '{person Quill Marsh} spoke. {person L. Marsh} left.', false],
    ['another’s initial first', '{person L. Marsh} spoke. {person Quill Marsh} left.', false],
    ['a first name that begins as another does', '{person Quillan Marsh} spoke. {person Quill Marsh} left.', false],
    ['one that goes on as another', '{person Quill Marsh} spoke. {person Quillan Marsh} left.', false],
    ['a middle name left out', '{person Quill Orla Marsh} spoke. {person Quill Marsh} left.', true],
    ['the rear part', '{person Quill bin Sarrad} spoke. {person bin Sarrad} left.', true],
    ['another rear part', '{person Quill Orla Marsh} spoke. {person Brin Marsh} left.', false],
    ['the front part', '{person Quill Orla Marsh} spoke. {person Quill Orla} left.', true],
    ['the front part before the whole', '{person Quill Orla} spoke. {person Quill Orla Marsh} left.', true],
    ['another front part', '{person Quill Orla Marsh} spoke. {person Quill Brin} left.', false],
    ['a title that tells the gender', '{person Quill Marsh} spoke. Mr. {person Marsh} left.', true],
    ['a title of the other gender', 'Mrs. {person Quill Marsh} spoke. Mr. {person Marsh} left.', false],
    ['pronouns that tell it', '{person Quill Marsh} spoke. {person Marsh} said he knew. {person Marsh} said he left.', true],
    ['pronouns of the same', 'Mr. {person Quill Marsh} spoke. {person Marsh} said he knew. {person Marsh} said he left.', true],
    [
      'pronouns of the other',
      'Mrs. {person Quill Marsh} spoke. {person Marsh} said he knew. {person Marsh} said he left.',
      false,
    ],
    ['names without a letter', '{person -} met {person Quill Marsh}.', false],
  ])('%s', (_, text, same) => {
    expect(groupsOf(text)).toHaveLength(same ? 1 : 2);
  });

  test('stand in the order of the text', () => {
    expect(
      groupsOf('{person Marsh} spoke. {person Quill Marsh} left. {person Quill Orla Marsh} won. {person Marsh} waved.'),
    ).toEqual(['person: Marsh, Quill Marsh, Quill Orla Marsh, Marsh']);
  });
});

describe('a surname that two have', () => {
  test.each([
    ['the one named last', '{person Quill Marsh} met {person Brin Marsh}. {person Marsh} left.', 'Brin Marsh, Marsh'],
    [
      'the one named first, where it comes before both',
      '{person Marsh} left. {person Quill Marsh} met {person Brin Marsh}.',
      'Marsh, Quill Marsh',
    ],
    [
      'one named before, however near one named after',
      '{person Quill Marsh} spoke of the ferry to the isles for an hour. {person Marsh} and {person Brin Marsh} left.',
      'Quill Marsh, Marsh',
    ],
    [
      'one named in full again',
      '{person Quill Marsh} sat. {person Brin Marsh} stood. {person Brin Marsh} sang. {person Quill Marsh} left. {person Marsh} waved.',
      'Quill Marsh, Quill Marsh, Marsh',
    ],
    [
      'one meant by it before',
      'Mr. {person Quill Marsh} sat. Mrs. {person Brin Marsh} stood. Mr. {person Marsh} sang. {person Marsh} left.',
      'Quill Marsh, Marsh, Marsh',
    ],
    [
      'the one whose last name it is, not the first',
      '{person Quill Marsh} met {person Marsh Vane}. {person Marsh} left.',
      'Quill Marsh, Marsh',
    ],
  ])('is %s', (_, text, expected) => {
    expect(groupsOf(text)).toContain(`person: ${expected}`);
  });
});
