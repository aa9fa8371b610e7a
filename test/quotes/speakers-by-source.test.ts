import { describe, expect, it } from 'vitest';
import type { Entities, TokenMention } from '../../src/entities/result.js';
import { castOf, headOf, speakerOf } from '../../src/quotes/speakers.js';
import type { Entity } from '../../src/schema/entities.js';
import { runOf, sceneOf } from './scene.js';

/** Who is known: by name, and by the words of the text that are linked to them, as a name or as the role that stands before it. */
interface Known {
  readonly name: string;
  readonly type?: Entity['type'];
  readonly aliases?: readonly string[];
  readonly mention?: string;
  readonly role?: string;
}

/** The speaker that a source (these words of the text) names, with the id "e1" for the first that is known, and so on. */
function speakerIn(text: string, source: string, ...known: Known[]) {
  const scene = sceneOf(text);
  const { tokens } = scene.language;
  const mentionOfToken = new Int32Array(tokens.count).fill(-1);
  const mentions: TokenMention[] = [];
  known.forEach(({ mention }, entity) => {
    if (mention === undefined) return;
    const { first, last } = runOf(scene, mention);
    mentionOfToken.fill(mentions.push({ entity, mention: 0, first, last }) - 1, first, last);
  });
  const list = known.map(({ name, type = 'person', aliases = [], role }, i): Entity => {
    const start = role === undefined ? 0 : text.indexOf(role);
    const span = role === undefined ? [] : [{ start, end: start + role.length, text: role }];
    const empty = { gender: null, salience: 0, confidence: null, mentions: [] };
    return { id: `e${i + 1}`, type, name, aliases: [...aliases], roles: span, ...empty };
  });
  const entities: Entities = { list, mentions, mentionOfToken };
  const speaker = speakerOf(runOf(scene, source), text, tokens, castOf(entities));
  return speaker && { id: speaker.entityId, words: speaker.mention?.text, anonymous: speaker.anonymous };
}

describe('the words of a speaker', () => {
  it.each([
    ['without a day before them', 'Friday Jonas Berg', 'Jonas Berg'],
    ['without a day behind them', 'Jonas Berg Friday', 'Jonas Berg'],
    ['without a day and its preposition', 'Jonas Berg on Friday', 'Jonas Berg'],
    ['a day alone', 'Friday', 'Friday'],
    ['without marks around them', '“, Jonas Berg ,', 'Jonas Berg'],
    ['without a dash behind them', 'Jonas Berg –', 'Jonas Berg'],
    ['with the point of an abbreviation', 'Berg & Roth Inc.', 'Berg & Roth Inc.'],
    ['numbers are words', '40 of them', '40 of them'],
    ['a number last', 'the 40', 'the 40'],
    ['without what stands in brackets', 'Jonas Berg (43)', 'Jonas Berg'],
    ['without a relative clause', 'a guard who saw it', 'a guard'],
    ['without what is set off', 'Jonas Berg, the owner', 'Jonas Berg'],
    ['pronouns can be set off from', 'he, the owner', 'he'],
    ['nouns can', 'the owner, a tall man', 'the owner'],
    ['but not where nobody is named before', 'tall, old Jonas Berg', 'tall, old Jonas Berg'],
    ['those who', 'who knows', 'who knows'],
  ])('are told %s: %s', (_, source, words) => {
    expect(speakerIn(`It rained: ${source} there.`, source)?.words).toBe(words);
  });

  it('are none where there is no word', () => {
    expect(speakerIn('It rained – , – there.', '– , –')).toBeNull();
  });
});

describe('a speaker', () => {
  it('is the entity that the head is linked to', () => {
    const people = [
      { name: 'Ana Costa', mention: 'Ana Costa' },
      { name: 'Jonas Berg', mention: 'his' },
    ];
    expect(speakerIn('Ana Costa and his friends left.', 'Ana Costa', ...people)?.id).toBe('e1');
    expect(speakerIn('Ana Costa and his friends left.', 'his friends', ...people)?.id).toBeNull();
  });

  it('is the person who bears the role', () => {
    const people = [{ name: 'Ana Costa' }, { name: 'Ann Lee', role: 'Minister for Fisheries' }];
    expect(speakerIn('Minister for Fisheries Ann Lee left.', 'Minister for Fisheries', ...people)?.id).toBe('e2');
  });

  it.each<[string, Known[], string | null]>([
    ['a person’s name', [{ name: 'Jonas Berg' }], 'e1'],
    ['an organization’s', [{ name: 'Northwind Berg', type: 'organization' }], 'e1'],
    ['another name of theirs', [{ name: 'Jonas', aliases: ['Captain Berg'] }], 'e1'],
    ['two names of one', [{ name: 'Jonas Berg', aliases: ['Captain Berg', 'Berg'] }], 'e1'],
    ['no place’s', [{ name: 'Berg', type: 'place' }], null],
    ['a person’s, though a place is called so', [{ name: 'Berg', type: 'place' }, { name: 'Jonas Berg' }], 'e2'],
    ['one of two, and no telling which', [{ name: 'Jonas Berg' }, { name: 'Ada Berg' }, { name: 'Ulf Berg' }], null],
  ])('is known by the end of %s', (_, known, id) => {
    expect(speakerIn('So Berg said.', 'Berg', ...known)?.id).toBe(id);
  });
});

