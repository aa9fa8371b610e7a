import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import bytes from '../../src/data/quotes.bin';
import { readTables } from '../../src/model/weights.js';
import { mayHead } from '../../src/quotes/heads.js';
import { attributionModels } from '../../src/quotes/models.js';
import { attributionsOf } from '../../src/quotes/scene.js';
import { sceneOf, tokenOf } from './scene.js';

const models = () => attributionModels(readTables(bytes));

describe('a token that may head a cue', () => {
  it.each([
    ['a verb', 'Berg said so.', 'said', true],
    ['a noun', 'A statement by Berg came.', 'statement', true],
    ['a name that is a verb’s form', 'Mayor Denies Claims', 'Denies', true],
    ['a colon', 'Berg: we go.', ':', true],
    ['a dash', '“We go.” ― Berg', '―', true],
    ['no other name', 'Berg said so.', 'Berg', false],
    ['no other adjective', 'The old man left.', 'old', false],
    ['no other mark', 'Berg, of Bonn, left.', ',', false],
    ['no pronoun', 'They left.', 'They', false],
  ])('is %s: %s', (_, text, word, may) => {
    const scene = sceneOf(text);
    expect(mayHead(scene.language.tokens, tokenOf(scene, word))).toBe(may);
  });
});

describe('a cue', () => {
  it('is looked for less strictly beside a quotation', () => {
    const near: number[] = [];
    const far: number[] = [];
    for (const article of ['trump-petro', 'wire-dateline', 'sport-match']) {
      const scene = sceneOf(readFileSync(`fixtures/articles/${article}/article.txt`, 'utf8'));
      for (const { token, probability } of models().cues.find(scene)) (scene.beside[token] ? near : far).push(probability);
    }
    expect(Math.min(...far)).toBeGreaterThanOrEqual(0.3);
    expect(Math.min(...near)).toBeLessThan(0.3);
    expect(Math.min(...near)).toBeGreaterThanOrEqual(0.15);
  });

  it('is beside a quotation where it stands outside its marks, in a sentence that holds some of it', () => {
    const scene = sceneOf('Costa walked on: “It rains. It pours,” and left. The town slept.');
    const beside = (word: string) => scene.beside[tokenOf(scene, word)];
    expect(['walked', 'left'].map(beside)).toEqual([1, 1]);
    expect(['rains', 'pours', 'slept'].map(beside)).toEqual([0, 0, 0]);
  });

  it('is not read on where it gives a name', () => {
    const scene = sceneOf('A film called “Night Harbour” was showing, Roth said, and “nobody came”.');
    const cues = attributionsOf(scene, models()).attributions.map(({ cue }) => cue.token);
    expect(cues).toContain(tokenOf(scene, 'said'));
    expect(cues).not.toContain(tokenOf(scene, 'called'));
  });
});
