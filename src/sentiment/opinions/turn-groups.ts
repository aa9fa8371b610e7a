import type { Shift } from '../../schema/sentiment.js';
import { LATEST } from '../turns.js';
import { chanceOf, type Opinion } from './opinion.js';

/** An opinion as evidence in a group, and how much it counts there. */
export interface Vote {
  readonly opinion: Opinion;
  weight: number;
}

/** What was found of one holder towards one target, between two, or around one; of both signs. */
export interface TurnGroup {
  readonly kind: 'directed' | 'relation' | 'entity';
  readonly holder: number | null;
  readonly targets: readonly number[];
  /** Each token once. */
  readonly votes: readonly Vote[];
}

interface Growing extends TurnGroup {
  readonly votes: Vote[];
  readonly byToken: Map<number, Vote>;
}

/** How much of what holds both ways is each one's stance, how much of anybody's stance the mood around its target, and what counts as both ways. */
const [HALF, MOOD, MUTUAL] = [0.5, 0.3, 0.3];
/** Votes of a sign that are paired with those of the other. */
const MOST = 5;
/** Below this the two of a pair together are too unlikely. */
const LEAST = 0.01;

/** Sorts opinions by whom they are between, in order of first appearance; only groups in which both signs are found. */
export function turnGroups(opinions: readonly Opinion[]): TurnGroup[] {
  const groups = new Map<string, Growing>();
  const add = (kind: TurnGroup['kind'], holder: number | null, targets: number[], opinion: Opinion, weight: number): void => {
    const key = `${kind} ${holder} ${targets.join(' ')}`;
    const group: Growing = groups.get(key) ?? { kind, holder, targets, votes: [], byToken: new Map() };
    groups.set(key, group);
    const known = group.byToken.get(opinion.token);
    if (known) known.weight = Math.max(known.weight, weight);
    else {
      const vote = { opinion, weight };
      group.byToken.set(opinion.token, vote);
      group.votes.push(vote);
    }
  };
  for (const opinion of opinions) {
    const { holder, target, mutual } = opinion;
    const chance = chanceOf(opinion);
    if (holder === null) {
      add('entity', null, [target], opinion, chance);
      continue;
    }
    add('relation', null, [holder, target].sort(ascending), opinion, chance);
    add('directed', holder, [target], opinion, chance * (1 - HALF * mutual));
    if (mutual > MUTUAL) add('directed', target, [holder], opinion, HALF * chance * mutual);
    add('entity', null, [target], opinion, MOOD * chance);
  }
  return [...groups.values()].filter(({ votes }) => votes.some(isWell) && !votes.every(isWell));
}

const ascending = (a: number, b: number): number => a - b;
const isWell = ({ opinion }: Vote): boolean => opinion.sign > 0;

/** A vote before, and one of the other sign after. */
export type Pair = readonly [before: Vote, after: Vote];

/**
 * The pairs of a group's likeliest votes, each both ways round. What turned long ago is history; how one fares changes from line to line, and
 * only what has a date tells a turn from a mixed report.
 */
export function pairsOf({ kind, votes }: TurnGroup): Pair[] {
  const likeliest = (sign: Opinion['sign']): Vote[] =>
    votes
      .filter(({ opinion }) => opinion.sign === sign)
      .sort((a, b) => b.weight - a.weight || a.opinion.token - b.opinion.token)
      .slice(0, MOST);
  const badly = likeliest(-1);
  const pairs = likeliest(1).flatMap((well) =>
    badly
      .filter((bad) => well.weight * bad.weight >= LEAST)
      .flatMap((bad): Pair[] => [
        [well, bad],
        [bad, well],
      ]),
  );
  return pairs.filter(([, { opinion }]) => (opinion.age === null ? kind !== 'entity' : opinion.age <= LATEST[kind]));
}

/** Up where it was bad before. */
export const directionOf = ([, after]: Pair): Shift['direction'] => (after.opinion.sign > 0 ? 'up' : 'down');
