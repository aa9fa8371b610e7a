import { expect, it } from 'vitest';
import type { Group } from '../../src/entities/merge.js';
import type { Name } from '../../src/entities/names.js';
import { groupByThing } from '../../src/entities/things.js';
import type { EntityType } from '../../src/schema/entities.js';

/** A name of one token: what is read (no thing), or what a caller says is a name of a thing. */
const name = (first: number, thing?: string, type: EntityType = 'person'): Name => ({
  first,
  last: first + 1,
  type,
  words: ['x'],
  key: 'x',
  rule: 'given',
  ...(thing !== undefined && { own: { range: { start: first, end: first + 1 }, thing, alias: false } }),
});
const told = (groups: Group[]): string[] =>
  groupByThing(groups).map(
    ({ type, names }) => `${type}: ${names.map(({ first, own }) => `${first}${own?.thing ?? ''}`).join(' ')}`,
  );

it('leaves groups as they are of which nothing is said', () => {
  expect(told([{ type: 'person', names: [name(0), name(3)] }])).toEqual(['person: 0 3']);
});

it('parts a group of two things; what is said of neither goes with the one before it', () => {
  expect(told([{ type: 'person', names: [name(0), name(1, 'a'), name(2), name(3, 'b'), name(4), name(5, 'a')] }])).toEqual([
    'person: 0 1a 2 5a',
    'person: 3b 4',
  ]);
});

it('joins what two groups have of a thing, in text order, and gives it the type that the caller gave', () => {
  const groups: Group[] = [
    { type: 'organization', names: [name(1, 'b'), name(5, 'a', 'work')] },
    { type: 'other', names: [name(3, 'a', 'work'), name(6)] },
  ];
  expect(told(groups)).toEqual(['person: 1b', 'work: 3a 5a 6']);
});
