// Teaches which tokens around a cue are its source and its content.
import { bioGrammar, STEP_FEATURE } from '../src/model/transitions.js';
import type { LearnedTable } from '../src/model/weights.js';
import { lemmaHash } from '../src/quotes/cues.js';
import { OWN, SEEN } from '../src/quotes/extent-features.js';
import { EXTENT_LABELS, WEIGHED_LABELS } from '../src/quotes/extents.js';
import { readSights, SIGHTS } from '../src/quotes/sights.js';
import { readPlaces, View } from '../src/quotes/view.js';
import { LONGEST_WINDOW, windowOf } from '../src/quotes/windows.js';
import { meanOfCourses } from './courses.js';
import { type Example, trainTagger } from './perceptron.js';
import { againstFirst, labelsOf, type ReadArticle, told } from './quotes-gold.js';

const BITS = 16;
/** Enough for a row of its own for each label. */
const STEP_BITS = 3;

const LABELS = EXTENT_LABELS.length;

/** The tables of extents and of the steps from label to label. */
export function learnExtents(articles: readonly ReadArticle[], courses: number): LearnedTable[] {
  const examples = articles.flatMap(examplesOf);
  const weights = meanOfCourses(courses, (course) =>
    trainTagger(examples, {
      labels: EXTENT_LABELS,
      bits: BITS,
      grammar: bioGrammar,
      epochs: 6,
      seed: 2 + course,
      margin: 25,
      dropout: 0.1,
      onEpoch: told('extents: tokens right'),
    }),
  );
  return [
    { name: 'extents', labels: WEIGHED_LABELS, bits: BITS, weights: againstFirst(weights, LABELS) },
    { name: 'steps', labels: EXTENT_LABELS, bits: STEP_BITS, weights: stepRows(weights) },
  ];
}

/** The rows of the steps, in a table of their own, where all labels have weights. */
function stepRows(weights: Float32Array): Float32Array {
  const rows = new Float32Array(2 ** STEP_BITS * LABELS);
  const rowOf = (from: number, bits: number) => (STEP_FEATURE(from) & (2 ** bits - 1)) * LABELS;
  for (let from = -1; from < LABELS; from++) {
    const row = rowOf(from, BITS);
    rows.set(weights.subarray(row, row + LABELS), rowOf(from, STEP_BITS));
  }
  return rows;
}

function examplesOf({ scene, cues }: ReadArticle): Example[] {
  return [...cues].map(([token, quote]) => {
    const window = windowOf(token, scene);
    view.from({ token, lemma: lemmaHash(token, scene.language.tokens) }, scene.columns);
    readPlaces(window, token, scene, places);
    return { features: featuresOf(window, scene), width: WIDTH, gold: labelsOf(window, scene.language, quote) };
  });
}

const WIDTH = OWN.length + SEEN.lefts.length;
const view = new View();
const places = new Int32Array(LONGEST_WINDOW);
const sights = new Uint32Array(SIGHTS);

/** All features of a window's tokens: what the stage scores in parts, the trainer sees whole. */
function featuresOf(window: Int32Array, scene: ReadArticle['scene']): Uint32Array {
  const features = new Uint32Array(window.length * WIDTH);
  window.forEach((token, k) => {
    readSights(token, scene, sights, 0);
    view.at(places[k]!);
    OWN.forEach((sight, n) => {
      features[k * WIDTH + n] = sights[sight]!;
    });
    SEEN.lefts.forEach((sight, n) => {
      features[k * WIDTH + OWN.length + n] = sights[sight]! ^ view.hashes[SEEN.rights[n]!]!;
    });
  });
  return features;
}
