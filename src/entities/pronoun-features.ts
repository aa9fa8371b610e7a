import { hashString, mix } from '../model/hash.js';

/** What is seen of a person from a pronoun, in small whole numbers. */
export interface Sight {
  /** Sentences back to the person's last mention, 4 at most. */
  readonly back: number;
  /** The pronoun's part in its clause, and that of the last mention; as `CLAUSE_ROLE`. */
  readonly role: number;
  readonly lastRole: number;
  /** 1 where the person is known to be of the pronoun's gender, 0 where that is not known. */
  readonly agreement: number;
  /** Persons whose gender is not known to be another one, and the person's place among them, the most lately mentioned first; from 1. */
  readonly fitting: number;
  readonly place: number;
  /** Mentions so far, and names in the whole article, in steps. */
  readonly count: number;
  readonly weight: number;
  /** Persons named in the article before this one, 5 at most. */
  readonly order: number;
  /** Was the last mention a pronoun? */
  readonly byPronoun: number;
  /** Is the person named later in the sentence? */
  readonly again: number;
  /** 2 where the pronoun is in a quotation, + 1 where the last mention is. */
  readonly quoted: number;
  /** Tokens from the last mention, in steps: in the same sentence; from anywhere, finer. */
  readonly apart: number;
  readonly distance: number;
  /** Does the last mention open its sentence? */
  readonly opens: number;
  /** 1 a comma, 2 another clause between the two, in one sentence. */
  readonly clause: number;
  /** Subjects before the pronoun in its sentence: 0 none, 1 others, 2 the person last, 3 the person, then others. */
  readonly subjects: number;
  /** The preposition before the last mention, by number; 0 none. */
  readonly preposition: number;
  /** The part of speech before the pronoun. */
  readonly posBefore: number;
  /** Whose name the phrase that opens the sentence, the pronoun in it, leads up to: 0 nobody's, 1 the person's, 2 another's. */
  readonly announced: number;
}

/** What a name looks like that was read as something else than a person's. */
export interface Look {
  /** Place of the type in the list of types. */
  readonly type: number;
  /** Tokens of the name. */
  readonly words: number;
  /** Cluster and capitals of its last word. */
  readonly cluster: number;
  readonly capital: number;
  /** Is it a place's name that is known? */
  readonly place: number;
}

/** What speaks for and against a pronoun meaning somebody whose name was read as something else than a person's. */
export function featuresOfPossible(sight: Sight, { type, words, cluster, capital, place }: Look): Uint32Array {
  return Uint32Array.of(
    ...featuresOf(sight),
    feature(40, type),
    feature(41, type, words, capital),
    feature(42, type, place),
    feature(43, cluster),
    feature(44, sight.fitting, Math.min(sight.back, 2), sight.lastRole),
    feature(45, type, sight.weight, sight.count),
  );
}

/** What speaks for and against a pronoun meaning a person. */
export function featuresOf(sight: Sight): Uint32Array {
  const { back, role, lastRole, agreement, fitting, count, weight, byPronoun, again, quoted, apart, opens, clause } = sight;
  const place = Math.min(sight.place, 5);
  const only = fitting === 1 ? 1 : 0;
  const near = Math.min(back, 2);
  const elsewhere = back > 0 ? 1 : 0;
  return Uint32Array.of(
    feature(1, back, role),
    feature(2, back, lastRole),
    feature(3, lastRole, role, near),
    feature(4, agreement, only),
    feature(5, place, back),
    feature(6, count, back > 1 ? 1 : 0),
    feature(7, byPronoun, back, lastRole),
    feature(8, again, back, role),
    feature(9, quoted, elsewhere),
    feature(10, apart, role, lastRole),
    feature(11, opens, back, role),
    feature(12, clause, lastRole, role),
    feature(13, Math.min(sight.subjects, 2), back, role),
    feature(14, place, agreement, lastRole),
    feature(15, only, back),
    feature(16, byPronoun, agreement, place),
    feature(17, weight, back, agreement),
    feature(18, sight.subjects === 1 ? 1 : 0, lastRole, back),
    feature(19, fitting, place, role),
    feature(20, again, byPronoun, near),
    feature(21, sight.preposition, role, near),
    feature(22, sight.distance, role),
    feature(23, sight.posBefore, lastRole, near),
    feature(24, sight.order, agreement),
    feature(25, sight.announced, role, near),
    feature(26, quoted, lastRole, near),
    feature(27, quoted, byPronoun, near),
  );
}

/** What speaks for and against a pronoun meaning a person who is named later in its sentence, and not near before it. */
export function featuresOfLater(
  role: number,
  opens: number,
  others: number,
  agreement: number,
  isKnown: number,
  announced: number,
): Uint32Array {
  return Uint32Array.of(
    feature(50, role, opens),
    feature(51, others, opens),
    feature(52, agreement),
    feature(53, isKnown),
    feature(54, announced, role),
    feature(55, announced, others),
  );
}

/** 0, 1, 2 … as they are, then in steps. */
export const bucket = (n: number): number => (n < 4 ? n : n < 8 ? 4 : n < 16 ? 5 : 6);

/** A hash to begin with, for each kind of feature. */
const SEEDS = Uint32Array.from({ length: 100 }, (_, kind) => mix(hashString('pronoun'), kind));

/** A feature of one to three values. */
function feature(kind: number, a?: number, b?: number, c?: number): number {
  let hash = SEEDS[kind]!;
  if (a !== undefined) hash = mix(hash, a);
  if (b !== undefined) hash = mix(hash, b);
  return c === undefined ? hash : mix(hash, c);
}

/** What speaks for a pronoun meaning nobody who is named. */
export const NOBODY: Uint32Array = Uint32Array.of(feature(99));
