// Learns which lines of a document are junk, and which of the rest are headings. Cross-validated by site, then learned from all.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChainWeights, chainOf, chainProbabilities } from '../src/document/chain.js';
import { type ChainSettings, learnChain, nameWeights, type Sequence } from './chain-learner.js';
import { type Example, headingExamples, junkExamples, NAMES } from './lines-examples.js';

/** How a model is learned; a feature must be seen on `leastGroups` sites that have what is sought: a site's own words say nothing of the next. */
interface Settings extends ChainSettings {
  readonly leastGroups: number;
}
const FOLDS = 6;
const SETTINGS: Settings = { epochs: 10, rate: 0.025, decay: 0.01, leastGroups: 7 };
const HEADING_SETTINGS: Settings = { epochs: 14, rate: 0.1, decay: 0.004, leastGroups: 4 };
const LEAST_WEIGHT = 0.1;

/** Writes `lines.json`: the weights of both models. */
export function trainLines(corpora: string, data: string): void {
  const junk = junkExamples(corpora);
  const headings = headingExamples(corpora);
  console.log('junk, cross-validated by site:', crossValidate(junk, SETTINGS));
  console.log('headings, cross-validated by site or document:', crossValidate(headings, HEADING_SETTINGS));
  const weights = { junk: learn(junk, SETTINGS), headings: learn(headings, HEADING_SETTINGS) };
  writeFileSync(join(data, 'lines.json'), `${JSON.stringify(weights)}\n`);
}

function learn(examples: readonly Example[], settings: Settings): ChainWeights {
  const groups = new Map<string, Set<string>>();
  for (const { group, features } of examples.filter(({ labels }) => labels.includes(1))) {
    for (const name of NAMES.of(features).flat()) (groups.get(name) ?? groups.set(name, new Set()).get(name)!).add(group);
  }
  const names = [...groups]
    .filter(([, seen]) => seen.size >= settings.leastGroups)
    .map(([name]) => name)
    .sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  const sequences = examples.map(
    ({ features, labels, weight }): Sequence => ({
      rows: NAMES.of(features).map((row) => Int32Array.from(row.flatMap((name) => numbers.get(name) ?? []))),
      labels,
      weight,
    }),
  );
  return nameWeights(names, learnChain(sequences, names.length, settings), LEAST_WEIGHT);
}

/** F1 of each set, each site judged by a model that saw none of its pages. */
function crossValidate(examples: readonly Example[], settings: Settings): Record<string, string> {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, i) => [group, i % FOLDS]));
  const counts = new Map<string, [right: number, said: number, gold: number]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(
      examples.filter(({ group }) => foldOf.get(group) !== fold),
      settings,
    );
    for (const example of examples.filter(({ group }) => foldOf.get(group) === fold)) tally(counts, example, weights);
  }
  return Object.fromEntries(
    [...counts].map(([set, [right, said, gold]]) => [
      set,
      `F1 ${percent((2 * right) / (said + gold))} P ${percent(right / said)} R ${percent(right / gold)} wrong ${said - right}`,
    ]),
  );
}

const percent = (share: number): string => (100 * share).toFixed(1);

function tally(
  counts: Map<string, [number, number, number]>,
  { set, features, labels, judge, unjudged }: Example,
  weights: ChainWeights,
): void {
  const count = counts.get(set) ?? [0, 0, 0];
  judge(chainProbabilities(chainOf(weights), features)).forEach((said, i) => {
    if (labels[i] === -1 || unjudged.has(i)) return;
    if (said && labels[i] === 1) count[0]++;
    if (said) count[1]++;
    if (labels[i] === 1) count[2]++;
  });
  counts.set(set, count);
}
