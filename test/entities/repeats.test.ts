import { describe, expect, it } from 'vitest';
import { addRepeats } from '../../src/entities/repeats.js';
import { given } from './given-names.js';

const named = (text: string): string[] => {
  const { language, names, form } = given(text);
  return addRepeats(language.tokens, names).map((name) => (name.rule === 'given' ? form(name) : `+${form(name)}`));
};

describe('names passed over', () => {
  it('are added where the article has them elsewhere: several words once, one word twice', () => {
    const text =
      'The {organization Home Office} and {person Vorhees} met. {person Vorhees} left. Home Office staff cheered. Vorhees waved. Nobody at home or in the office saw.';
    expect(named(text)).toEqual(['Home Office', 'Vorhees', 'Vorhees', '+Home Office', '+Vorhees']);
  });

  it('are of the type and the rule that tell where they come from, in the order of the text', () => {
    const { language, names } = given('Loren Ferries sank. {organization Loren Ferries} paid.');
    expect(addRepeats(language.tokens, names)).toMatchObject([
      { type: 'organization', rule: 'named-elsewhere', first: 0, last: 2 },
      { type: 'organization', rule: 'given' },
    ]);
  });

  it.each([
    [
      'the longest that is known',
      '{organization Loren Ferries} and {organization Loren Ferries Guild} met. Loren Ferries Guild won.',
      ['+Loren Ferries Guild'],
    ],
    [
      'in place of a part that was read alone',
      '{organization Loren Ferries Guild} met. Then {person Loren} Ferries Guild and {place Loren Ferries} Guild won.',
      ['+Loren Ferries Guild', '+Loren Ferries Guild'],
    ],
    [
      'neighbours',
      '{organization Loren Ferries} hired {person Ivo Marsh}. Now Loren Ferries Ivo Marsh likes.',
      ['+Loren Ferries', '+Ivo Marsh'],
    ],
    ['four words', '{organization Guild of Harbour Workers} met. Guild of Harbour Workers won.', ['+Guild of Harbour Workers']],
    ['not five', '{organization Old Guild of Harbour Workers} met. Old Guild of Harbour Workers won.', []],
    ['not one word read as a name once', 'They asked {person Rose}. Rose is a colour.', []],
    ['not over the end of a paragraph', '{place Loren Haldane} is far.\n\nWhat of Loren\n\nHaldane is near.', []],
    ['not over the edge of another name', '{place Loren Haldane} is far. The {organization Port of Loren} Haldane is not.', []],
    ['not what ends in small letters', '{organization Loren trust} paid. Loren trust is good.', []],
  ])('are found: %s', (_, text, added) => {
    expect(named(text).filter((name) => name.startsWith('+'))).toEqual(added);
  });
});
