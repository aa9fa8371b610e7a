import { describe, expect, it } from 'vitest';
import bytes from '../../src/data/quotes.bin';
import { readTables } from '../../src/model/weights.js';
import type { Forced } from '../../src/quotes/extents.js';
import { attributionModels } from '../../src/quotes/models.js';
import { attributionsOf } from '../../src/quotes/scene.js';
import { runOf, sceneOf, tokenOf, wordsOf } from './scene.js';

/** Who says what by a word, with some words known to be content, or known not to be. */
function extentIn(text: string, cue: string, known: { in?: string; out?: string } = {}) {
  const scene = sceneOf(text);
  const { attributions, reread } = attributionsOf(scene, attributionModels(readTables(bytes)));
  const found = attributions.find((it) => it.cue.token === tokenOf(scene, cue))!;
  const holds = (words: string | undefined, i: number) => {
    const run = words === undefined ? { first: 0, last: 0 } : runOf(scene, words);
    return run.first <= i && i < run.last;
  };
  const forced: Forced = (i) => (holds(known.in, i) ? 'in' : holds(known.out, i) ? 'out' : null);
  const { source, content } = reread(found.cue, forced);
  return { source: source && wordsOf(scene, source), content: content.map((run) => wordsOf(scene, run)) };
}

describe('the extent of a cue', () => {
  const TEXT = 'Mayor Ana Costa said the bridge was safe.';

  it('is who, and what', () => {
    expect(extentIn(TEXT, 'said')).toEqual({ source: 'Mayor Ana Costa', content: ['the bridge was safe'] });
  });

  it('has no content that is known not to be', () => {
    expect(extentIn(TEXT, 'said', { out: 'was safe' })).toEqual({ source: 'Mayor Ana Costa', content: ['the bridge'] });
    expect(extentIn(TEXT, 'said', { out: TEXT })).toEqual({ source: 'Mayor Ana Costa', content: [] });
  });

  it('has all content that is known to be, which is then no source', () => {
    const { source, content } = extentIn(TEXT, 'said', { in: 'Mayor Ana Costa' });
    expect(source).toBeNull();
    expect(content).toContain('Mayor Ana Costa');
  });

  it('names the nearest source where there are two', () => {
    const text = 'The police said the road was open, and the mayor said the bridge was safe.';
    expect(extentIn(text, 'said the bridge').source).toBe('the mayor');
  });

  it('goes on over the middle of a long quotation', () => {
    const text = 'Ana Costa said: “We went up to the bridge and then we came down to the river again and then we slept.”';
    expect(extentIn(text, 'said').content.join(' ')).toContain(
      'We went up to the bridge and then we came down to the river again',
    );
  });
});
