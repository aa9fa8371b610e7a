import { describe, expect, test } from 'vitest';
import { descriptorTokens } from '../../src/entities/descriptors.js';
import type { Name } from '../../src/entities/names.js';
import { readLanguage } from '../../src/language/language.js';
import { documentOf } from '../../training/documents.js';

/** The nouns that describe the name in braces. */
function describing(marked: string): string[] {
  const start = marked.indexOf('{');
  const text = marked.replace(/[{}]/g, '');
  const language = readLanguage(documentOf(text, [{ start: 0, end: text.length }]));
  const [first, last] = language.tokens.within(start, marked.indexOf('}') - 1);
  const name = { first, last } as Name;
  const isName = (i: number) => (i >= first && i < last ? ('organization' as const) : null);
  return descriptorTokens(language, name, isName).map((noun) => language.tokens.lower(noun));
}

describe('the nouns that describe a name', () => {
  test.each([
    ['right before it', 'The hedge fund {Corvel} sued.', ['fund']],
    ['before a comma', 'The fund, {Corvel}, sued.', ['fund']],
    ['behind a comma', '{Corvel}, a small maker of pumps, sued.', ['maker']],
    ['behind an age', '{Ann Lee}, 54, a retired welder, sued.', ['welder']],
    ['behind “is”', '{Corvel} is the largest lender in town.', ['lender']],
    ['not another’s', 'In the fund, they say, {Corvel} sued.', []],
    ['not of a list', 'The mayor met bankers, {Corvel} and others.', []],
    ['none', '{Corvel} sued the mayor.', []],
  ])('%s', (_, text, expected) => {
    expect(describing(text)).toEqual(expected);
  });
});
