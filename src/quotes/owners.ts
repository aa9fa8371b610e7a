// Which cue each quotation is said by: the cues near it compete with each other and with "nobody".
import { softmax } from '../model/linear.js';
import { SaltedModel } from '../model/salted.js';
import type { Table } from '../model/weights.js';
import type { Attribution, Quotation } from './attributions.js';
import { signatureOf } from './formats.js';
import { type Contest, ownerFeatures } from './owner-features.js';
import type { Scene } from './scene.js';

/** A quotation with the attribution that it belongs to; null where nobody says it. */
export interface Owned {
  readonly quotation: Quotation;
  readonly owner: Attribution | null;
  /** What gave it its owner: a cue, or a name under it. */
  readonly by: 'cue' | 'signature';
  /** Probability of the owner, or of there being none. */
  readonly probability: number;
}

/** Cues are looked for in this many units on either side of a quotation. */
const UNITS_AROUND = 2;
/** … and no further off than this many tokens. */
const TOKENS_AROUND = 200;
/** No more cues than this compete, the nearest of them. */
const MOST_CANDIDATES = 12;
/** Added to the score of "nobody": a wrong speaker costs a reader more than a missing one. */
const NOBODY_BIAS = 1.5;

/** Gives each quotation, in text order, to a cue or to nobody. */
export function giveOwners(table: Table, attributions: readonly Attribution[], scene: Scene): Owned[] {
  const model = new SaltedModel(table);
  let before: Attribution | null = null;
  const contests = contestsOf(attributions, scene);
  return contests.map(({ quotation, candidates }) => {
    const signature = signatureOf(quotation, scene);
    if (signature) return { quotation, owner: signature, by: 'signature', probability: 1 };
    const rows = ownerFeatures({ quotation, candidates, before }, scene);
    const scores = new Float64Array(rows.length);
    rows.forEach((features, i) => {
      model.score(features, features.length, scores, i);
    });
    scores[0]! += NOBODY_BIAS;
    softmax(scores);
    const best = scores.indexOf(Math.max(...scores));
    before = candidates[best - 1] ?? null;
    return { quotation, owner: before, by: 'cue', probability: scores[best]! };
  });
}

/** Each quotation with the cues near it; `before` is left to whoever knows the owners. */
export function contestsOf(attributions: readonly Attribution[], scene: Scene): Omit<Contest, 'before'>[] {
  const { units, language, quotations } = scene;
  const unitOf = (token: number) => units.ofSentence[language.tokens.sentence[token]!]!;
  let low = 0;
  return quotations.map((quotation) => {
    const { first, last } = quotation.run;
    const from = Math.max(first - TOKENS_AROUND, units.runs[Math.max(0, unitOf(first) - UNITS_AROUND)]!.first);
    const to = Math.min(last + TOKENS_AROUND, units.runs[Math.min(units.runs.length - 1, unitOf(last - 1) + UNITS_AROUND)]!.last);
    while (low < attributions.length && attributions[low]!.cue.token < from) low++;
    const near: Attribution[] = [];
    for (let i = low; i < attributions.length && attributions[i]!.cue.token < to; i++) {
      const { token } = attributions[i]!.cue;
      if (token < first || token >= last) near.push(attributions[i]!);
    }
    return { quotation, candidates: nearest(near, first, last) };
  });
}

function nearest(candidates: Attribution[], first: number, last: number): Attribution[] {
  if (candidates.length <= MOST_CANDIDATES) return candidates;
  const distance = ({ cue: { token } }: Attribution) => (token < first ? first - token : token - last + 1);
  const kept = new Set([...candidates].sort((a, b) => distance(a) - distance(b)).slice(0, MOST_CANDIDATES));
  return candidates.filter((candidate) => kept.has(candidate));
}
