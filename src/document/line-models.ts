import weights from '../data/lines.json' with { type: 'json' };
import { type ChainWeights, chainProbabilities } from './chain.js';
import { headingFeatures, junkFeatures, type LineView } from './line-features.js';

const models: { readonly junk: ChainWeights; readonly headings: ChainWeights } = weights;

/** For each line of a document the probability that it is no part of the article. */
export const junkProbabilities = (views: readonly LineView[]): Float64Array =>
  chainProbabilities(models.junk, junkFeatures(views));

/** For each line of an article, junk left out, the probability that it is a heading. */
export const headingProbabilities = (views: readonly LineView[]): Float64Array =>
  chainProbabilities(models.headings, headingFeatures(views));