describe('a name at the end of a source', () => {
  const berg = { name: 'Jonas Berg', mention: 'Jonas Berg' };
  const northwind = { name: 'Northwind', type: 'organization', mention: 'Northwind' } as const;

  it.each<[string, string, Known[], string | null]>([
    ['behind the name of a firm', 'the head of Northwind Jonas Berg', [berg, northwind], 'e1'],
    ['not of a place', 'the head of Northwind Jonas Berg', [berg, { ...northwind, type: 'place' }], null],
    ['not behind a preposition', 'a spokesman for Jonas Berg', [berg], null],
    ['not behind a title', 'a spokesman for President Jonas Berg', [berg], null],
    ['not before more', 'the head of Northwind Jonas Berg knew', [berg, northwind], null],
    ['with letters behind it', 'Jonas Berg MP', [berg], 'e1'],
    ['with letters that are read as a name', 'Jonas Berg KC', [berg, { name: 'KC', type: 'organization', mention: 'KC' }], 'e1'],
    ['not with a word behind it', 'Jonas Berg Street', [berg], null],
    ['not with letters behind a preposition', 'a spokesman for Jonas Berg MP', [berg], null],
    ['behind a participle and a post', 'Newly elected Assemblyman Jonas Berg', [berg], 'e1'],
  ])('is the speaker’s %s: %s', (_, source, known, id) => {
    expect(speakerIn(`“Go,” said ${source} there.`, source, ...known)?.id).toBe(id);
  });
});

describe('a relative pronoun', () => {
  const berg = { name: 'Jonas Berg', mention: 'Jonas Berg' };
  const northwind = { name: 'Northwind', type: 'organization', mention: 'Northwind' } as const;

  it.each<[string, string, string, Known, string | null]>([
    ['a person’s name', 'So Jonas Berg, who left, said.', 'who', berg, 'e1'],
    ['one that no comma sets off', 'So the Jonas Berg who left said.', 'who', berg, 'e1'],
    ['a firm’s', 'So Northwind, which left, said.', 'which', northwind, 'e1'],
    ['a firm’s with a head', 'So the head of Northwind, which left, said.', 'which', northwind, 'e1'],
    ['whoever acted', 'Seen by Jonas Berg, who left, it said.', 'who', berg, 'e1'],
    ['nobody where two may be meant', 'So the wife of Jonas Berg, who left, said.', 'who', berg, null],
    ['no firm that is a who', 'So Northwind, who left, said.', 'who', northwind, null],
    ['no person that is a which', 'So Jonas Berg, which left, said.', 'which', berg, null],
    ['no name that is further off', 'So Jonas Berg of Bonn, who left, said.', 'who', berg, null],
    ['nothing at the beginning', 'who left? Jonas Berg.', 'who', berg, null],
  ])('is %s: %s', (_, text, source, known, id) => {
    expect(speakerIn(text, source, known)?.id).toBe(id);
  });
});

