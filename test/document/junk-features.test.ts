import { describe, expect, it } from 'vitest';
import { readCharacters } from '../../src/document/characters.js';
import { FAMILY_FEATURES } from '../../src/document/features.js';
import { junkFeatures } from '../../src/document/junk-features.js';
import { viewLines } from '../../src/document/line-view.js';
import { Words } from '../../src/document/words.js';
import { LAST, MORE, PROSE } from './reading.js';

/** The features of a kind that each line of a text has. */
function featuresOf(kind: string, ...lines: string[]): string[] {
  const text = lines.join('\n\n');
  const words = new Words(readCharacters(text));
  const { length, read } = junkFeatures(words, viewLines(text, words));
  return Array.from({ length }, (_, i) => {
    const names: string[] = [];
    read(i, { add: (feature) => names.push(FAMILY_FEATURES[feature]!), addOpen: () => {} });
    return names.filter((name) => name.startsWith(`${kind}:`)).join(' ');
  });
}

describe('what a line shows of being junk', () => {
  it('is where it stands to the densest run of prose', () => {
    expect(featuresOf('core', 'Home', 'Sport', PROSE, 'Twelve', MORE, LAST, 'Share', PROSE)).toEqual([
      'core:b1 core:b0o',
      'core:b0 core:b0o',
      'core:i02 core:i4s',
      'core:i12 core:i0o',
      'core:i12 core:i4s',
      'core:i21 core:i4s',
      'core:i21 core:i0o',
      'core:i20 core:i4s',
    ]);
    expect(featuresOf('core', PROSE, 'Share', 'Tweet', 'Mail', LAST)).toEqual([
      'core:i00 core:i4s',
      'core:a0 core:a0o',
      'core:a1 core:a0o',
      'core:a2 core:a0o',
      'core:a2 core:a4s',
    ]);
    expect(featuresOf('core', 'Home', 'Sport')).toEqual(['core:a0 core:a0o', 'core:a1 core:a0o']);
  });

  it('is how much of it another line says too', () => {
    const headline = 'Ferry terminal to open two years late';
    expect(
      featuresOf('echo', headline, PROSE, headline, 'Ferry terminal at last', 'Rain').map((name) => name.slice(0, 6)),
    ).toEqual(['echo:5', 'echo:1', 'echo:5', 'echo:3', 'echo:0']);
  });

  it('is what a caption shows: the present, a full date, whose picture it is, one sentence', () => {
    const caption = 'Mara Quill stands on the old quay on July 4, 2019. (Harbour Gazette)';
    const told = '“It was wet,” she said. “We waited.”';
    expect(featuresOf('credit', caption, told, 'JANE DOE/AFP')).toEqual(['credit:dayname', 'credit:', 'credit:name']);
    expect(featuresOf('tense', caption, told)).toEqual(['tense:now', 'tense:told']);
    expect(featuresOf('sents', caption, told, PROSE)).toEqual(['sents:0o', 'sents:1s', 'sents:0s']);
    expect(featuresOf('cap', caption, told, 'Quay')).toEqual(['cap:l', 'cap:told“l', 'cap:']);
  });

  it('is its capitals, and those of its neighbours', () => {
    expect(featuresOf('tc3', 'Harbour Council Backs New Pier Plan', 'Ten walks', LAST)).toEqual([
      'tc3:-2100',
      'tc3:210001',
      'tc3:0001-',
    ]);
    expect(featuresOf('tc', 'Harbour Council Backs New Pier Plan', LAST)).toEqual(['tc:41o', 'tc:04s']);
  });

  it('is the empty lines around it', () => {
    expect(featuresOf('gaps', 'Home', LAST)).toEqual(['gaps:010o', 'gaps:134s']);
  });
});
