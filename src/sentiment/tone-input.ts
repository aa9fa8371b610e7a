import type { Entities } from '../entities/result.js';
import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import { namesIn } from './names.js';
import { factorsOf } from './negation.js';
import { FACT } from './word-facts.js';
import type { WordColumns } from './words.js';

/** What the tone model sees of each token, whoever the target is. */
export interface ToneInput {
  readonly count: number;
  /** Place of the word among those with a vector; −1 for names and words that have none. */
  readonly vectors: Int32Array;
  /** Hash of the lemma; of "a name" for names. */
  readonly lemmas: Uint32Array;
  readonly pos: Uint8Array;
  /** Each 1 where it is so. */
  readonly names: Uint8Array;
  readonly negated: Uint8Array;
  readonly quoted: Uint8Array;
  /** What the words before it do to its tone; below 0 where it is negated. */
  readonly factors: Float64Array;
  /** How a token parts clauses: 0 not, 1 a mark or a subordinating word, 2 a contrast ("but", "while", a semicolon). */
  readonly breaks: Uint8Array;
  readonly sentence: Int32Array;
}

const NAME = hashString('a name');
const [OPENING, CLOSING] = [hashString('“'), hashString('”')];
/** Marks within words, which part no clauses. */
const HYPHENS = new WordSet("- / '");

/**
 * The columns of an article or a passage.
 *
 * @param words what is known of each token's word
 * @param vectorOf the same place by a word's hash: for the lemma of a word that has none
 * @param entities where they are known, their names are masked as well
 */
export function toneInputOf(
  language: Language,
  words: Omit<WordColumns, 'valence'>,
  vectorOf: (hash: number) => number,
  entities?: Entities,
): ToneInput {
  const { tokens } = language;
  const { count } = tokens;
  const { facts } = words;
  const names = namesIn(language, entities);
  const factors = factorsOf(language, facts);
  const vectors = words.vectors.slice();
  const lemmas = new Uint32Array(count).fill(NAME);
  const negated = new Uint8Array(count);
  const breaks = new Uint8Array(count);
  for (let i = 0; i < count; i++) {
    if (factors[i]! < 0) negated[i] = 1;
    breaks[i] = breakAt(tokens, i, facts[i]!);
    if (names[i]) vectors[i] = -1;
    else lemmas[i] = lemmaHash(tokens, i);
    if (vectors[i]! < 0 && !names[i] && lemmas[i] !== tokens.word[i]) vectors[i] = vectorOf(lemmas[i]!);
  }
  const quoted = quotedIn(language, facts);
  return { count, vectors, lemmas, pos: tokens.pos, names, negated, quoted, factors, breaks, sentence: tokens.sentence };
}

function lemmaHash(tokens: Tokens, i: number): number {
  const lemma = tokens.lemma(i);
  return lemma === tokens.lower(i) ? tokens.word[i]! : hashString(lemma);
}

/** 1 inside double marks; a quotation ends with its paragraph at the latest. */
function quotedIn({ tokens, sentences }: Language, facts: Int32Array): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let open = false;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) open = false;
    block = sentence.block;
    for (let i = sentence.first; i < sentence.last; i++) {
      if (facts[i]! & FACT.quote) open = tokens.word[i] === OPENING || (tokens.word[i] !== CLOSING && !open);
      else if (open) quoted[i] = 1;
    }
  }
  return quoted;
}

function breakAt(tokens: Tokens, i: number, fact: number): number {
  if (fact & FACT.contrast) return 2;
  const pos = tokens.pos[i];
  return pos === POS.SCONJ || (pos === POS.PUNCT && !HYPHENS.has(tokens.word[i]!)) ? 1 : 0;
}
