import type { EntityType } from '../schema/entities.js';

/**
 * Measured precision of names, span and type both right, by type: [several words, named again; several words, once; one word, named
 * again; one word, once]. Pooled over GUM (news and other genres), CoNLL++ and EWT development sets; what has fewer
 * than 40 names there is pooled, or not told. What gold calls miscellaneous counts as right where it is read as anything but the three that gold tells.
 */
const OF_NAMES: Readonly<Record<EntityType, readonly [number, number, number, number] | null>> = {
  person: [0.89, 0.92, 0.86, 0.56],
  organization: [0.73, 0.65, 0.79, 0.63],
  place: [0.71, 0.55, 0.83, 0.78],
  group: [0.7, 0.7, 0.7, 0.65],
  event: [0.75, 0.75, 0.75, 0.75],
  work: [0.36, 0.36, 0.36, 0.36],
  product: null,
  other: [0.25, 0.25, 0.27, 0.27],
};

/**
 * Measured precision of the pronoun ranker by its own probability, from the named one up: 470 articles of news (350 whose references were
 * judged, 120 written for nutgraf), each read by weights that had not seen it, and GUM development sets, pooled.
 */
const OF_PRONOUNS: readonly (readonly [number, number])[] = [
  [0.9, 0.98],
  [0.8, 0.87],
  [0.7, 0.8],
  [0.5, 0.57],
  [0.4, 0.52],
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
 * not seen it (`npm run train -- anaphors` prints it), and GUM development sets, where it is less: pooled.
 */
const OF_ANAPHORS: Readonly<Record<'role' | 'pronoun', readonly (readonly [number, number])[]>> = {
  role: [
    [0.9, 0.86],
    [0.7, 0.76],
    [0.5, 0.61],
  ],
  pronoun: [
    [0.8, 0.8],
    [0.6, 0.65],
  ],
};

/** How often the ranker of anaphors is right when it is this sure; null where it was not measured. */
export function anaphorConfidence(form: 'role' | 'pronoun', probability: number): number | null {
  return OF_ANAPHORS[form].find(([from]) => probability >= from)?.[1] ?? null;
}
