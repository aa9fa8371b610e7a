import { again, type Hostile } from './hostile.js';

/** One thing over and over: what an extractor's error makes of a page. These are timed at length by the tests, too. */
export const runs: Hostile = {
  'one word': (size) => 'a'.repeat(size),
  'opening marks': (size) => '“'.repeat(size),
  'straight marks': again('"a" '),
  'single marks': again("'a b' "),
  parentheses: (size) => '('.repeat(size / 2) + ')'.repeat(size / 2),
  'blank lines': (size) => '\n'.repeat(size),
  'dashes and spaces': again('— \u00a0\t '),
  'unpaired surrogates': again('\ud800a\udc00 '),
  'one line of words': again('word '),
  'a paragraph a line': again('Ann Lee said no.\n\n'),
  'headings only': again('A Small Heading\n\n'),
  'a name without end': again('John '),
  'capitals with commas': again('Paris, '),
  abbreviations: again('U.S. Gen. Lt. Col. '),
  pronouns: again('He told her that she saw him. '),
  'the first person': again('“I told me, “I,”” said Ann Lee. '),
  'a quotation that never ends': (size) => `“${'He said so, and then some more. '.repeat(size / 32)}`,
  contrasts: again('It was good. However, it was bad. '),
  'rows of figures': again('Rovers 2 United 1 6-4 (7-5) .441\n'),
  'places and days in quotations': again('“in Rome” on Monday, near Paris, '),
  dates: again('on 3 May 2025, in 1999 and last week, '),
};
