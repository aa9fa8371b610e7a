import type { EntityType } from '../schema/entities.js';

/**
 * Measured precision of names, span and type both right, by type: [several words, named again; several words, once; one word, named
 * again; one word, once]. Pooled over GUM (news and other genres), CoNLL++ and EWT development sets; what has fewer
 * than 40 names there is pooled, or not told. What gold calls miscellaneous counts as right where it is read as anything but the three that gold tells.
 */
const OF_NAMES: Readonly<Record<EntityType, readonly [number, number, number, number] | null>> = {
  person: [0.9, 0.93, 0.94, 0.59],
  organization: [0.74, 0.65, 0.81, 0.69],
  place: [0.73, 0.63, 0.84, 0.75],
  group: [0.73, 0.73, 0.8, 0.68],
  event: [0.72, 0.72, 0.72, 0.72],
  work: [0.31, 0.31, 0.31, 0.31],
  product: null,
  other: [0.39, 0.39, 0.39, 0.39],
};

/**
 * Measured precision of the pronoun ranker by its own probability, from the named one up: 2,427 articles (2,307 of the news whose references
 * were judged, 120 written for nutgraf), each read by weights that had not seen it.
 */
const OF_PRONOUNS: readonly (readonly [number, number])[] = [
  [0.9, 0.93],
  [0.8, 0.82],
  [0.7, 0.78],
  [0.5, 0.59],
  [0.4, 0.46],
];

/** How often a name like this is right. */
export function nameConfidence(type: EntityType, words: number, mentions: number): number | null {
  return OF_NAMES[type]?.[(words > 1 ? 0 : 2) + (mentions > 1 ? 0 : 1)] ?? null;
}

/** How often the ranker is right when it is this sure; null where it was not measured. */
export function pronounConfidence(probability: number): number | null {
  return OF_PRONOUNS.find(([from]) => probability >= from)?.[1] ?? null;
}

/**
 * Measured precision of the ranker of anaphors by its own probability, from the named one up: the same articles, each read by weights that had
 * not seen it (`npm run train -- anaphors` prints it).
 */
const OF_ANAPHORS: Readonly<Record<'role' | 'pronoun', readonly (readonly [number, number])[]>> = {
  role: [
    [0.9, 0.9],
    [0.8, 0.82],
    [0.7, 0.67],
    [0.6, 0.64],
    [0.5, 0.54],
  ],
  pronoun: [
    [0.9, 0.92],
    [0.8, 0.79],
    [0.7, 0.75],
    [0.6, 0.66],
  ],
};

/** How often the ranker of anaphors is right when it is this sure; null where it was not measured. */
export function anaphorConfidence(form: 'role' | 'pronoun', probability: number): number | null {
  return OF_ANAPHORS[form].find(([from]) => probability >= from)?.[1] ?? null;
}
