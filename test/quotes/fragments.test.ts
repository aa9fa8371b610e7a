import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFragments } from '../../src/quotes/fragments.js';
import type { Block } from '../../src/schema/document.js';

/** Paragraphs parted by blank lines. */
function blocksOf(text: string): Block[] {
  return [...text.matchAll(/[^\n]+/g)].map(({ 0: line, index }, i) => ({
    id: `b${i + 1}`,
    kind: 'paragraph',
    start: index,
    end: index + line.length,
    sectionId: null,
    reason: null,
  }));
}

/** Fragments told as `>` for each level of depth, `+` where it goes on, `!` where it is unclosed, and what is inside. */
function told(text: string): string[] {
  return findFragments(text, blocksOf(text)).map(
    ({ inner, depth, continues, closed }) =>
      `${'>'.repeat(depth)}${continues ? '+' : ''}${closed ? '' : '!'}${text.slice(inner.start, inner.end)}`,
  );
}

describe('pairs of marks', () => {
  it.each([
    ['curly', '“I came,” she said.', ['I came,']],
    ['straight', '"I came," she said, "and saw."', ['I came,', 'and saw.']],
    ['doubled single', "''I came,'' she said.", ['I came,']],
    ['typewriter', "``I came,'' she said.", ['I came,']],
    ['guillemets', 'Il dit « oui » et «non».', [' oui ', 'non']],
    ['guillemets the other way round', 'Er sagte »nein« dazu.', ['nein']],
    ['low and high', 'Sie sagte „ja“ dazu.', ['ja']],
    ['British single', '‘I came,’ she said.', ['I came,']],
    ['straight single', "'I came,' she said.", ['I came,']],
    ['mixed styles', 'a “plain word" and "another”', ['plain word', 'another']],
    ['a closing mark that opens', 'a ”plain word” here', ['plain word']],
    ['no space before or after', 'She asked:"Who?"and left.', ['Who?']],
    ['inside each other', '‘He said “go” to us,’ she said.', ['He said “go” to us,', '>go']],
    ['straight inside straight', 'He read "the word "stop" aloud" twice.', ['the word "stop" aloud', '>stop']],
  ])('%s', (_, text, fragments) => {
    expect(told(text)).toEqual(fragments);
  });
});

describe('apostrophes are no marks', () => {
  it.each([
    ['inside words', "Don't, O’Neill, don‘t.", []],
    ['for letters left out', '’Tis the ’90s, rock ’n’ roll and the class of ’08.', []],
    ['straight ones for letters left out', "'Twas the '90s, rock 'n' roll, tell 'em.", []],
    ['possessives', "The dogs' bowl and James’ coat.", []],
    ['possessives inside single marks', '‘The dogs’ bowl is empty,’ he said.', ['The dogs’ bowl is empty,']],
    ['possessives after single marks', '‘Go,’ said the dogs’ owner.', ['Go,']],
    ['feet and inches', 'He is 6\'2" tall and said "yes".', ['yes']],
  ])('%s', (_, text, fragments) => {
    expect(told(text)).toEqual(fragments);
  });
});

