import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import bytes from '../../src/data/quotes.bin';
import { readTables } from '../../src/model/weights.js';
import type { Attribution } from '../../src/quotes/attributions.js';
import { isSaid, readClaims } from '../../src/quotes/claims.js';
import { quoteModels } from '../../src/quotes/models.js';
import { attributionsOf, type Scene } from '../../src/quotes/scene.js';
import { attributionIn, sceneOf } from './scene.js';

const models = quoteModels(readTables(bytes));

/** Attributions judged. */
const judged = (scene: Scene, attributions: readonly Attribution[]): number[] =>
  models.claims.judge(attributions, scene).map(({ said }) => said);

const featuresOf = (scene: Scene, attributions: readonly Attribution[]): number[][] => {
  const features: number[][] = [];
  readClaims(attributions, scene, (_, read) => features.push([...read]));
  return features;
};

describe('a claim', () => {
  it('is likelier where a person says a clause than where nobody says anything', () => {
    const scene = sceneOf('Mayor Lena Roth said on Monday that the bridge was closed.');
    const unsure = { probability: 0.5, speech: 0.8 };
    const [whole] = judged(scene, [attributionIn(scene, 'said', 'Mayor Lena Roth', ['that the bridge was closed'], unsure)]);
    const [empty] = judged(scene, [attributionIn(scene, 'said', null, [], unsure)]);
    expect(whole).toBeGreaterThan(empty! + 0.2);
  });

  it('is likelier the surer its cue is', () => {
    const scene = sceneOf('Lena Roth said that the bridge was closed.');
    const at = (probability: number) =>
      judged(scene, [attributionIn(scene, 'said', 'Lena Roth', ['that the bridge was closed'], { probability })])[0]!;
    expect(at(0.9)).toBeGreaterThan(at(0.2));
  });

  it('is said from one half on', () => {
    const scene = sceneOf('Roth said so.');
    expect(isSaid(attributionIn(scene, 'said', 'Roth', ['so'], { said: 0.5 }))).toBe(true);
    expect(isSaid(attributionIn(scene, 'said', 'Roth', ['so'], { said: 0.499 }))).toBe(false);
  });

  it('is seen together with the others of its sentence, and with no others', () => {
    const scene = sceneOf('Roth said that Berg denied the fire. Costa added that it burned.');
    const said = attributionIn(scene, 'said', 'Roth', ['that Berg denied the fire']);
    const denied = attributionIn(scene, 'denied', 'Berg', ['the fire']);
    const added = attributionIn(scene, 'added', 'Costa', ['that it burned']);
    const [, alone] = featuresOf(scene, [said, denied]);
    expect(featuresOf(scene, [denied])[0]).not.toEqual(alone);
    expect(featuresOf(scene, [said, denied, added]).slice(0, 2)).toEqual(featuresOf(scene, [said, denied]));
    // Of the sentence before it is known only that something was said there.
    const [, , after] = featuresOf(scene, [said, denied, added]);
    expect(featuresOf(scene, [denied, added])[1]).toEqual(after);
    expect(featuresOf(scene, [added])[0]).not.toEqual(after);
  });

  it('is all that was read, in order, with a probability', () => {
    const words = ['Roth', 'said', 'that', '“', '”', 'the', 'denied', ',', 'Berg', 'bridge', '.', 'claims', 'to', '\n\n', 'was'];
    const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 60 }).map((some) => some.join(' '));
    fc.assert(
      fc.property(text, (some) => {
        const scene = sceneOf(some);
        const { attributions } = attributionsOf(scene, models);
        const claims = models.claims.judge(attributions, scene);
        expect(claims.map(({ said: _, ...rest }) => rest)).toEqual(attributions.map(({ said: _, ...rest }) => rest));
        for (const { said } of claims) expect(said >= 0 && said <= 1).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
