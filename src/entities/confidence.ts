import type { EntityType } from '../schema/entities.js';

/**
 * Measured precision of names, span and type both right, by type: [several words, named again; several words, once; one word, named
 * again; one word, once]. Pooled over GUM (news and other genres), CoNLL++ and EWT development sets; types with fewer than 40 names
 * there are not told apart. What gold calls miscellaneous counts as right where it is read as anything but the three that gold tells.
 */
const OF_NAMES: Readonly<Record<EntityType, readonly [number, number, number, number]>> = {
  person: [0.87, 0.91, 0.82, 0.5],
  organization: [0.68, 0.61, 0.8, 0.65],
  place: [0.71, 0.59, 0.85, 0.77],
  group: [0.72, 0.72, 0.75, 0.68],
  event: [0.72, 0.72, 0.72, 0.72],
  work: [0.26, 0.26, 0.26, 0.26],
  product: [0.22, 0.22, 0.22, 0.22],
  other: [0.31, 0.31, 0.36, 0.36],
};

/** Measured precision of the pronoun ranker by its own probability, from the named one up; GUM development sets, all genres. */
const OF_PRONOUNS: readonly (readonly [number, number])[] = [
  [0.8, 0.69],
  [0.5, 0.65],
];

/** How often a name like this is right. */
export function nameConfidence(type: EntityType, words: number, mentions: number): number | null {
  return OF_NAMES[type][(words > 1 ? 0 : 2) + (mentions > 1 ? 0 : 1)] ?? null;
}

/** How often the ranker is right when it is this sure; null where it was not measured. */
export function pronounConfidence(probability: number): number | null {
  return OF_PRONOUNS.find(([from]) => probability >= from)?.[1] ?? null;
}
