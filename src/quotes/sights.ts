// What a token is, within its sentence: seen once, whatever windows it is in.
import type { Language } from '../language/language.js';
import { hashString } from '../model/hash.js';
import type { TokenColumns } from './columns.js';
import { hashed, hashedBoth, NO_POS, NO_WORD } from './hashing.js';

/** What windows are cut from. */
export interface Article {
  readonly language: Language;
  readonly columns: TokenColumns;
}

/** What is seen of a token, by its place among its sights. */
export const SIGHT = {
  word: 0,
  wordBefore: 1,
  wordAfter: 2,
  cluster: 3,
  shape: 4,
  /** Parts of speech: of the token with the two before it, with its neighbours, with the one after it. */
  posBack: 5,
  posAround: 6,
  posAhead: 7,
  kind: 8,
  kindAround: 9,
  kindZone: 10,
  markedAround: 11,
  frameMarked: 12,
  placePos: 13,
  placeCapital: 14,
  zonePos: 15,
  named: 16,
  namedAround: 17,
  /** These are no hashes but few values, so that what is weighed of tokens that are seen alike lies side by side. */
  pos: 18,
  marked: 19,
  zone: 20,
  /** 0. */
  nothing: 21,
} as const;

export type SightName = keyof typeof SIGHT;

/** So many sights a token has. */
export const SIGHTS: number = Object.keys(SIGHT).length;

const SEEDS = Int32Array.from(Object.keys(SIGHT), (name) => hashString(`sight ${name}`));
/** The values of the narrow sights, apart from each other. */
const FIRST_MARKED = 24;
const FIRST_ZONE = 28;

/** Writes the sights of a token to `out` from index `at` on; nothing outside its sentence is seen. */
export function readSights(i: number, { language, columns }: Article, out: Uint32Array, at: number): void {
  const { pos, marked, zone, kind, place } = columns;
  const { first, last } = language.sentences[language.tokens.sentence[i]!]!;
  const before = i > first;
  const after = i + 1 < last;
  const posHere = pos[i]!;
  const posBefore = before ? pos[i - 1]! : NO_POS;
  const posTwoBefore = i - 1 > first ? pos[i - 2]! : NO_POS;
  const posAfter = after ? pos[i + 1]! : NO_POS;
  const kindBefore = before ? kind[i - 1]! : 1;
  const kindAfter = after ? kind[i + 1]! : 1;
  const markedBefore = before ? marked[i - 1]! : 4;
  const markedAfter = after ? marked[i + 1]! : 4;
  out[at + SIGHT.word] = hashed(columns.word[i]!, SEEDS[SIGHT.word]!);
  out[at + SIGHT.wordBefore] = hashed(before ? columns.word[i - 1]! : NO_WORD, SEEDS[SIGHT.wordBefore]!);
  out[at + SIGHT.wordAfter] = hashed(after ? columns.word[i + 1]! : NO_WORD, SEEDS[SIGHT.wordAfter]!);
  out[at + SIGHT.cluster] = hashed(columns.cluster[i]!, SEEDS[SIGHT.cluster]!);
  out[at + SIGHT.shape] = hashed(columns.shape[i]!, SEEDS[SIGHT.shape]!);
  out[at + SIGHT.posBack] = hashed((posTwoBefore << 10) | (posBefore << 5) | posHere, SEEDS[SIGHT.posBack]!);
  out[at + SIGHT.posAround] = hashed((posBefore << 10) | (posHere << 5) | posAfter, SEEDS[SIGHT.posAround]!);
  out[at + SIGHT.posAhead] = hashed((posHere << 5) | posAfter, SEEDS[SIGHT.posAhead]!);
  out[at + SIGHT.kind] = hashed(kind[i]!, SEEDS[SIGHT.kind]!);
  out[at + SIGHT.kindAround] = hashedBoth((kindBefore << 14) | kind[i]!, kindAfter, SEEDS[SIGHT.kindAround]!);
  out[at + SIGHT.kindZone] = hashed((kind[i]! << 2) | zone[i]!, SEEDS[SIGHT.kindZone]!);
  out[at + SIGHT.markedAround] = hashed((markedBefore << 6) | (marked[i]! << 3) | markedAfter, SEEDS[SIGHT.markedAround]!);
  out[at + SIGHT.frameMarked] = hashed((columns.frame[i]! << 2) | marked[i]!, SEEDS[SIGHT.frameMarked]!);
  out[at + SIGHT.placePos] = hashed((place[i]! << 5) | posHere, SEEDS[SIGHT.placePos]!);
  out[at + SIGHT.placeCapital] = hashed((place[i]! << 3) | columns.capital[i]!, SEEDS[SIGHT.placeCapital]!);
  out[at + SIGHT.zonePos] = hashed((zone[i]! << 5) | posHere, SEEDS[SIGHT.zonePos]!);
  const namedBefore = before ? columns.named[i - 1]! : 15;
  const namedAfter = after ? columns.named[i + 1]! : 15;
  out[at + SIGHT.named] = hashed((columns.named[i]! << 5) | posHere, SEEDS[SIGHT.named]!);
  out[at + SIGHT.namedAround] = hashed((namedBefore << 8) | (columns.named[i]! << 4) | namedAfter, SEEDS[SIGHT.namedAround]!);
  out[at + SIGHT.pos] = posHere;
  out[at + SIGHT.marked] = FIRST_MARKED + marked[i]!;
  out[at + SIGHT.zone] = FIRST_ZONE + zone[i]!;
  out[at + SIGHT.nothing] = 0;
}
