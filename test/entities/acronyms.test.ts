import { describe, expect, it } from 'vitest';
import { acronymsOf, addAcronyms, isShortFor } from '../../src/entities/acronyms.js';
import { given } from './given-names.js';

describe('acronymsOf', () => {
  it.each([
    ['Harbour Workers Guild', ['hwg', 'hwg']],
    ['Guild of Harbour Workers', ['gohw', 'ghw']],
    ['Loren & Haldane', ['lh', 'lh']],
    ['Bakers sans farine', ['bsf']],
    ['Loren police', []],
    ['Loren', []],
    ['UK Harbour Guild', ['uhg', 'uhg', 'ukhg']],
  ])('%s: %j', (name, letters) => {
    const { language, names } = given(`{organization ${name}} met.`);
    expect(acronymsOf(language.tokens, names[0]!)).toEqual(letters);
  });
});

describe('isShortFor', () => {
  it.each([
    ['mopha', 'ministry of ports and harbours', true],
    ['mph', 'ministry of ports and harbours', true],
    ['nbc', 'northern broadcasting corporation', true],
    ['orn', 'northern', false],
    ['mix', 'ministry of ports', false],
    ['', 'ministry', true],
    ['m', '', false],
  ])('%s: %s: %s', (letters, long, is) => {
    expect(isShortFor(letters, long)).toBe(is);
  });
});

describe('addAcronyms', () => {
  const named = (text: string): string[] => {
    const { language, names, form } = given(text);
    return addAcronyms(language.tokens, names).map((name) => `${form(name)} ${name.type} ${name.rule}`);
  };

  it('adds what a named organization is called for short, in the order of the text', () => {
    expect(named('HWG met. The {organization Harbour Workers Guild} left, and HWG boats with {person Ivo Marsh}.')).toEqual([
      'HWG organization acronym-of-name',
      'Harbour Workers Guild organization given',
      'HWG organization acronym-of-name',
      'Ivo Marsh person given',
    ]);
  });

  it.each([
    ['what is a name already', 'The {organization Harbour Workers Guild}, or {other HWG}, met.'],
    ['a word in small letters', 'The {organization Harbour Workers Guild} met. They call it hwg, or Hwg.'],
    ['two letters', 'The {organization Loren Ferries} sailed. LF boats left.'],
    ['the initials of a person', '{person Anna Bo Carlsen} sang. ABC is first.'],
    ['the initials of a place', '{place Lower Loren Isles} shone. LLI is nice.'],
  ])('does not add %s', (_, text) => {
    expect(named(text)).toHaveLength(text.split('{').length - 1);
  });
});
