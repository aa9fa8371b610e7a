import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { LEXICON, POS } from '../../src/language/codes.js';
import { readLanguage } from '../../src/language/language.js';
import { optionsSchema } from '../../src/schema/options.js';

const options = optionsSchema.parse({});
const whole = (text: string) =>
  readDocument({ text, blocks: text ? [{ kind: 'paragraph', start: 0, end: text.length }] : [] }, options);
const sentences = (text: string) => readLanguage(whole(text)).sentences.map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  it.each([
    [
      'quoted speech goes on with its speaker',
      '"No!" she cried. “I won’t go.” He left.',
      ['"No!" she cried.', '“I won’t go.”', 'He left.'],
    ],
    ['a closing bracket stays', '(It was late.) Nobody spoke.', ['(It was late.)', 'Nobody spoke.']],
    ['a reference stays', 'He left Porto in 1805. [17] She did not.', ['He left Porto in 1805. [17]', 'She did not.']],
    [
      'abbreviations end nothing',
      'Mr. Abel met Dr. Quist in the U.S. on Jan. 5. It rained.',
      ['Mr. Abel met Dr. Quist in the U.S. on Jan. 5.', 'It rained.'],
    ],
    ['a number belongs to what it numbers', '1. Introduction', ['1. Introduction']],
    [
      'a run of marks begins nothing',
      'It rained!!! Nobody minded. .. So what?',
      ['It rained!!!', 'Nobody minded. ..', 'So what?'],
    ],
    ['a time with a point is one word', 'It left at 6.12am. Nobody waved.', ['It left at 6.12am.', 'Nobody waved.']],
    ['a line wrapped in mid-sentence', 'The council met on\nMonday. It voted.', ['The council met on\nMonday.', 'It voted.']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe('tokens', () => {
  it('cover every character but white space, in order, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const { tokens, sentences: found } = readLanguage(whole(text));
        let rebuilt = '';
        for (let i = 0; i < tokens.count; i++) rebuilt += tokens.form(i);
        const blocks = whole(text).blocks.filter(({ kind }) => kind !== 'boilerplate');
        expect(rebuilt.replace(/\s/g, '')).toBe(
          blocks
            .map(({ start, end }) => text.slice(start, end))
            .join('')
            .replace(/\s/g, ''),
        );
        expect(found.reduce((sum, { first, last }) => sum + last - first, 0)).toBe(tokens.count);
      }),
    );
  });

  it('read curly apostrophes and unbroken hyphens as straight ones', () => {
    const { tokens } = readLanguage(whole('They didn’t de‑escalate.'));
    expect([0, 1, 2, 3, 4].map((i) => tokens.lower(i))).toEqual(['they', 'did', "n't", 'de-escalate', '.']);
    expect(tokens.form(3)).toBe('de‑escalate');
    expect(tokens.lemma(2)).toBe('not');
  });

  it('hold an endless word whole, and what stands around it', () => {
    const word = 'a'.repeat(5000);
    const { tokens } = readLanguage(whole(`Then ${word}, he said.`));
    expect([0, 1, 2, 3].map((i) => tokens.form(i))).toEqual(['Then', word, ',', 'he']);
  });

  it('know phrases of the lexicon', () => {
    const { tokens } = readLanguage(whole('She left the United States in May.'));
    const flagged = [...tokens.flags].map((flags) => (flags & LEXICON.country) !== 0);
    expect(flagged).toEqual([false, false, false, true, true, false, false, false]);
    expect(tokens.pos[0]).toBe(POS.PRON);
  });

  it('are found by offset', () => {
    const text = 'Rain fell on Oslo.';
    const { tokens } = readLanguage(whole(text));
    expect(tokens.within(text.indexOf('fell'), text.indexOf(' Oslo'))).toEqual([1, 3]);
    expect(tokens.within(0, text.length)).toEqual([0, 5]);
    expect(tokens.within(4, 5)).toEqual([1, 1]);
  });

  it('of one word are the same after any other text was read', () => {
    const before = readLanguage(whole('Dogs bark.')).tokens;
    readLanguage(whole('A quite different text, with Zyxwv in it.'));
    expect(readLanguage(whole('Dogs bark.')).tokens).toEqual(before);
  });
});
