// Teaches whether what was read of a cue is said.
import type { LearnedTable } from '../src/model/weights.js';
import type { Attribution } from '../src/quotes/attributions.js';
import { readClaims } from '../src/quotes/claims.js';
import { type Item, trainClassifier } from './logistic.js';
import { againstFirst, labelOfCue, type ReadArticle, told } from './quotes-gold.js';

const BITS = 15;

/** The table of claims. */
export function learnClaims(items: readonly Item[]): LearnedTable {
  const weights = trainClassifier(items, {
    labels: ['no', 'said'],
    bits: BITS,
    epochs: 4,
    seed: 5,
    rate: 0.02,
    average: true,
    onEpoch: told('claims: loss'),
  });
  return { name: 'claims', labels: ['said'], bits: BITS, weights: againstFirst(weights, 2) };
}

/** Each attribution that was read, and whether its cue is one by which something is said. */
export function claimItemsOf({ scene, cues, open }: ReadArticle, attributions: readonly Attribution[]): Item[] {
  const items: Item[] = [];
  readClaims(attributions, scene, ({ cue }, features) => {
    if (!open.has(cue.token)) items.push({ features: features.slice(), label: labelOfCue(cues.get(cue.token)) === 1 ? 1 : 0 });
  });
  return items;
}