describe('a description', () => {
  const weiss = { name: 'Karl Weiss', mention: 'Karl Weiss' };

  it.each<[string, string, string, Known[], string | null, string]>([
    ['its name, linked', 'Her rival, Karl Weiss, left.', 'Her rival', [weiss], 'e1', 'Her rival, Karl Weiss'],
    ['up to where the name is from', 'Her rival, Karl Weiss of Bonn, left.', 'Her rival', [weiss], 'e1', 'Her rival, Karl Weiss'],
    [
      'what it is called besides',
      'Her rival, the newly elected deputy Karl Weiss, left.',
      'Her rival',
      [weiss],
      'e1',
      'Her rival, the newly elected deputy Karl Weiss',
    ],
    ['no name of a phrase about it', 'Her rival, a friend of Karl Weiss, left.', 'Her rival', [weiss], null, 'Her rival'],
    ['no name that goes on', 'Her rival, the chemist Karl Weiss knew, left.', 'Her rival', [weiss], null, 'Her rival'],
    ['with a full stop', 'So said her rival, Karl Weiss.', 'her rival', [weiss], 'e1', 'her rival, Karl Weiss'],
    [
      'a role before it',
      'Her rival, Professor Karl Weiss, left.',
      'Her rival',
      [{ ...weiss, role: 'Professor' }],
      'e1',
      'Her rival, Professor Karl Weiss',
    ],
    [
      'its name, unlinked, where the source has it',
      'Her rival, Karl Weiss, left.',
      'Her rival, Karl Weiss',
      [{ name: 'Karl Weiss' }],
      'e1',
      'Her rival, Karl Weiss',
    ],
    [
      'not a name outside the source that nothing is linked to',
      'Her rival, Karl Weiss, left.',
      'Her rival',
      [{ name: 'Karl Weiss' }],
      null,
      'Her rival',
    ],
    ['not a name that does something itself', 'For her rival, Karl Weiss left.', 'her rival', [weiss], null, 'her rival'],
    [
      'not a thing’s name',
      'Her boat, Night Swallow, left.',
      'Her boat',
      [{ name: 'Night Swallow', type: 'product', mention: 'Night Swallow' }],
      null,
      'Her boat',
    ],
    [
      'its name and what is set off behind it, in the source',
      'Her rival, Karl Weiss, a tall man, left.',
      'Her rival, Karl Weiss, a tall man',
      [{ name: 'Karl Weiss' }],
      'e1',
      'Her rival, Karl Weiss',
    ],
    [
      'not a name that goes on',
      'Her rival, Karl Weiss whom they know, left.',
      'Her rival, Karl Weiss whom they know',
      [{ name: 'Karl Weiss' }],
      null,
      'Her rival',
    ],
    ['no word that is no name', 'Her rival, tall, left.', 'Her rival, tall', [], null, 'Her rival'],
    ['not where no comma is', 'Her rival Karl Weiss, left.', 'Her rival', [weiss], null, 'Her rival'],
    ['not for a name of its own', 'Ana Costa, Karl Weiss, left.', 'Ana Costa', [weiss], null, 'Ana Costa'],
    ['the name before it, set off by commas', 'Karl Weiss, the owner, left.', 'the owner', [weiss], 'e1', 'Karl Weiss'],
    ['not before it, where it is not set off behind', 'Karl Weiss, the owner left.', 'the owner', [weiss], null, 'the owner'],
    ['not before it, where it is not set off before', 'Karl Weiss and the owner, left.', 'the owner', [weiss], null, 'the owner'],
    ['not a place before it', 'Karl Weiss, the owner, left.', 'the owner', [{ ...weiss, type: 'place' }], null, 'the owner'],
    ['not an unlinked name before it', 'Karl Weiss, the owner, left.', 'the owner', [], null, 'the owner'],
    ['not before it for a name of its own', 'Karl Weiss, Ana Costa, left.', 'Ana Costa', [weiss], null, 'Ana Costa'],
  ])('is told by %s: %s', (_, text, source, known, id, words) => {
    expect(speakerIn(text, source, ...known)).toMatchObject({ id, words });
  });
});

describe('the noun that a source turns on', () => {
  it.each([
    ['a spokesman for the mayor', 'spokesman'],
    ['the head of the office', 'head'],
    ['the fire captain', 'captain'],
    ['her rival', 'rival'],
    ['her old neighbour', 'neighbour'],
    ['his', 'his'],
    ['they', 'they'],
    ['one in ten', 'one'],
    ['most', 'most'],
    ['people walking home', 'people'],
    ['those whose house burned', 'house'],
    ['in Bonn', 'Bonn'],
    ['an officer because of it', 'officer'],
  ])('of "%s" is "%s"', (words, head) => {
    const scene = sceneOf(`So ${words} said.`);
    expect(scene.language.tokens.form(headOf(runOf(scene, words), scene.language.tokens))).toBe(head);
  });
});

describe('an unnamed speaker', () => {
  it('is nobody whom the article knows', () => {
    const known = { name: 'The Guard', mention: 'officials' };
    expect(speakerIn('There officials said so.', 'officials', known)).toMatchObject({ id: 'e1', anonymous: false });
  });

  it.each([
    ['the officials', true],
    ['one resident', true],
    ['a person close to her', true],
    ['some', true],
    ['doctors', true],
    ['young doctors', true],
    ['two doctors', true],
    ['a doctor', true],
    ['the doctors', false],
    ['its doctors', false],
    ['Lisbon doctors', false],
    ['those doctors', false],
    ['doctor', false],
    ['a house', false],
    ['a report', false],
    ['two surveys', false],
    ['Ana Costa', false],
    ['Ana Costa supporters', true],
    // A name that a dictionary knows tells whose they are.
    ['Chopin supporters', false],
    ['he', false],
    ['ministry officials', true],
  ])('%s: %s', (source, anonymous) => {
    expect(speakerIn(`There ${source} said so.`, source)?.anonymous).toBe(anonymous);
  });

  it.each([
    ['The banker, who asked not to be named, left.', true],
    ['The banker, who did not want to talk, left.', true],
    ['The banker spoke on condition of anonymity.', true],
    ['The unnamed banker left.', true],
    ['The banker left.', false],
    ['Unnamed streets. The banker left.', false],
    [`The banker ${'and '.repeat(10)} not to be named.`, true],
    [`The banker ${'and '.repeat(11)} not to be named.`, false],
  ])('withholds a name within fourteen tokens: %s %s', (text, anonymous) => {
    const source = text.includes('unnamed') ? 'The unnamed banker' : 'The banker';
    expect(speakerIn(text, source)?.anonymous).toBe(anonymous);
    // Whose name is known withholds none.
    expect(speakerIn(text, source, { name: 'Ana Costa', mention: source })?.anonymous).toBe(false);
  });
});
