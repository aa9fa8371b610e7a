import { describe, expect, test } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { cutHeadlineNames } from '../../src/entities/headline-names.js';
import { mergeNames } from '../../src/entities/merge.js';
import { type Name, nameOf } from '../../src/entities/names.js';
import { addRepeats } from '../../src/entities/repeats.js';
import { readLanguage } from '../../src/language/language.js';
import type { EntityType } from '../../src/schema/entities.js';
import { optionsSchema } from '../../src/schema/options.js';

type Marked = readonly (readonly [name: string, type: EntityType])[];

/** The text's names as they are given, one after another, so that no model stands between. */
function marked(text: string, given: Marked) {
  const document = readDocument({ text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  let from = 0;
  const names = given.map(([name, type]): Name => {
    from = text.indexOf(name, from);
    const [first, last] = language.tokens.within(from, from + name.length);
    from += name.length;
    return nameOf(language.tokens, first, last, type, 'given');
  });
  const form = ({ first, last }: Name) => text.slice(language.tokens.start[first]!, language.tokens.end[last - 1]!);
  return { document, language, names, form };
}

function groupsOf(text: string, given: Marked): string[] {
  const { language, names, form } = marked(text, given);
  return mergeNames(language.tokens, names).map(({ type, names: same }) => `${type}: ${same.map(form).join(', ')}`);
}

describe('names of one thing', () => {
  test('an organization goes by its first word, where that is a name of its own', () => {
    expect(
      groupsOf('Brackwater Instruments fell. Brackwater makes sensors. The Church of Corran prays. Church is a paper.', [
        ['Brackwater Instruments', 'organization'],
        ['Brackwater', 'organization'],
        ['Church of Corran', 'organization'],
        ['Church', 'organization'],
      ]),
    ).toEqual(['organization: Brackwater Instruments, Brackwater', 'organization: Church of Corran', 'organization: Church']);
  });

  test('a thing that bears a person’s last name is the person', () => {
    expect(
      groupsOf('Lucia Ferrante spoke. Then Ferrante left.', [
        ['Lucia Ferrante', 'person'],
        ['Ferrante', 'product'],
      ]),
    ).toEqual(['person: Lucia Ferrante, Ferrante']);
  });
});

describe('names passed over', () => {
  const found = (text: string, given: Marked): string[] => {
    const { language, names, form } = marked(text, given);
    return addRepeats(language.tokens, names).map(form);
  };

  test('are added where the article has them elsewhere: several words once, one word twice', () => {
    const text =
      'The Home Office and Vorhees met. Vorhees left. Home Office staff cheered. Vorhees waved. Nobody at home or in the office saw.';
    const given: Marked = [
      ['Home Office', 'organization'],
      ['Vorhees', 'person'],
      ['Vorhees', 'person'],
    ];
    expect(found(text, given)).toEqual(['Home Office', 'Vorhees', 'Vorhees', 'Home Office', 'Vorhees']);
  });

  test('are not added for one word read as a name once', () => {
    expect(found('They asked Rose. Rose is a colour.', [['Rose', 'person']])).toEqual(['Rose']);
  });
});

describe('names in a title', () => {
  const cut = (text: string, given: Marked): string[] => {
    const { document, language, names, form } = marked(text, given);
    return cutHeadlineNames(document, language, names).map(form);
  };
  const body = '\n\nThe council of Lynfield voted for the tram on Tuesday, after ten years of argument. It will cost much.';

  test('are left out where they are other words in title case', () => {
    const given: Marked = [
      ['Council Backs Tram', 'organization'],
      ['Lynfield', 'place'],
    ];
    expect(cut(`Council Backs Tram Line After Decade of Delay${body}`, given)).toEqual(['Lynfield']);
    expect(cut(`The board of Council Backs Tram is to meet soon, and to vote${body}`, given)).toEqual([
      'Council Backs Tram',
      'Lynfield',
    ]);
  });
});
