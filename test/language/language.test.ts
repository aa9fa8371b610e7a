import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../src/document/read.js';
import { LEXICON, POS } from '../../src/language/codes.js';
import { readLanguage } from '../../src/language/language.js';
import { lemmaOf } from '../../src/language/lemmas.js';
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
    [
      'the capital of “I” begins nothing after a pause',
      'It was late ... I think. … Then it rained.',
      ['It was late ... I think. …', 'Then it rained.'],
    ],
    ['a number belongs to what it numbers', '1. Introduction', ['1. Introduction']],
    [
      'a run of marks begins nothing',
      'It rained!!! Nobody minded. .. So what?',
      ['It rained!!!', 'Nobody minded. ..', 'So what?'],
    ],
    ['a time with a point is one word', 'It left at 6.12am. Nobody waved.', ['It left at 6.12am.', 'Nobody waved.']],
    ['a line wrapped in mid-sentence', 'The council met on\nMonday. It voted.', ['The council met on\nMonday.', 'It voted.']],
    [
      'an abbreviation ends a sentence before a word that is no name',
      'She moved to the U.S. He stayed. The U.S. Senate met at 9 a.m. on Friday.',
      ['She moved to the U.S.', 'He stayed.', 'The U.S. Senate met at 9 a.m. on Friday.'],
    ],
    [
      'months and states',
      'Born Feb. 3 in Toledo, Ohio, he left Macon, Ga., on Sun. It fell.',
      ['Born Feb. 3 in Toledo, Ohio, he left Macon, Ga., on Sun.', 'It fell.'],
    ],
    [
      'initials',
      'Ann B. Quist and J. R. Abel sang. You and I. Did he hear?',
      ['Ann B. Quist and J. R. Abel sang.', 'You and I.', 'Did he hear?'],
    ],
    ['an ellipsis in mid-sentence', 'It was ... odd. Very odd…  He left....', ['It was ... odd.', 'Very odd…', 'He left....']],
    ['a name with a mark', 'He works for Wahey! in sales. Is it? yes.', ['He works for Wahey! in sales.', 'Is it?', 'yes.']],
    ['a list on one line', '1. Wash them. 2. Dry them.', ['1. Wash them.', '2. Dry them.']],
    ['a list goes on with capitals only', '1) Wash them 2) dry them', ['1) Wash them 2) dry them']],
    ['a number behind a bullet', '• 9. Wash them • 10. Dry them', ['• 9. Wash them', '• 10. Dry them']],
    ['a number in marks begins one', 'He left. "1983 was dry," she said.', ['He left.', '"1983 was dry," she said.']],
    ['a number in brackets does not', 'He left. (1983 was dry.) She stayed.', ['He left. (1983 was dry.)', 'She stayed.']],
    ['loose stops after a sentence', 'It does. . . . The rest is known.', ['It does.', '. . . The rest is known.']],
    ['a list by letters', 'a) Wash them b) Dry them', ['a) Wash them', 'b) Dry them']],
    ['a list with bullets', '• Wash them • Dry them', ['• Wash them', '• Dry them']],
    ['a decimal', 'It rose 3.5 per cent. Then it fell.', ['It rose 3.5 per cent.', 'Then it fell.']],
    ['a missing space', 'the end.Then it began', ['the end.', 'Then it began']],
    ['a line of marks', 'Over *** Out', ['Over ***', 'Out']],
  ])('%s', (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

const forms = (text: string) => {
  const { tokens } = readLanguage(whole(text));
  return Array.from({ length: tokens.count }, (_, i) => tokens.form(i)).join(' ');
};

describe('words', () => {
  it.each([
    ["They're sure he can't, won't, shouldn't've.", "They 're sure he ca n't , wo n't , should n't 've ."],
    ["the dog's, the dogs' and James’s", "the dog 's , the dogs ' and James ’s"],
    ["O'Brien at 5 o'clock, ma'am", "O'Brien at 5 o'clock , ma'am"],
    ["it 's the '90s", "it 's the '90s"],
    ['cannot', 'can not'],
    ['a well-known ex-wife in the mid-1990s with COVID-19', 'a well - known ex-wife in the mid-1990s with COVID-19'],
    ['Mr. Abel, Ph.D., of the U.S.-led force, e.g. at 5 p.m.', 'Mr. Abel , Ph.D. , of the U.S. - led force , e.g. at 5 p.m.'],
    ['They met on Tues., Oct. 3.', 'They met on Tues. , Oct. 3 .'],
    ['J.Smith has an M.Sc. from Corran', 'J. Smith has an M.Sc. from Corran'],
    ["an 's' in corran.org", "an ' s ' in corran.org"],
    ['Mail a@corran-news.example, not a@corran', 'Mail a@corran-news.example , not a @corran'],
    ['He came in. No. 5 said no. It sat.', 'He came in . No. 5 said no . It sat .'],
    ['$5.2m, US$30, £1,000 and 3.5% in 2012-13', '$ 5.2 m , US$ 30 , £ 1,000 and 3.5 % in 2012-13'],
    ['10:30am, 6.12pm, 5p.m. on the 21st', '10:30am , 6.12pm , 5p.m. on the 21st'],
    ['a 5G mast 50km away, 24-hour', 'a 5G mast 50 km away , 24 - hour'],
    ['−5 or -5 or .22', '− 5 or -5 or .22'],
    [
      'See https://a.example/b?c=d. Mail a.b@c.example, or go to abel.com/x.',
      'See https://a.example/b?c=d . Mail a.b@c.example , or go to abel.com/x .',
    ],
    ['and/or AT&T #topic @some_body', 'and / or AT&T #topic @some_body'],
    ['“No,” he said — ‘yes’...', '“ No , ” he said — ‘ yes ’ ...'],
    ['fine :-) 👍🏽 👩‍🚀 ☕️', 'fine :-) 👍🏽 👩‍🚀 ☕️'],
    ['Путин naïve 北京 x²', 'Путин naïve 北京 x ²'],
  ])('%s', (text, expected) => {
    expect(forms(text)).toBe(expected);
  });

  it.each([
    ['letters', 'a'.repeat(900_000)],
    ['quotation marks', '"'.repeat(900_000)],
    ['joined words', 'a-'.repeat(400_000)],
    ['apostrophes', "a'".repeat(400_000)],
    ['stops', 'a. '.repeat(300_000)],
    ['loose stops', '. '.repeat(400_000)],
    ['brackets after a stop', `.${'('.repeat(900_000)}`],
    ['an address without an end', `www.a${'.'.repeat(900_000)}`],
  ])('are read in linear time: %s', (_, text) => {
    const { start, end } = readLanguage(whole(text)).tokens;
    expect(end.at(-1)).toBe(text.trimEnd().length);
    expect(start[0]).toBe(0);
  });
});

describe('parts of speech and lemmas', () => {
  const told = (text: string) => {
    const { tokens } = readLanguage(whole(text));
    const names = Object.keys(POS);
    return Array.from({ length: tokens.count }, (_, i) => `${tokens.lemma(i)}/${names[tokens.pos[i]!]}`).join(' ');
  };

  it.each([
    [
      'The ministers said they would not leave the meetings.',
      'the/DET minister/NOUN say/VERB they/PRON would/AUX not/PART leave/VERB the/DET meeting/NOUN ./PUNCT',
    ],
    [
      'Anna Quist hasn’t taken larger photos than these.',
      'anna/PROPN quist/PROPN have/AUX not/PART take/VERB large/ADJ photo/NOUN than/ADP this/PRON ./PUNCT',
    ],
    [
      'She was hoping to stop 3 agencies in Oslo.',
      'she/PRON be/AUX hope/VERB to/PART stop/VERB 3/NUM agency/NOUN in/ADP oslo/PROPN ./PUNCT',
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    ['studies', POS.NOUN, 'study'],
    ['studies', POS.VERB, 'study'],
    ['children', POS.NOUN, 'child'],
    ['policemen', POS.NOUN, 'policeman'],
    ['glass', POS.NOUN, 'glass'],
    ['discuss', POS.VERB, 'discuss'],
    ['agreed', POS.VERB, 'agree'],
    ['proceed', POS.VERB, 'proceed'],
    ['sprawled', POS.VERB, 'sprawl'],
    ["goin'", POS.VERB, 'go'],
    ['zorbed', POS.VERB, 'zorb'],
    ['stopped', POS.VERB, 'stop'],
    ['largest', POS.ADJ, 'large'],
    ['sister', POS.NOUN, 'sister'],
    ['wo', POS.AUX, 'will'],
    ['them', POS.PRON, 'they'],
  ])('%s', (word, pos, lemma) => {
    expect(lemmaOf(word, pos)).toBe(lemma);
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
