import { describe, expect, it } from 'vitest';
import { cutHeadlineNames } from '../../src/entities/headline-names.js';
import { given } from './given-names.js';

describe('names in a title', () => {
  const cut = (text: string): string[] => {
    const { document, language, names, form } = given(text);
    return cutHeadlineNames(document, language, names).map(form);
  };
  const body =
    '\n\nThe council of {place Lynfield} voted for the tram on Tuesday, after ten years of argument. It will cost much.';

  it('are left out where they are other words in title case', () => {
    expect(cut(`{organization Council Backs Tram} Line After Decade of Delay${body}`)).toEqual(['Lynfield']);
    expect(cut(`The board of {organization Council Backs Tram} is to meet soon, and to vote${body}`)).toEqual([
      'Council Backs Tram',
      'Lynfield',
    ]);
  });
});
