import type { EntityType } from '../schema/entities.js';
import type { Group } from './merge.js';
import type { Name } from './names.js';

/**
 * The groups as a caller's lexicons and recognizers have it: names of one thing come together, whatever they look like, and those of two
 * things come apart. A name that nothing is said of goes with the one before it.
 */
export function groupByThing(groups: readonly Group[]): Group[] {
  const things = new Map<string | Group, { type: EntityType; names: Name[] }>();
  for (const group of groups) {
    // A group of which nothing is said is a thing of its own.
    let thing: string | Group = group.names.find(({ own }) => own?.thing)?.own?.thing ?? group;
    for (const name of group.names) {
      thing = name.own?.thing ?? thing;
      const same = things.get(thing);
      if (same) same.names.push(name);
      else things.set(thing, { type: group.type, names: [name] });
    }
  }
  return [...things.values()]
    .map(({ type, names }): Group => {
      names.sort((a, b) => a.first - b.first);
      return { type: names.find(({ own }) => own)?.type ?? type, names };
    })
    .sort((a, b) => a.names[0]!.first - b.names[0]!.first);
}
