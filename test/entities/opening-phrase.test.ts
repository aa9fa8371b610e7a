import { expect, test } from 'vitest';
import { commaBehindOpening } from '../../src/entities/opening-phrase.js';
import { read } from './article.js';

/** The text up to the comma behind the phrase that opens the sentence, with the word in it; null where the word stands in no such phrase. */
function openingWith(text: string, word: string): string | null {
  const { tokens, sentences } = read(text).language;
  const [token] = tokens.within(text.indexOf(word), text.indexOf(word) + word.length);
  const comma = commaBehindOpening(tokens, sentences[tokens.sentence[token]!]!, token);
  return comma < 0 ? null : text.slice(0, tokens.start[comma]!);
}

test.each([
  ['In his new book, Ortiz says little.', 'his', 'In his new book'],
  ['When she had left, Marsh wept.', 'she', 'When she had left'],
  ['Asked about her plans, Ortiz smiled.', 'her', 'Asked about her plans'],
])('a phrase that opens the sentence: %s', (text, word, opening) => {
  expect(openingWith(text, word)).toBe(opening);
});

test.each([
  ['Marsh said in May, as he often did, that it was late.', 'he'],
  ['In May, Ortiz left her house, and Marsh wept.', 'her'],
  ['In his new book Ortiz says little.', 'his'],
])('none: %s', (text, word) => {
  expect(openingWith(text, word)).toBeNull();
});
