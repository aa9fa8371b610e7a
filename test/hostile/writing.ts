import { again, counted, type Hostile } from './hostile.js';

/** Texts of words: what a stage looks for, more often than any article has it. */
export const writing: Hostile = {
  'one sentence': again('the man and the dog that barked at the old house, '),
  'one paragraph': again('The town council met on the hill and talked of roads. '),
  'sentences of their own': counted((n) => `Item ${n} of the list was read by clerk ${n * 7} at noon. `),
  'words of their own': counted((n) => `w${n.toString(36)} `),
  'headings over lines': again('A Small Heading\n\nIt rained until noon on the hill.\n\n'),
  said: again('said '),
  'said by whom': again('he said she said '),
  'according to': again('according to '),
  'words of capitals': again('WHO SAID IT '),
  'a name in a name': again('Bank of the '),
  names: counted((n) => `${nameOf(n)} met ${nameOf(n + 1)} at noon. `),
  'persons in one list': counted((n) => `${nameOf(n)}, `),
  'names of one family': counted((n) => `${nameOf(n).split(' ')[0]} Lee came. `),
  'one family, and its name alone': counted((n) => `${nameOf(n).split(' ')[0]} Lee came. Lee left. `),
  'initials and a name': again('J. R. Lee '),
  titles: again('President Lee, Dr. Lee, Minister Lee, '),
  roles: again('the minister met the Colombian president and the mayor. '),
  acronyms: counted((n) => `The ${nameOf(n)} Organization (${initialsOf(n)}O) met. The ${initialsOf(n)}O spoke. `),
  possessives: again('Ann’s mother’s brother’s '),
  'one chain of pronouns': (size) => `Ann Lee met Bob Chan. ${'She thanked him and he thanked her. '.repeat(size / 36)}`,
  'names and pronouns': counted((n) => `${nameOf(n)} spoke. She thanked him. `),
  'bodies and what they are called': counted(
    (n) => `${nameOf(n)} Group, the lender, said it cut its staff. The lender and the fund sued it. `,
  ),
  'quotations of one speaker': again('“We have won,” Ann Lee said.\n\n'),
  'quotations in one paragraph': again('“We have won,” she said. '),
  'quotations over paragraphs': again('“We have won, and we go on.\n\n'),
  'paragraphs of a quotation run together': (size) => `${'“We go on. '.repeat(size / 12)}We stop.” `,
  'speech without marks': again('Ann Lee said that the mayor said that '),
  'broken quotations': again('“We,” said Ann Lee, “have,” she said, '),
  'shifts of two parties': counted(
    (n) => `In ${1000 + (n % 1000)} France praised Spain. In ${1001 + (n % 1000)} France attacked Spain. `,
  ),
  'parties without end': counted((n) => `${nameOf(n)} praised ${nameOf(n + 5)}, but later attacked him. `),
  negations: again('not never no '),
  'tone without end': again('good bad very terrible '),
  'dates without end': again('May 3 May 3 '),
  'years and lengths': again('two years ago, from 1990 to 1995, '),
  'numbers in words': again('twenty-one hundred and '),
  'days without end': again('Monday, Tuesday and '),
  because: again('because so that in order to '),
  'bylines without end': (size) => `A Small Heading\n\nBy ${'Ann Lee, Bo Chan and '.repeat(size / 21)}`,
  bylines: again('By Ann Lee\n\n'),
  datelines: again('PARIS (AP) — '),
  'a dateline without end': (size) => `A Small Heading\n\n${'PARIS, '.repeat(size / 7)}`,
  'a paragraph a dateline': again('PARIS, March 3 (AP) — It rained.\n\n'),
  'questions and answers': again('Q: Who was it?\n\nA: It was me.\n\n'),
  lists: again('1. one 2. two 3. three '),
  'lines of lists': again('- one\n- two\n'),
  'rows of a table': again('a | 12 | b\n'),
  furniture: again('Advertisement\nRead more: Rain\nShare this\n© 2025\n'),
  'notes on the piece': again('This story was updated. Follow us on '),
  money: again('$1.5bn, 12.5%, €3m '),
  tags: again('@ann #rain '),
  'writing in no English': again('Die Regierung hat 政府 Правительство '),
};

const LETTERS = 'bdfgklmnprstvz';
const VOWELS = 'aeiou';

/** Another name of two words for every number: "Babade Bibado". */
function nameOf(n: number): string {
  const word = (k: number): string => {
    let letters = '';
    for (let rest = k; letters.length < 4 || rest > 0; rest = Math.floor(rest / 70)) {
      letters += LETTERS[rest % 14]! + VOWELS[Math.floor(rest / 14) % 5]!;
    }
    return letters[0]!.toUpperCase() + letters.slice(1);
  };
  return `${word(n)} ${word(n * 3 + 11)}`;
}

const initialsOf = (n: number): string =>
  nameOf(n)
    .split(' ')
    .map((word) => word[0])
    .join('');
