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
  /** Clusters of the two words behind it. */
  readonly behindCluster: number;
  readonly secondCluster: number;
  /** Hash of the word right before the noun, its determiner aside: "the [hedge] fund"; 0 where there is none. */
  readonly modifier: number;
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
  /** How many of those who may be meant are of a kind that the noun likely describes, 4 at most. */
  readonly likelyOnes: number;
  /** Of those who may be meant, the best agreement with the noun, as `match` and as `alike` say. */
  readonly bestMatch: number;
  readonly bestAlike: number;
  /** How likely the noun describes one of the kind of whoever is named most of its kind, at best. */
  readonly bestMain: number;
}

/** What is seen of somebody from an anaphor, in small whole numbers. */
export interface AntecedentSight {
  /** Place of the type in the list of types. */
  readonly type: number;
  /** Sentences back to the last mention, in steps. */
  readonly back: number;
  /** Blocks back to it, 3 at most; tokens back to it, in steps. */
  readonly blockBack: number;
  readonly tokensBack: number;
  /** Where it is first named: 2 in the first sentence, 1 in the next two, 0 later. */
  readonly titled: number;
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
  /** What place it is, as `SITE`. */
  readonly site: number;
  /** In what names its last word stands, as `nameKindOf` says. */
  readonly nameKind: number;
  /** Is the noun like one that describes it? 2 very much, 1 somewhat. */
  readonly alike: number;
  /** Sentences back to the last word for its people, plus one; 0 where there is none. */
  readonly people: number;
  /** Was its people the last that was spoken of, and after its last mention? */
  readonly spokenOf: number;
}

/** Features that `antecedentFeatures` and `nobodyFeatures` write. */
export const FEATURES = { antecedent: 79, nobody: 32 } as const;

/** What speaks for and against an anaphor meaning somebody. */
export function antecedentFeatures(anaphor: AnaphorSight, one: AntecedentSight, out: Uint32Array): void {
  agreementFeatures(anaphor, one, out);
  surroundingFeatures(anaphor, one, out);
}

/** How the two agree, and where the one stands among all who may be meant: the first 49. */
function agreementFeatures(anaphor: AnaphorSight, one: AntecedentSight, out: Uint32Array): void {
  const { kind, noun, role } = anaphor;
  const { type, back, place, placeOfType, match, likely } = one;
  const near = Math.min(back, 2);
  out[0] = feature(1, kind, type, match);
  out[1] = ofWord(2, noun, type);
  out[2] = ofWord(3, anaphor.cluster, type);
  out[3] = ofWord(4, anaphor.coarse, type);
  out[4] = feature(5, kind, back, place);
  out[5] = feature(6, type, back, placeOfType);
  out[6] = feature(7, match, back);
  out[7] = feature(8, match, placeOfType);
  out[8] = feature(9, one.lastRole, role, near);
  out[9] = feature(10, one.lastIsPronoun, near, kind);
  out[10] = feature(11, anaphor.quoted, one.lastQuoted, near);
  out[11] = feature(12, one.opens, role, near);
  out[12] = feature(13, one.again, kind, near);
  out[13] = feature(14, anaphor.modifiers, match);
  out[14] = feature(15, anaphor.earlier, match);
  out[15] = feature(16, anaphor.described, match);
  out[16] = feature(17, anaphor.fitting, place, kind);
  out[17] = feature(18, kind, placeOfType, near);
  out[18] = feature(19, type, kind, one.leads);
  out[19] = feature(20, one.lastRole, kind, place);
  out[20] = feature(21, kind, type, near);
  out[21] = feature(22, match, one.leads, near);
  out[22] = feature(23, likely, match);
  out[23] = feature(24, likely, anaphor.often);
  out[24] = feature(25, likely, one.placeOfLikely, near);
  out[25] = feature(26, likely, one.leads, one.weight);
  out[26] = feature(27, likely, kind, type);
  out[27] = feature(28, likely, anaphor.modifiers);
  out[28] = feature(29, likely, one.count, back);
  out[29] = feature(30, likely, anaphor.best, one.placeOfLikely);
  out[30] = feature(31, anaphor.often, match);
  out[31] = feature(32, one.main, likely, anaphor.often);
  out[32] = feature(33, one.main, kind, near);
  out[33] = feature(34, one.main, type, kind);
  out[34] = feature(35, one.meant, match);
  out[35] = feature(36, one.meant, near, kind);
  out[36] = feature(37, one.beside, kind);
  out[37] = feature(38, one.beside, likely, match);
  out[38] = ofWord(39, noun, one.site | (type << 8));
  out[39] = ofWord(40, anaphor.cluster, one.site | (type << 8));
  out[40] = feature(41, one.site, near, kind);
  out[41] = feature(42, one.site, one.main, likely);
  out[42] = ofWord(43, noun, one.nameKind);
  out[43] = ofWord(44, anaphor.cluster, one.nameKind);
  out[44] = ofWord(45, anaphor.coarse, one.nameKind);
  out[45] = feature(46, one.alike, match, near);
  out[46] = feature(47, one.alike, anaphor.often, likely);
  out[47] = ofWord(48, noun, one.people);
  out[48] = feature(49, one.people, near, kind);
}

