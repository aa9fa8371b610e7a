import { describe, expect, it } from 'vitest';
import { marksIn } from '../../src/quotes/marks.js';

/** Each mark of a text: its characters, what it can do, `s`, `d` or `g` for its family, `?` where it may be a possessive. */
const told = (text: string, range = { start: 0, end: text.length }): string[] =>
  marksIn(text, range).map(
    ({ start, end, family, opens, closes, possessive }) =>
      `${text.slice(start, end)} ${family[0]}${opens ? ' opens' : ''}${closes ? ' closes' : ''}${possessive ? '?' : ''}`,
  );

describe('a mark', () => {
  it.each([
    ['straight, before a word', 'say "go', ['" d opens']],
    ['straight, after one', 'go" he', ['" d closes']],
    ['straight, between words', 'a"b', ['" d opens closes']],
    ['straight, between spaces, which tell nothing', 'a " b', ['" d opens closes']],
    ['straight, at the beginning', '"go', ['" d opens']],
    ['straight, alone', '"', ['" d opens']],
    ['curly, as it is drawn', '“go”', ['“ d opens', '” d closes']],
    ['curly, the wrong way round', 'say ”go“ ', ['” d opens closes', '“ d closes']],
    ['curly, opening though no word follows', 'say “ go', ['“ d opens']],
    ['low', 'say „go', ['„ d opens']],
    ['of inches', '6″ ', ['″ d closes']],
    ['a guillemet', 'say «go» ', ['« g opens', '» g closes']],
    ['a guillemet the other way round', 'say »go« ', ['» g opens', '« g closes']],
    ['a single guillemet', 'say ‹go› ', ['‹ g opens', '› g closes']],
    ['a guillemet between words', 'a»b', ['» g closes']],
    ['single', 'say ‘go’ ', ['‘ s opens', '’ s closes']],
    ['straight single', "say 'go' ", ["' s opens", "' s closes"]],
    ['typewriter single', 'say `go` ', ['` s opens', '` s closes']],
    ['low single', 'say ‚go‘ ', ['‚ s opens', '‘ s closes']],
    ['low single, without a word', 'a‚ b', ['‚ s opens']],
    ['high reversed single, which never closes', 'say ‛go‛ ', ['‛ s opens']],
    ['a closing single, which never opens', 'say ’go’ ', ['’ s closes']],
    ['two singles', "say ''go'' ", ["'' d opens", "'' d closes"]],
    ['two typewriter singles', 'say ``go', ['`` d opens']],
    ['two at the end', "go''", ["'' d closes"]],
    ['two low ones, which are two', 'say ‚‚go', ['‚ s opens', '‚ s opens']],
    ['three that close: a single, then two', "say 'so ''go''' ", ["' s opens", "'' d opens", "' s closes", "'' d opens closes"]],
    ['three that open: two, then a single', "say '''go", ["'' d opens closes", "' s opens"]],
    ['two double ones, which are two', 'say ""go', ['" d opens closes', '" d opens']],
    ['after s, before a word', 'dogs’ bowl', ['’ s closes?']],
    ['after z and x', "Ruiz' boat, Rex' bowl", ["' s closes?", "' s closes?"]],
    ['after s, not before a space', 'dogs’, bowl', ['’ s closes']],
    ['after s, not before a word', 'dogs’ – bowl', ['’ s closes']],
    ['after another letter', 'bed’ bowl', ['’ s closes']],
    ['after s, a double one', 'dogs” bowl', ['” d closes']],
  ])('%s: %s', (_, text, marks) => {
    expect(told(text)).toEqual(marks);
  });

  it.each(['don’t', "O'Neill", '6’2', '’tis', "the '90s", 'rock ’n roll', '’em', '‘em', 'a ’ b', "y''all, a ' ?"])(
    'is none that can open or close in: %s',
    (text) => {
      expect(told(text).filter((mark) => mark.includes(' s'))).toEqual([]);
    },
  );

  it.each([
    ['‘emblem', ['‘ s opens']],
    ['‘till', []],
    ['‘tiller', ['‘ s opens']],
    ['‚em', ['‚ s opens']],
  ])('%s stands for no letters where the word goes on', (text, marks) => {
    expect(told(text)).toEqual(marks);
  });

  it('is seen in its block only, where what stands beside the block is nothing', () => {
    const text = 'x"go"x';
    expect(told(text, { start: 1, end: 5 })).toEqual(['" d opens', '" d closes']);
    expect(told(text, { start: 2, end: 4 })).toEqual([]);
    expect(told("a''b", { start: 0, end: 2 })).toEqual(["' s closes"]);
  });
});
