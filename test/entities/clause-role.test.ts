import { expect, test } from 'vitest';
import { CLAUSE_ROLE, clauseRoleOf } from '../../src/entities/clause-role.js';
import { read } from './article.js';

const CASES: readonly [string, string, keyof typeof CLAUSE_ROLE][] = [
  ['Rosa left early.', 'Rosa', 'subject'],
  ['They thanked Rosa.', 'Rosa', 'object'],
  ['They spoke with Rosa.', 'Rosa', 'afterPreposition'],
  ['They took Rosa’s car.', 'Rosa', 'possessor'],
  ['Rosa and Leo left early.', 'Rosa', 'coordinated'],
];

test.each(CASES)('%s: %s is %s', (text, name, role) => {
  const { tokens, sentences } = read(text).language;
  const [first, last] = tokens.within(text.indexOf(name), text.indexOf(name) + name.length);
  expect(clauseRoleOf(tokens, first, last, sentences[0]!.first, sentences[0]!.last)).toBe(CLAUSE_ROLE[role]);
});
