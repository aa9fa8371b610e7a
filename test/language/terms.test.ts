import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { readLanguage } from '../../src/language/language.js';
import { Terms } from '../../src/language/terms.js';
import { optionsSchema } from '../../src/schema/options.js';
import type { Lexicon } from '../../src/schema/recognizers.js';

/** What stands in the text where terms are found. */
function found(text: string, terms: Lexicon['terms'], caseSensitive?: boolean): string[] {
  const options = optionsSchema.parse({ lexicons: [{ name: 'x', type: 'other', terms, caseSensitive }] });
  const { tokens } = readLanguage(readDocument({ text }, options));
  return new Terms(options.lexicons).in(tokens).map(({ first, last }) => text.slice(tokens.start[first], tokens.end[last - 1]));
}

describe('terms', () => {
  it('are whole words, with what is written onto them left out', () => {
    expect(found("Corran's ferry, the Corran-backed Corranian and (Corran).", ['Corran'])).toEqual([
      'Corran',
      'Corran',
      'Corran',
    ]);
  });

  it('stand over any white space, with any apostrophes', () => {
    expect(found('The Port\n  Haldane sailors’ union met.', ["Port Haldane sailors' union"])).toEqual([
      'Port\n  Haldane sailors’ union',
    ]);
  });

  it('keep their capitals, but for a small first letter at the head of a sentence', () => {
    expect(found('The Revenue said the revenue of the Revenue rose. THE REVENUE fell.', ['the Revenue'])).toEqual([
      'The Revenue',
      'the Revenue',
    ]);
    expect(found('WHO asked who is Who?', ['WHO'])).toEqual(['WHO']);
  });

  it('may be found in any capitals', () => {
    expect(found('WHO asked who is Who?', ['WHO'], false)).toEqual(['WHO', 'who', 'Who']);
  });

  it('need not have the stop of an abbreviation, nor lack it', () => {
    expect(found('Corran Corp. and Corran Corp said so.', ['Corran Corp'])).toEqual(['Corran Corp.', 'Corran Corp']);
    expect(found('Corran Corp. and Corran Corp said so.', ['Corran Corp.'])).toEqual(['Corran Corp.', 'Corran Corp']);
    expect(found('They met in Corran.', ['Corran'])).toEqual(['Corran']);
  });

  it('are all found, aliases and overlapping ones too', () => {
    const terms = ['Port', { name: 'Port Haldane', aliases: ['Haldane'] }];
    expect(found('Port Haldane.', terms)).toEqual(['Port', 'Port Haldane', 'Haldane']);
  });

  it('may be marks', () => {
    expect(found('Rain... fell. Oh!', ['...', '!'])).toEqual(['...', '!']);
  });
});
