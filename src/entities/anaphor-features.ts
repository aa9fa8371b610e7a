import { hashString, mix } from '../model/hash.js';

/** What an anaphor is by itself, in small whole numbers and hashes. */
export interface AnaphorSight {
  /** One of `ANAPHOR_KIND`. */
  readonly kind: number;
  /** Hash of the noun; of a pronoun the kind. */
  readonly noun: number;
  readonly cluster: number;
  readonly coarse: number;
  /** Its part in the clause, as `CLAUSE_ROLE`. */
  readonly role: number;
  /** Words between the determiner and the noun, 3 at most. */
  readonly modifiers: number;
  /** Hashes of the words around it. */
  readonly before: number;
  readonly behind: number;
  readonly second: number;
  readonly posBehind: number;
  readonly quoted: number;
  /** How earlier phrases with the noun were read: 0 there were none, 1 as nobody named, 2 as somebody. */
  readonly earlier: number;
  /** Somebody who may be meant is described by the noun. */
  readonly described: number;
  /** Those who may be meant, 6 at most. */
  readonly fitting: number;
  /** How often the noun describes somebody, as `describesOften` says. */
  readonly often: number;
  /** How likely the noun describes one of the kind of those who may be meant, at best: as `likelyKind` says. */
  readonly best: number;
}

/** What is seen of somebody from an anaphor, in small whole numbers. */
export interface AntecedentSight {
  /** Place of the type in the list of types. */
  readonly type: number;
  /** Sentences back to the last mention, in steps. */
  readonly back: number;
  /** Place among those who may be meant, the most lately mentioned first; among those of the type; from 1, 6 at most. */
  readonly place: number;
  readonly placeOfType: number;
  /** How likely the noun describes one of its kind: as `likelyKind` says. */
  readonly likely: number;
  /** Place among those whose kind the noun describes as likely. */
  readonly placeOfLikely: number;
  /** How the noun agrees: 0 not, 1 described by it, 2 named by it, 3 by its last word. */
  readonly match: number;
  /** Whom the noun meant last: 0 nobody, 1 it, 2 another. */
  readonly meant: number;
  /** Where the last mention stands: 1 right before, "Corvel, [the fund]"; 2 as the owner in the phrase itself; 0 elsewhere. */
  readonly beside: number;
  readonly count: number;
  readonly weight: number;
  /** Place among those of its kind by how often they are named in the whole article, 4 at most. */
  readonly main: number;
  /** Nobody is mentioned more often so far: 2 of all, 1 of the type. */
  readonly leads: number;
  readonly lastRole: number;
  readonly lastIsPronoun: number;
  readonly lastQuoted: number;
  readonly opens: number;
  readonly again: number;
}

/** What speaks for and against an anaphor meaning somebody. */
export function antecedentFeatures(anaphor: AnaphorSight, one: AntecedentSight): Uint32Array {
  const { kind, noun, role } = anaphor;
  const { type, back, place, placeOfType, match, likely } = one;
  const near = Math.min(back, 2);
  return Uint32Array.of(
    feature(1, kind, type, match),
    feature(2, noun, type),
    feature(3, anaphor.cluster, type),
    feature(4, anaphor.coarse, type),
    feature(5, kind, back, place),
    feature(6, type, back, placeOfType),
    feature(7, match, back),
    feature(8, match, placeOfType),
    feature(9, one.lastRole, role, near),
    feature(10, one.lastIsPronoun, near, kind),
    feature(11, anaphor.quoted, one.lastQuoted, near),
    feature(12, one.opens, role, near),
    feature(13, one.again, kind, near),
    feature(14, anaphor.modifiers, match),
    feature(15, anaphor.earlier, match),
    feature(16, anaphor.described, match),
    feature(17, anaphor.fitting, place, kind),
    feature(18, kind, placeOfType, near),
    feature(19, type, kind, one.leads),
    feature(20, one.lastRole, kind, place),
    feature(21, kind, type, near),
    feature(22, match, one.leads, near),
    feature(23, likely, match),
    feature(24, likely, anaphor.often),
    feature(25, likely, one.placeOfLikely, near),
    feature(26, likely, one.leads, one.weight),
    feature(27, likely, kind, type),
    feature(28, likely, anaphor.modifiers),
    feature(29, likely, one.count, back),
    feature(30, likely, anaphor.best, one.placeOfLikely),
    feature(31, anaphor.often, match),
    feature(32, one.main, likely, anaphor.often),
    feature(33, one.main, kind, near),
    feature(34, one.main, type, kind),
    feature(35, one.meant, match),
    feature(36, one.meant, near, kind),
    feature(37, one.beside, kind),
    feature(38, one.beside, likely, match),
  );
}

/** What speaks for an anaphor meaning nobody who is named. */
export function nobodyFeatures(anaphor: AnaphorSight): Uint32Array {
  const { kind, noun } = anaphor;
  return Uint32Array.of(
    feature(50, kind),
    feature(51, noun),
    feature(52, anaphor.cluster),
    feature(53, anaphor.coarse, kind),
    feature(54, kind, anaphor.behind),
    feature(55, kind, anaphor.posBehind, anaphor.role),
    feature(56, kind, anaphor.modifiers),
    feature(57, anaphor.earlier, anaphor.described),
    feature(58, anaphor.described, kind),
    feature(59, kind, anaphor.before),
    feature(60, kind, anaphor.behind, anaphor.second),
    feature(61, anaphor.quoted, kind),
    feature(62, anaphor.fitting, kind),
    feature(63, kind, anaphor.role),
    feature(64, kind, anaphor.often),
    feature(65, anaphor.often, anaphor.described),
    feature(66, anaphor.often, anaphor.best),
    feature(67, anaphor.often, anaphor.modifiers, kind),
    feature(68, anaphor.best, kind),
    feature(69, anaphor.often, anaphor.earlier),
  );
}

/** A hash to begin with, for each kind of feature. */
const SEEDS = Uint32Array.from({ length: 80 }, (_, kind) => mix(hashString('anaphor'), kind));

/** A feature of one to three values. */
function feature(kind: number, a: number, b?: number, c?: number): number {
  let hash = mix(SEEDS[kind]!, a);
  if (b !== undefined) hash = mix(hash, b);
  return c === undefined ? hash : mix(hash, c);
}
