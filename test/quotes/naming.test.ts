import { describe, expect, it } from 'vitest';
import { isNaming } from '../../src/quotes/naming.js';
import { sceneOf, tokenOf } from './scene.js';

describe('a word that gives a name', () => {
  it.each([
    ['a participle after its noun', 'They saw a film [called] “Night Harbour” in the next town.', true],
    ['"is" and a participle', 'The song is [titled] “Salt and Snow” and lasts an hour.', true],
    ['short words in the title are small', 'She wrote a book [entitled] “The Lord of the Salt Road” last year.', true],
    ['numbers stand in titles', 'He drew a map [named] “Area 51 North” for them.', true],
    ['one word is a title', 'They built a ship [dubbed] “Albatross” at the yard.', true],
    ['a title in small letters is none', 'They saw a film [called] “night harbour” in the next town.', false],
    ['a sentence is no title', 'He read a note [titled] “Nobody should ever come here” to them.', false],
    ['a sentence that begins small is none', 'They saw a sign [called] “my Harbour” there.', false],
    ['a number does not begin a title', 'They saw a film [called] “12 Harbours” there.', false],
    ['no mark follows', 'They saw a film [called] Night Harbour in the “Old Hall” there.', false],
    ['somebody calls', 'Ana Costa [called] “Night Harbour” a bore.', false],
    ['another word', 'They saw a film [praising] “Night Harbour” in the next town.', false],
    ['the mark does not close', 'They saw a film [called] “Night Harbour', false],
    ['a title that goes on in small letters', 'They saw a film [called] “Night Harbour whispers” there.', false],
  ])('%s: %s', (_, marked, is) => {
    const word = /\[(\w+)\]/.exec(marked)![1]!;
    const scene = sceneOf(marked.replace(/[[\]]/g, ''));
    expect(isNaming(tokenOf(scene, word), scene)).toBe(is);
  });
});
