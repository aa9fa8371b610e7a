import { describe, expect, it } from 'vitest';
import bytes from '../../src/data/quotes.bin';
import { readTables } from '../../src/model/weights.js';
import { isSure } from '../../src/quotes/cues.js';
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
  it('is read on where it is a sure word of saying or beside a quotation, not where it is unsure and far from one', () => {
    const scene = sceneOf(
      'Berg wants a boat and hopes for rain. Costa said that it rained.\n\nRoth believes in “slow boats” and fast ones.',
    );
    const read = attributionsOf(scene, models()).attributions.map(({ cue }) => cue);
    const found = models().cues.find(scene.language, scene.columns);
    const unread = found.filter(({ token }) => !read.some((cue) => cue.token === token));
    const quoting = tokenOf(scene, 'Roth');
    expect(unread.length).toBeGreaterThan(0);
    expect(unread.filter((cue) => isSure(cue) || cue.token > quoting)).toEqual([]);
    expect(read.filter((cue) => !isSure(cue) && cue.token < quoting)).toEqual([]);
    expect(read.some((cue) => !isSure(cue))).toBe(true);
  });

  it('is not read on where it gives a name', () => {
    const scene = sceneOf('A film called “Night Harbour” was showing, Roth said, and “nobody came”.');
    const cues = attributionsOf(scene, models()).attributions.map(({ cue }) => cue.token);
    expect(cues).toContain(tokenOf(scene, 'said'));
    expect(cues).not.toContain(tokenOf(scene, 'called'));
  });
});
