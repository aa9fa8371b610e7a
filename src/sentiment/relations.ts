import type { Document } from '../document/document.js';
import { round4, spanOf } from '../document/span.js';
import type { Entities } from '../entities/result.js';
import type { Relation, ToneLabel } from '../schema/sentiment.js';
import type { Range } from '../schema/span.js';
import { LIKELY, type Stance } from './stance.js';

/** Each pole has this share of the weight: the relation is told both ways. */
const LESSER = 1 / 3;
const CLEAR = 0.15;

/** What one entity was found to hold of another. */
interface Pair {
  readonly from: number;
  readonly to: number;
  readonly stances: Stance[];
}

/**
 * How one entity stands towards another, over all that was found between the two; hoped or feared stances are left out, and what is not
 * likely. What two hold of each other is a relation either way.
 *
 * @returns in the order of their first evidence
 */
export function relationsOf(stances: readonly Stance[], { text }: Document, { list }: Entities): Relation[] {
  const pairs = new Map<string, Pair>();
  for (const stance of stances) {
    if (stance.status !== 'realised' || stance.confidence < LIKELY) continue;
    for (const [from, to] of directionsOf(stance)) {
      const key = `${from} ${to}`;
      const pair = pairs.get(key) ?? { from, to, stances: [] };
      pair.stances.push(stance);
      pairs.set(key, pair);
    }
  }
  const relations = [...pairs.values()].map(({ from, to, stances: held }): Relation => {
    const { score, label } = sumOf(held);
    const evidence = distinct(held.map((stance) => stance.evidence)).map(({ start, end }) => spanOf(text, start, end));
    return { fromEntityId: list[from]!.id, toEntityId: list[to]!.id, score, label, evidence };
  });
  return relations.sort((a, b) => a.evidence[0]!.start - b.evidence[0]!.start);
}

/** [from, to] of each relation that a stance shows. */
function directionsOf({ holder, target, symmetric }: Stance): [number, number][] {
  if (holder !== null) return target.flatMap((to): [number, number][] => (to === holder ? [] : [[holder, to]]));
  const [a, b] = target;
  if (!symmetric || a === undefined || b === undefined || a === b) return [];
  return [
    [a, b],
    [b, a],
  ];
}

function sumOf(stances: readonly Stance[]): { score: number; label: ToneLabel } {
  let up = 0;
  let down = 0;
  let weight = 0;
  for (const { score, confidence } of stances) {
    if (score > 0) up += confidence * score;
    else down -= confidence * score;
    weight += confidence;
  }
  const score = weight === 0 ? 0 : round4((up - down) / weight);
  if (up + down > 0 && Math.min(up, down) >= LESSER * (up + down)) return { score, label: 'mixed' };
  if (Math.abs(score) < CLEAR) return { score, label: 'neutral' };
  return { score, label: score > 0 ? 'positive' : 'negative' };
}

function distinct(ranges: readonly Range[]): Range[] {
  const sorted = [...ranges].sort((a, b) => a.start - b.start || a.end - b.end);
  return sorted.filter(({ start, end }, i) => sorted[i - 1]?.start !== start || sorted[i - 1]?.end !== end);
}