describe('marks without a partner', () => {
  it('a stray mark does not shift those after it', () => {
    expect(told('A stray " here, then "this" and "that".')).toEqual(['this', 'that']);
  });

  it('a stray mark ends with its paragraph', () => {
    expect(told('He said “no” to ”.\n\n"One," she said.\n\n“Two,” he said.')).toEqual(['no', 'One,', 'Two,']);
  });

  it('an unclosed quotation runs to the end of its paragraph', () => {
    expect(told('She said: “We will go.\n\nThen she left.')).toEqual(['!We will go.']);
  });

  it.each([
    ['a single mark that nothing closes', 'He said ‘no and left.', []],
    ['a single mark that nothing closes, at the beginning of a paragraph', '‘No and he left.', []],
    ['a single mark that is opened twice', 'He ‘said ‘no’ and left.', ['no']],
    ['a single mark inside another that begins the paragraph', '‘He said ‘no’ and left.', ['He said ‘no']],
    ['a mark that may be a possessive, where no other closes', 'He called them ‘dogs’ there.', ['dogs']],
    ['two that may be possessives', 'He saw ‘the dogs’ bowl and cats’ food there.', ['the dogs']],
    [
      'no more than four levels',
      '“1 “2 “3 “4 “5” 4” 3” 2” 1”',
      ['1 “2 “3 “4 “5” 4” 3” 2', '>2 “3 “4 “5” 4” 3', '>>3 “4 “5” 4', '>>>4 “5'],
    ],
    ['a double mark inside single ones', '‘He said “no” to us.’', ['He said “no” to us.', '>no']],
    ['a single mark that reaches out of double ones', 'A ‘bit “odd’ of” them.', ['odd’ of']],
    ['an unclosed mark inside others', '“He said «no to us.”', ['He said «no to us.']],
    ['the last of two', 'She said “go and then “stay.', ['!stay.']],
    ['one that is drawn like a pair behind it', 'She said " once, then "this" here.', ['this']],
    ['one that is drawn otherwise than the pair behind it', 'She said “go «now» please.', ['!go «now» please.', '>now']],
    ['one behind a pair of its kind, which may be cut short', 'He said "no" and "we go.', ['no', '!we go.']],
    ['nothing between marks', 'He said “” and “yes”.', ['yes']],
    ['marks that touch', '“One”“Two”', ['One', 'Two']],
    ['four levels', '“a ‘b «c “d” c» b’ a”', ['a ‘b «c “d” c» b’ a', '>b «c “d” c» b', '>>c “d” c', '>>>d']],
  ])('%s: %s', (_, text, fragments) => {
    expect(told(text)).toEqual(fragments);
  });

  it.each([
    ['by single marks too', '‘First.\n\n‘Second,’ he said.', ['!First.', '+Second,']],
    ['with a mark left open inside', '“First “one.\n\n“Second,” he said.', ['!First “one.', '+Second,']],
    ['not in a paragraph that begins with another kind of mark', '‘First.\n\n“Second,” he said.', ['Second,']],
    ['not in a paragraph that begins with a word', '‘First.\n\nThen ‘second,’ he said.', ['second,']],
    ['not where a word begins the first', 'She: ‘First.\n\n‘Second,’ he said.', ['Second,']],
    ['not over a paragraph without marks', '“First.\n\nIt rained.\n\n“Second,” he said.', ['!First.', 'Second,']],
    ['not after a paragraph that is closed', '“First.”\n\n“Second,” he said.', ['First.', 'Second,']],
    ['not where it does not begin the next', '“First.\n\nThen “second,” he said.', ['!First.', 'second,']],
    ['where the last one in it is open', 'He: “first,” and “second.\n\n“Third,” he said.', ['first,', '!second.', '+Third,']],
    ['but for what is only inside it', '“He said ‘no” then.\n\n“Second,” he said.', ['He said ‘no', 'Second,']],
  ])('go on over paragraphs %s: %s', (_, text, fragments) => {
    expect(told(text)).toEqual(fragments);
  });

  it('are not looked for in boilerplate', () => {
    const text = '“First.\n\n“Share” this\n\n“Second.”';
    const blocks = blocksOf(text).map((block, i): Block => (i === 1 ? { ...block, kind: 'boilerplate' } : block));
    const fragments = findFragments(text, blocks);
    expect(fragments.map(({ inner, block, continues }) => [text.slice(inner.start, inner.end), block, continues])).toEqual([
      ['First.', 0, false],
      ['Second.', 2, true],
    ]);
  });

  it('paragraphs that each begin with a mark are one quotation until it is closed', () => {
    expect(told('“First.\n\n“Second ‘inner’.\n\n“Third,” he said.\n\n“New.”')).toEqual([
      '!First.',
      '+!Second ‘inner’.',
      '>inner',
      '+Third,',
      'New.',
    ]);
  });

  it.each([
    ['paragraphs run together', '"First. "Second! "Third," he said. "New."', ['!First.', '+!Second!', '+Third,', 'New.']],
    ['before a break that is kept', '“First. “Second.\n\n“Third,” he said.', ['!First.', '+!Second.', '+Third,']],
    ['with marks inside', '“First. “Second ‘inner’ one,” he said.', ['!First.', '+Second ‘inner’ one,', '>inner']],
    ['not where no sentence ends', '“First “second,” he said.', ['second,']],
    ['not where the mark may close as well', '"First." "Second," he said.', ['First.', 'Second,']],
    ['not with marks of another kind', '“First. ‘Second,’ he said.', ['!First. ‘Second,’ he said.', '>Second,']],
    ['not where nothing closes', '"First. "Second.', ['!Second.']],
  ])('are one quotation in one line too: %s', (_, text, fragments) => {
    expect(told(text)).toEqual(fragments);
  });
});

describe('any text', () => {
  const marks = fc.array(fc.constantFrom('"', '“', '”', "'", '‘', '’', '«', '»', '„', 'a', 's', ' ', ',', '.', '\n'), {
    maxLength: 80,
  });

  it('gives fragments in order, nested or apart, inside their block', () => {
    fc.assert(
      fc.property(marks, (characters) => {
        const text = characters.join('');
        const blocks = blocksOf(text);
        const fragments = findFragments(text, blocks);
        for (const [i, { start, end, inner, block }] of fragments.entries()) {
          const before = fragments[i - 1];
          if (before) expect(start).toBeGreaterThan(before.start);
          if (before && start < before.end) expect(end).toBeLessThanOrEqual(before.end);
          expect(start).toBeLessThan(inner.start);
          expect(inner.start).toBeLessThan(inner.end);
          expect(inner.end).toBeLessThanOrEqual(end);
          expect(start).toBeGreaterThanOrEqual(blocks[block]!.start);
          expect(end).toBeLessThanOrEqual(blocks[block]!.end);
        }
      }),
    );
  });

  it.each(['"', '“', '”', "'", '’', '« ', ' "', '" ', "''", '“a ', ' ‘a', 'a’ '])(
    'is read in linear time: %s over and over',
    (unit) => {
      const text = unit.repeat(200_000 / unit.length);
      const begun = performance.now();
      findFragments(text, blocksOf(text));
      expect(performance.now() - begun).toBeLessThan(3000);
    },
  );
});
