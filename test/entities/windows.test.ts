import { describe, expect, test } from 'vitest';
import { LABELS, PARTS, PARTS_OF_LABEL } from '../../src/entities/labels.js';
import { nameWindows } from '../../src/entities/windows.js';
import { read } from './article.js';

/** The stretches that are searched for names, as text. */
function windowsOf(text: string): string[] {
  const { tokens, sentences } = read(text).language;
  return sentences.flatMap((sentence) =>
    nameWindows(tokens, sentence).map(({ first, last }) => text.slice(tokens.start[first]!, tokens.end[last - 1]!)),
  );
}

describe('where names may stand', () => {
  test.each([
    ['links join what they part', 'they asked the Bank of the West about it.', ['the Bank of the West']],
    ['a word of grammar that stands alone is no name', 'They asked Ana.', ['Ana.']],
    ['particles lead up to a name', 'it was said by van der Berg yesterday.', ['van der Berg']],
    ['numbers stand in names', 'it was the 501st Legion that won.', ['the 501st Legion']],
    ['nothing is searched where there are no capitals', 'nobody saw them go home in the rain.', []],
    ['words that are no links part names', 'it was Ana who then told Bo.', ['Ana', 'Bo.']],
  ])('%s', (_, text, expected) => {
    expect(windowsOf(text)).toEqual(expected);
  });
});

test('no two labels are made of the same parts', () => {
  expect(new Set(PARTS_OF_LABEL.map((parts) => parts.join())).size).toBe(LABELS.length);
  expect(PARTS_OF_LABEL[LABELS.indexOf('U-ORG')]!.map((part) => PARTS[part])).toEqual(['U', 'ORG', 'U-ORG']);
  expect(PARTS_OF_LABEL[LABELS.indexOf('L-WRK')]!.map((part) => PARTS[part])).toEqual(['L', 'WRK']);
  expect(PARTS_OF_LABEL[0]!.map((part) => PARTS[part])).toEqual(['O']);
});
