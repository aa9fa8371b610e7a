import type { Entities } from '../entities/result.js';
import type { Stance } from './stance.js';

/** The stances of one holder towards one target, between two, or around one. */
export interface StanceGroup {
  readonly kind: 'directed' | 'relation' | 'entity';
  readonly holder: number | null;
  readonly targets: readonly number[];
  readonly stances: readonly Stance[];
}

/** Rules of stances without a holder that tell how one fares or what people make of him; where the holder was only not found, it is nobody's mood. */
const MOOD = /^(?:fortune|contest|.*-crowd$|passive-agentless)/;

/** Stances of one group that are looked at: time stays linear in a text that says one thing over and over. */
const MOST = 100;

/** Sorts stances by whom they are between; in order of first appearance. */
export function groupStances(stances: readonly Stance[], entities: Entities): StanceGroup[] {
  const groups = new Map<string, StanceGroup & { stances: Stance[] }>();
  const add = (kind: StanceGroup['kind'], holder: number | null, targets: readonly number[], stance: Stance): void => {
    const key = `${kind} ${holder} ${targets.join(' ')}`;
    const group = groups.get(key);
    if (!group) groups.set(key, { kind, holder, targets, stances: [stance] });
    else if (group.stances.length < MOST) group.stances.push(stance);
  };
  const relate = (two: readonly number[], stance: Stance): void => add('relation', null, two.toSorted(ascending), stance);
  for (const stance of stances) {
    const { holder, behalf, target, led, symmetric, rule } = stance;
    if (symmetric) relate(target, stance);
    else if (holder === null) {
      if (MOOD.test(rule)) for (const one of target) if (canTurn(entities, one)) add('entity', null, [one], stance);
    } else {
      for (const one of target) {
        add('directed', holder, [one], stance);
        if (behalf !== null && behalf !== one) {
          add('directed', behalf, [one], stance);
          relate([behalf, one], stance);
        }
        relate([holder, one], stance);
      }
      for (const body of led) if (body !== holder) add('directed', holder, [body], stance);
    }
  }
  // What a body's leader alone said, or was told, is his, not the body's.
  return [...groups.values()].filter(
    ({ kind, holder, targets, stances: all }) =>
      all.length > 1 &&
      (kind !== 'directed' ||
        (all.some((stance) => stance.holder === holder) && all.some(({ target }) => target.includes(targets[0]!)))),
  );
}

const ascending = (a: number, b: number): number => a - b;

/** Countries are where things happen: what is bad there is not bad of them. */
function canTurn({ list }: Entities, entity: number): boolean {
  return list[entity]!.type !== 'place' && list[entity]!.type !== 'event';
}
