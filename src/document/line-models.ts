import weights from '../data/lines.json' with { type: 'json' };
import { chainOf, chainProbabilities } from './chain.js';
import { headingFeatures } from './heading-features.js';
import { junkFeatures } from './junk-features.js';
import type { LineView } from './line-view.js';
import type { Words } from './words.js';

const junk = chainOf(weights.junk);
const headings = chainOf(weights.headings);

/** For each line of a document the probability that it is no part of the article. */
export const junkProbabilities = (words: Words, views: readonly LineView[]): Float64Array =>
  chainProbabilities(junk, junkFeatures(words, views));

/** For each line of an article, junk left out, the probability that it is a heading. */
export const headingProbabilities = (words: Words, views: readonly LineView[]): Float64Array =>
  chainProbabilities(headings, headingFeatures(words, views));
