import { describe, expect, test } from 'vitest';
import { companyColumn } from '../../src/entities/company.js';
import { readLanguage } from '../../src/language/language.js';
import { linesAsDocument } from '../../training/entities-data.js';

/** What its company tells of a word, the first time that the text has it: [person, body, place]. */
function told(text: string, word: string): number[] {
  const { tokens, sentences } = readLanguage(linesAsDocument(text));
  const [token] = tokens.within(text.indexOf(word), text.indexOf(word) + word.length);
  const code = companyColumn(tokens, sentences)[token]!;
  return [Math.floor(code / 9), Math.floor(code / 3) % 3, code % 3];
}

describe('the company that a name keeps', () => {
  test.each<[string, string, string, number[]]>([
    ['“he” behind it', 'Then Corvel said he would go.', 'Corvel', [1, 0, 0]],
    ['“who” behind a comma', 'They met Corvel, who left.', 'Corvel', [1, 0, 0]],
    ['an age', 'They met Corvel, 54, in town.', 'Corvel', [1, 0, 0]],
    ['“its” behind it', 'Then Corvel cut its forecast.', 'Corvel', [0, 1, 0]],
    ['“which” behind a comma', 'They sued Corvel, which denies that.', 'Corvel', [0, 1, 0]],
    ['“in” before it', 'They met in Corvel again.', 'Corvel', [0, 0, 1]],
    ['nothing', 'They saw Corvel again.', 'Corvel', [0, 0, 0]],
    ['another name in between', 'Then Corvel sued Brandt, who left.', 'Corvel', [0, 0, 0]],
    [
      'elsewhere in the article',
      'They saw Corvel again.\n\nCorvel said it had closed. Later Corvel cut its forecast.',
      'Corvel',
      [0, 2, 0],
    ],
    ['words of a longer name, too', 'Corvel Mills said it had closed. Mills burned.', 'Mills', [0, 1, 0]],
  ])('%s', (_, text, word, expected) => {
    expect(told(text, word)).toEqual(expected);
  });
});
