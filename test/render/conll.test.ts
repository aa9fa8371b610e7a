import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderConll } from '../../src/render.js';
import { markedAnalysis } from './marked.js';
import { sampleAnalysis } from './sample.js';

/** Sentences of [word, tag]. */
const read = (conll: string): (readonly [string, string])[][] => {
  const [start, ...sentences] = conll.split('\n\n').slice(0, -1);
  expect(start).toBe('-DOCSTART- -X- O O');
  return sentences.map((lines) =>
    lines.split('\n').map((line) => {
      const [, word, tag] = line.match(/^(\S+) _ _ (O|[BI]-(?:PER|ORG|LOC|MISC))$/) ?? expect.fail(JSON.stringify(line));
      return [word!, tag!] as const;
    }),
  );
};

const wordsOf = (text: string): string[] => {
  const { sentences, ...rest } = sampleAnalysis();
  const conll = renderConll({ ...rest, text, entities: [], sentences: [{ ...sentences[0]!, start: 0, end: text.length }] });
  return read(conll)[0]!.map(([word]) => word);
};

describe('renderConll', () => {
  it('tags names, and nothing else', () => {
    const tagged = read(renderConll(sampleAnalysis())).map((words) => words.map(([word, tag]) => `${word}/${tag}`).join(' '));
    expect(tagged).toEqual([
      'Mayor/O Ana/B-PER Costa/I-PER once/O called/O Leo/B-PER Brandt/I-PER a/O fraud/O ./O',
      'On/O Monday/O she/O praised/O him/O ./O',
      '“/O He/O is/O my/O friend/O ,/O ”/O Costa/O said/O ./O',
    ]);
  });

  it.each([
    ['The U.S. won’t pay $1,000.50.', 'The U.S. won’t pay $ 1,000.50 .'],
    ["Petro's mother-in-law said: O’Neill’s here!", "Petro 's mother-in-law said : O’Neill ’s here !"],
    ['‘We’re done’ — AT&T… 40% 😀', '‘ We ’re done ’ — AT&T … 40 % 😀'],
  ])('splits %j into words', (text, words) => {
    expect(wordsOf(text).join(' ')).toBe(words);
  });

  it.each([
    ['place', 'LOC'],
    ['organization', 'ORG'],
    ['group', 'MISC'],
    ['event', 'MISC'],
  ] as const)('calls a %s %s', (type, label) => {
    const analysis = sampleAnalysis();
    analysis.entities[0]!.type = type;
    expect(renderConll(analysis)).toContain(`Ana _ _ B-${label}\nCosta _ _ I-${label}\n`);
  });

  it('loses no character that is no space, and keeps names whole', () => {
    fc.assert(
      fc.property(markedAnalysis, (analysis) => {
        const bare = (text: string): string => text.replace(/[\s\p{Cc}]/gu, '');
        const words = read(renderConll(analysis)).flat();
        expect(words.map(([word]) => word).join('')).toBe(bare(analysis.text));
        const names: string[] = [];
        for (const [index, [word, tag]] of words.entries()) {
          if (tag.startsWith('B')) names.push(word);
          if (tag.startsWith('I')) {
            expect(words[index - 1]?.[1]).toMatch(/^[BI]-PER$/);
            names.push(names.pop()! + word);
          }
        }
        const mentions = analysis.entities[0]!.mentions.map(({ text }) => bare(text));
        expect(names.filter((name) => !mentions.includes(name))).toEqual([]);
        if (mentions.length > 0) expect(names.length).toBeGreaterThan(0);
      }),
    );
  });
});
