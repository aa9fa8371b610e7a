import { describe, expect, test } from 'vitest';
import {
  type AnaphorSight,
  type AntecedentSight,
  antecedentFeatures,
  FEATURES,
  nobodyFeatures,
} from '../../src/entities/anaphor-features.js';

/** The field's place among all, so that no two are alike. */
const numbered = <T>(fields: readonly (keyof T & string)[]): T => Object.fromEntries(fields.map((field, i) => [field, i])) as T;

const anaphor = numbered<AnaphorSight>([
  'kind',
  'noun',
  'cluster',
  'coarse',
  'role',
  'modifiers',
  'before',
  'behind',
  'second',
  'behindCluster',
  'secondCluster',
  'modifier',
  'posBehind',
  'quoted',
  'earlier',
  'described',
  'fitting',
  'often',
  'best',
  'likelyOnes',
  'bestMatch',
  'bestAlike',
  'bestMain',
]);

const one = numbered<AntecedentSight>([
  'type',
  'back',
  'blockBack',
  'tokensBack',
  'titled',
  'place',
  'placeOfType',
  'likely',
  'placeOfLikely',
  'match',
  'meant',
  'beside',
  'count',
  'weight',
  'main',
  'leads',
  'lastRole',
  'lastIsPronoun',
  'lastQuoted',
  'opens',
  'again',
  'site',
  'nameKind',
  'alike',
  'people',
  'spokenOf',
]);

function featuresOf(sight: AntecedentSight): Uint32Array {
  const features = new Uint32Array(FEATURES.antecedent);
  antecedentFeatures(anaphor, sight, features);
  return features;
}

function featuresOfNobody(sight: AnaphorSight): Uint32Array {
  const features = new Uint32Array(FEATURES.nobody);
  nobodyFeatures(sight, features);
  return features;
}

describe('what speaks for and against somebody whom an anaphor may mean', () => {
  test('every feature is written, and no two are one', () => {
    const all = [...featuresOf(one), ...featuresOfNobody(anaphor)];
    expect(all).not.toContain(0);
    expect(new Set(all).size).toBe(FEATURES.antecedent + FEATURES.nobody);
  });

  test.each(Object.keys(one) as (keyof AntecedentSight)[])('%s counts', (field) => {
    expect(featuresOf({ ...one, [field]: one[field] + 1 })).not.toEqual(featuresOf(one));
  });

  test.each(['noun', 'modifier', 'behindCluster', 'secondCluster', 'likelyOnes', 'bestMatch', 'bestAlike', 'bestMain'] as const)(
    '%s counts for nobody',
    (field) => {
      expect(featuresOfNobody({ ...anaphor, [field]: anaphor[field] + 1 })).not.toEqual(featuresOfNobody(anaphor));
    },
  );
});
