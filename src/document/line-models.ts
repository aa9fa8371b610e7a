import weights from '../data/lines.json' with { type: 'json' };
import { chainOf, chainProbabilities } from './chain.js';
import { headingFeatures, junkFeatures, type LineView } from './line-features.js';

const junk = chainOf(weights.junk);
const headings = chainOf(weights.headings);

/** For each line of a document the probability that it is no part of the article. */
export const junkProbabilities = (views: readonly LineView[]): Float64Array => chainProbabilities(junk, junkFeatures(views));

/** For each line of an article, junk left out, the probability that it is a heading. */
export const headingProbabilities = (views: readonly LineView[]): Float64Array =>
  chainProbabilities(headings, headingFeatures(views));
