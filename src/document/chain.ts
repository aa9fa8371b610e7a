/** A linear-chain model of two labels as it is stored: whether each of a row of items has a property, given its features and its neighbours' labels. */
export interface ChainWeights {
  /** What each feature adds to the log odds. */
  readonly features: Readonly<Record<string, number>>;
  /** Log weight of no→no, no→yes, yes→no, yes→yes. */
  readonly steps: readonly number[];
}

/** A model ready for use: a map looks features up without making each a property name first. */
export interface Chain {
  readonly features: ReadonlyMap<string, number>;
  readonly steps: readonly number[];
}

export const chainOf = ({ features, steps }: ChainWeights): Chain => ({ features: new Map(Object.entries(features)), steps });

/** For each item the probability of "yes", all the ways of labelling the row taken together (forward-backward). */
export function chainProbabilities(chain: Chain, rows: readonly (readonly string[])[]): Float64Array {
  const odds = Float64Array.from(rows, (features) => sumOf(chain.features, features));
  return marginals(odds, chain.steps);
}

function sumOf(weights: Chain['features'], features: readonly string[]): number {
  let sum = 0;
  for (const feature of features) sum += weights.get(feature) ?? 0;
  return sum;
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
  return Float64Array.from(ahead, (value, i) => 1 / (1 + Math.exp(-(value + back[i]!))));
}

const logAdd = (a: number, b: number): number => Math.max(a, b) + Math.log1p(Math.exp(-Math.abs(a - b)));
