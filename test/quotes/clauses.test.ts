import { describe, expect, it } from 'vitest';
import { hasWordsOutside, isStanding, piecesOf, trimmed } from '../../src/quotes/clauses.js';
import type { Owned } from '../../src/quotes/owners.js';
import { attributionIn, runOf, sceneOf, wordsOf } from './scene.js';

describe('a quotation', () => {
  it.each([
    ['begins a sentence', 'said', '“quite a mess,” said Ana Costa.', true],
    ['goes on behind another', 'said', '“We came,” said Ana Costa, “and then we saw the house.”', true, 1],
    ['stands behind the marks before it', 'said', 'Ana Costa said “yes, we came” “and saw”.', true, 1],
    ['stands behind a comma, with a capital', 'said', 'Ana Costa said, “Peace.”', true],
    ['stands behind a colon, with a number', 'wrote', 'Ana Costa wrote: “12 boats.”', true],
    ['stands behind a comma right after its cue', 'said', 'Ana Costa said, “quite a mess.”', true],
    ['stands behind a comma and has a verb', 'said', 'Ana Costa said of the house, “it has stood here”.', true],
    ['stands behind a comma and has an auxiliary', 'said', 'Ana Costa said of the house, “it will”.', true],
    ['is a piece behind a comma', 'said', 'Ana Costa said the house was cold, “quite a mess” and old.', false],
    ['is a sentence right after its cue', 'said', 'Ana Costa said “The house over there.”', true],
    ['is a sentence with a verb', 'told', 'Ana Costa told them “The house stands still.”', true],
    ['is a name after a word', 'said', 'Ana Costa said the house with the sign “Old Red House Farm” was hers.', false],
    ['is a short thing after a word', 'said', 'Ana Costa said “Go home”.', false],
    ['is short by one token', 'said', 'Ana Costa said “Go”.', false],
    ['begins small after a word', 'said', 'Ana Costa said it was “quite a mess that they had made”.', false],
    ['has a capital only later', 'said', 'Ana Costa said the “iPhone was gone too”.', false],
  ])('%s: %s: %s → stands alone: %s', (_, cue, text, is, index = 0) => {
    const scene = sceneOf(text);
    expect(isStanding(scene.quotations[index]!, attributionIn(scene, cue, null, []), scene)).toBe(is);
  });
});

describe('pieces', () => {
  it.each([
    ['0 1 2 3', [[0, 4]]],
    [
      '0 1 3',
      [
        [0, 2],
        [3, 4],
      ],
    ],
    ['1 2', [[1, 3]]],
    ['', []],
  ])('of four tokens, of which %s are kept', (kept, pieces) => {
    const isKept = (i: number) => kept.includes(String(i));
    expect(piecesOf({ first: 0, last: 4 }, isKept)).toEqual(pieces.map(([first, last]) => ({ first, last })));
  });
});

describe('a clause', () => {
  it.each([
    ['that the house was cold,', 'the house was cold'],
    [', that the house was cold', 'the house was cold'],
    ['the house was cold.', 'the house was cold'],
    ['that', 'that'],
    ['“cold”,', '“cold”'],
    [', 40 %', '40 %'],
    [': €', '€'],
    [', .', null],
    ['that is enough', 'that is enough'],
  ])('"%s" is told as "%s"', (words, told) => {
    const text = `They said it: ${words}${/[.,]$/.test(words) ? '' : ' then.'}`;
    const scene = sceneOf(text);
    expect(trimmed(runOf(scene, words), scene).map((run) => wordsOf(scene, run))).toEqual(told === null ? [] : [told]);
  });

  it.each([
    ['the house was “cold”', true],
    ['it “was cold”', true],
    ['the “cold” of the', false],
    ['in the “cold”', false],
    [', “cold” –', false],
    ['“cold”', false],
    ['“cold” there', true],
    ['was “cold”', true],
  ])('"%s" says something outside the marks: %s', (words, does) => {
    const scene = sceneOf(`They said so: ${words}, always.`);
    const owned = scene.quotations.map((quotation): Owned => ({ quotation, owner: null, by: 'cue', probability: 1 }));
    expect(hasWordsOutside(runOf(scene, words), owned, scene)).toBe(does);
  });

  it('holds words outside one quotation that stand in another', () => {
    const scene = sceneOf('They said so: “cold” and “dark”, always.');
    const owned = scene.quotations.map((quotation): Owned => ({ quotation, owner: null, by: 'cue', probability: 1 }));
    expect(hasWordsOutside(runOf(scene, '“dark”'), owned, scene)).toBe(false);
    expect(hasWordsOutside(runOf(scene, '“dark”'), owned.slice(0, 1), scene)).toBe(true);
  });
});
