import { HashIndex } from '../model/hash-index.js';
import { FAMILY_FEATURES, type FeatureRow, type FeatureSink, featureHash } from './features.js';

/** A linear-chain model of two labels as it is stored: whether each of a row of items has a property, given its features and its neighbours' labels. */
export interface ChainWeights {
  /** What each feature adds to the log odds, by its name. */
  readonly features: Readonly<Record<string, number>>;
  /** Log weight of no→no, no→yes, yes→no, yes→yes. */
  readonly steps: readonly number[];
}

/** A model ready for use. */
export interface Chain {
  /** Weights of the features of families, by number. */
  readonly families: Float64Array;
  /** All features by hash, and the weight of each by its number there. */
  readonly index: HashIndex;
  readonly weights: Float64Array;
  readonly steps: readonly number[];
}

export function chainOf({ features, steps }: ChainWeights): Chain {
  const names = Object.keys(features);
  const index = new HashIndex(names.length);
  const weights = new Float64Array(names.length);
  for (const name of names) weights[index.add(featureHash(name))] = features[name]!;
  return { families: Float64Array.from(FAMILY_FEATURES, (name) => features[name] ?? 0), index, weights, steps };
}

/** The log odds of one item as its features come in. */
class Odds implements FeatureSink {
  sum = 0;
  readonly #chain: Chain;

  constructor(chain: Chain) {
    this.#chain = chain;
  }

  add(feature: number): void {
    this.sum += this.#chain.families[feature]!;
  }

  addOpen(hash: number): void {
    const known = this.#chain.index.find(hash);
    if (known >= 0) this.sum += this.#chain.weights[known]!;
  }
}

/** For each item the probability of "yes", all the ways of labelling the row taken together (forward-backward). */
export function chainProbabilities(chain: Chain, row: FeatureRow): Float64Array {
  const sums = new Float64Array(row.length);
  const odds = new Odds(chain);
  for (let i = 0; i < row.length; i++) {
    odds.sum = 0;
    row.read(i, odds);
    sums[i] = odds.sum;
  }
  return marginals(sums, chain.steps);
}

/** Forward-backward over log odds; no and yes are kept as a pair of log sums. */
export function marginals(odds: Float64Array, steps: readonly number[]): Float64Array {
  const [noNo, noYes, yesNo, yesYes] = steps as [number, number, number, number];
  const count = odds.length;
  const ahead = new Float64Array(count);
  const back = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    const last = i === 0 ? 0 : ahead[i - 1]!;
    const into = i === 0 ? 0 : logAdd(noYes, last + yesYes) - logAdd(noNo, last + yesNo);
    ahead[i] = odds[i]! + into;
  }
  for (let i = count - 2; i >= 0; i--) {
    const next = odds[i + 1]! + back[i + 1]!;
    back[i] = logAdd(yesNo, next + yesYes) - logAdd(noNo, next + noYes);
  }
  for (let i = 0; i < count; i++) back[i] = 1 / (1 + Math.exp(-(ahead[i]! + back[i]!)));
  return back;
}

const logAdd = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