/** How far away it is, where the article first names it, and what words stand around the anaphor. */
function surroundingFeatures(anaphor: AnaphorSight, one: AntecedentSight, out: Uint32Array): void {
  const { kind, noun, role } = anaphor;
  const { type, back, match, likely } = one;
  const near = Math.min(back, 2);
  out[49] = feature(50, one.tokensBack, likely);
  out[50] = feature(51, one.tokensBack, kind, type);
  out[51] = feature(52, one.tokensBack, likely, anaphor.often);
  out[52] = feature(53, one.tokensBack, one.placeOfLikely, kind);
  out[53] = feature(54, one.blockBack, near, kind);
  out[54] = feature(55, one.blockBack, back, type);
  out[55] = feature(56, one.titled, kind, type);
  out[56] = feature(57, one.titled, likely, one.main);
  out[57] = feature(58, one.titled, one.main, kind);
  out[58] = feature(59, one.titled, likely, one.leads);
  out[59] = ofWord(60, anaphor.coarse, one.titled | (type << 8));
  out[60] = ofWord(61, anaphor.modifier, type);
  out[61] = ofWord(62, anaphor.before, type);
  out[62] = ofWord(63, anaphor.behind, type);
  out[63] = ofWord(64, anaphor.behindCluster, type);
  out[64] = ofWord(65, anaphor.secondCluster, type);
  out[65] = ofWord(66, anaphor.behindCluster, one.nameKind);
  out[66] = ofWord(67, noun, one.main | (type << 8));
  out[67] = ofWord(68, noun, back);
  out[68] = feature(69, likely, role, near);
  out[69] = feature(70, likely, one.lastRole, near);
  out[70] = feature(71, likely, one.main, one.count);
  out[71] = feature(72, likely, one.main, one.placeOfLikely);
  out[72] = feature(73, likely, anaphor.quoted, type);
  out[73] = feature(74, match, role);
  out[74] = feature(75, match, one.alike);
  out[75] = feature(76, one.meant, anaphor.earlier, back);
  out[76] = ofWord(77, noun, one.spokenOf | (one.people << 1));
  out[77] = ofWord(78, anaphor.cluster, one.spokenOf | (one.people << 1));
  out[78] = feature(79, one.spokenOf, one.site, one.people | (kind << 3));
}

/** What speaks for an anaphor meaning nobody who is named. */
export function nobodyFeatures(anaphor: AnaphorSight, out: Uint32Array): void {
  const { kind, noun } = anaphor;
  out[0] = feature(80, kind);
  out[1] = ofWord(81, noun);
  out[2] = ofWord(82, anaphor.cluster);
  out[3] = ofWord(83, anaphor.coarse, kind);
  out[4] = ofWord(84, anaphor.behind, kind);
  out[5] = feature(85, kind, anaphor.posBehind, anaphor.role);
  out[6] = feature(86, kind, anaphor.modifiers);
  out[7] = feature(87, anaphor.earlier, anaphor.described);
  out[8] = feature(88, anaphor.described, kind);
  out[9] = ofWord(89, anaphor.before, kind);
  out[10] = mix(ofWord(90, anaphor.behind, kind), anaphor.second);
  out[11] = feature(91, anaphor.quoted, kind);
  out[12] = feature(92, anaphor.fitting, kind);
  out[13] = feature(93, kind, anaphor.role);
  out[14] = feature(94, kind, anaphor.often);
  out[15] = feature(95, anaphor.often, anaphor.described);
  out[16] = feature(96, anaphor.often, anaphor.best);
  out[17] = feature(97, anaphor.often, anaphor.modifiers, kind);
  out[18] = feature(98, anaphor.best, kind);
  out[19] = feature(99, anaphor.often, anaphor.earlier);
  out[20] = feature(100, anaphor.often, anaphor.role);
  out[21] = feature(101, anaphor.often, anaphor.likelyOnes);
  out[22] = feature(102, anaphor.often, anaphor.bestMain);
  out[23] = feature(103, anaphor.bestAlike, anaphor.bestMatch);
  out[24] = ofWord(104, noun, anaphor.role);
  out[25] = ofWord(105, anaphor.coarse, anaphor.role);
  out[26] = ofWord(106, anaphor.modifier);
  out[27] = ofWord(107, anaphor.before, anaphor.coarse);
  out[28] = ofWord(108, anaphor.behind, anaphor.modifiers);
  out[29] = ofWord(109, anaphor.behindCluster, kind);
  out[30] = ofWord(110, anaphor.secondCluster, kind);
  out[31] = feature(111, anaphor.best, anaphor.earlier, kind);
}

/** A hash to begin with, for each kind of feature. */
const SEEDS = Uint32Array.from({ length: 112 }, (_, kind) => mix(hashString('anaphor'), kind));

/** A feature of one to three small numbers, below 256 each. */
function feature(kind: number, a: number, b = 0, c = 0): number {
  return mix(SEEDS[kind]!, a | (b << 8) | (c << 16));
}

/** A feature of a word, or of a cluster of words, and a number. */
function ofWord(kind: number, word: number, a = 0): number {
  return mix(mix(SEEDS[kind]!, word), a);
}
