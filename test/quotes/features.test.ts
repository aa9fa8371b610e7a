import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { POS } from '../../src/language/codes.js';
import type { Attribution } from '../../src/quotes/attributions.js';
import { readClaims } from '../../src/quotes/claims.js';
import { distanceBucket } from '../../src/quotes/columns.js';
import { contestsOf } from '../../src/quotes/contests.js';
import { CUE_FEATURES, HEAD_FEATURES, readCue, readHead } from '../../src/quotes/cue-features.js';
import { lemmaHash } from '../../src/quotes/cues.js';
import { mayHead } from '../../src/quotes/heads.js';
import { OwnerFeatures } from '../../src/quotes/owner-features.js';
import type { Scene } from '../../src/quotes/scene.js';
import { readSights, SIGHTS } from '../../src/quotes/sights.js';
import { SourceFinder } from '../../src/quotes/source-candidates.js';
import { SourceFeatures } from '../../src/quotes/source-features.js';
import { readPlaces, View } from '../../src/quotes/view.js';
import { windowOf } from '../../src/quotes/windows.js';
import { sceneOf } from './scene.js';

/** Marks and none, long and short, names, roles, days, conjunctions, several sentences and blocks. */
const TEXT = `Mayor Ana Costa said on Monday that the “old bridge” was safe. “Nobody may cross it,” her deputy, Ines Roth, told the
council: “we have waited, and now we wait again (as I said) because the state has not paid for one of the four bridges that were
promised to the people of this town in the year before the great flood came.” Who pays? The two asked: “The state.”

“We hope,” Roth added; and she smiled – “It will hold. It has held.

“It always has,” Costa, who was born here, believes. According to the Harbour Times many knew. Berg denied "any knowledge".`;

/** Eight hexadecimal digits that change with any of the numbers. */
const digest = (numbers: readonly number[]): string =>
  createHash('sha256').update(Uint32Array.from(numbers)).digest('hex').slice(0, 8);

const tokensOf = ({ language: { tokens } }: Scene): number[] => Array.from({ length: tokens.count }, (_, i) => i);

/** Every verb as a cue, told without weights: the three tokens before it are the source, at times, the quotations next to it the content. */
function attributionsIn({ language: { tokens }, quotations }: Scene): Attribution[] {
  return [...tokens.pos.keys()]
    .filter((i) => tokens.pos[i] === POS.VERB && i > 2)
    .map((token, n) => ({
      cue: { token, lemma: lemmaHash(token, tokens), probability: (n % 11) / 10, speech: (n % 7) / 6 },
      said: (n % 5) / 4,
      source: n % 3 === 0 ? null : n % 3 === 1 ? { first: token - 3, last: token } : { first: token + 1, last: token + 2 },
      content: quotations
        .map(({ run }) => run)
        .filter(({ first, last }) => Math.abs(first - token) < 20 && n % 4 > 0 && last > 0)
        .map(({ first, last }) => ({ first: first + (n % 4) - 1, last })),
    }));
}

/** What `read` writes of each of many things. */
function written(size: number, many: readonly ((out: Uint32Array) => void)[]): number[] {
  const out = new Uint32Array(size);
  return many.flatMap((read) => {
    read(out);
    return [...out];
  });
}

const FEATURES: Readonly<Record<string, (scene: Scene) => number[]>> = {
  columns: ({ columns }) => Object.values(columns).flatMap((column) => Array.from(column)),
  heads: (scene) => {
    const { tokens } = scene.language;
    return written(
      HEAD_FEATURES,
      tokensOf(scene).map((i) => (out) => (mayHead(tokens, i) ? readHead(i, tokens, out) : out.fill(0))),
    );
  },
  cues: (scene) => {
    const { tokens, sentences } = scene.language;
    const read = (i: number) => (out: Uint32Array) => {
      const { first, last } = sentences[tokens.sentence[i]!]!;
      readCue(i, lemmaHash(i, tokens), first, last, scene.columns, out);
    };
    return written(CUE_FEATURES, tokensOf(scene).map(read));
  },
  sights: (scene) =>
    written(
      SIGHTS + 2,
      tokensOf(scene).map((i) => (out) => readSights(i, scene, out, 2)),
    ),
  views: (scene) => {
    const view = new View();
    return attributionsIn(scene).flatMap(({ cue }) => {
      const window = windowOf(cue.token, scene);
      const places = new Int32Array(window.length);
      readPlaces(window, cue.token, scene, places);
      view.from(cue, scene.columns);
      return [...places].flatMap((place) => {
        view.at(place);
        return [place, ...view.hashes];
      });
    });
  },
  owners: (scene) => {
    const features = new OwnerFeatures();
    const attributions = attributionsIn(scene);
    return contestsOf(attributions, scene).flatMap((contest, n) => {
      const before = n % 2 === 0 ? null : (contest.candidates[0] ?? attributions[0]!);
      return written(OwnerFeatures.most, [
        (out) => features.ofNobody(contest, before, scene, out),
        ...contest.candidates.map((it) => (out: Uint32Array) => features.ofCandidate(it, contest, before, scene, out)),
      ]);
    });
  },
  sources: (scene) => {
    const features = new SourceFeatures();
    const finder = new SourceFinder(scene);
    return attributionsIn(scene).flatMap((attribution, n, all) => {
      const before = n % 2 === 0 ? null : all[n - 1]!.source;
      const candidates = finder.candidatesOf(attribution);
      return written(SourceFeatures.most, [
        (out) => features.ofNobody(attribution, candidates, scene, out),
        ...candidates.map((it) => (out: Uint32Array) => features.ofCandidate(it, attribution, before, scene, out)),
      ]);
    });
  },
  claims: (scene) => {
    const features: number[] = [];
    readClaims(attributionsIn(scene), scene, (_, read) => features.push(...read));
    return features;
  },
};

/** Weights were learned with exactly these features, of a text that is tagged so: where one of these changes, train again. */
describe('features that weights were learned with', () => {
  it.each([
    ['columns', '2b53b33e'],
    ['heads', '9c818ed2'],
    ['cues', '4706b92f'],
    ['sights', 'e281df13'],
    ['views', '9b08abfc'],
    ['owners', '533b9602'],
    ['sources', '4ecc53d4'],
    ['claims', '2444a33d'],
  ])('are the same: %s', (name, expected) => {
    expect(digest(FEATURES[name]!(sceneOf(TEXT)))).toBe(expected);
  });
});

describe('steps', () => {
  it.each([
    [0, 0],
    [4, 4],
    [5, 5],
    [6, 5],
    [7, 6],
    [9, 6],
    [10, 7],
    [14, 7],
    [15, 8],
    [24, 8],
    [25, 9],
    [400, 9],
  ])('%d are in bucket %d', (steps, bucket) => {
    expect(distanceBucket(steps)).toBe(bucket);
  });
});
