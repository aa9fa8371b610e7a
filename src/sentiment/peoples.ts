import type { Entity } from '../schema/entities.js';

/** What makes a country's name that of its people: "Colombia[n]", "Israel[i]", "Japan[ese]", "Turk[ish]". */
const OF_PEOPLE = /^(?:a?n|ian|i|ese|ish)s?$/;
/** Letters that the two names share at least. */
const STEM = 4;

/**
 * Whom each entity stands for: a people for its country, where the article names it; else itself. What Colombians do, Colombia does.
 *
 * @returns indexes in the list
 */
export function countriesOf(list: readonly Entity[]): Int32Array {
  const byStem = new Map<string, number>();
  list.forEach(({ type, name }, entity) => {
    if (type === 'place' && !name.includes(' ')) for (const stem of stemsOf(name)) byStem.set(stem, byStem.get(stem) ?? entity);
  });
  return Int32Array.from(list, ({ type, name }, entity) => {
    if (type !== 'group' || byStem.size === 0 || name.includes(' ')) return entity;
    for (let end = name.length - 1; end >= STEM; end--) {
      const country = byStem.get(name.slice(0, end));
      if (country !== undefined && OF_PEOPLE.test(name.slice(end))) return country;
    }
    return entity;
  });
}

/** The name, and what is left of it before an ending that gives way: "Colombi[a]", "Turk[ey]", "Chin[a]". */
function stemsOf(name: string): string[] {
  const stem = name.replace(/(?:ey|[aeoy])$/, '');
  return [name, stem].filter((one) => one.length >= STEM);
}
