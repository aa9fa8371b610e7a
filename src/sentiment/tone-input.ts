import type { Entities } from '../entities/result.js';
import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { namesIn } from './names.js';
import { factorsOf } from './negation.js';

/** What the tone model sees of each token, whoever the target is. */
export interface ToneInput {
  readonly count: number;
  /** Index of the word in the table of word numbers; −1 for names and words that are not in it. */
  readonly words: Int32Array;
  /** Hash of the lemma; of "a name" for names. */
  readonly lemmas: Uint32Array;
  readonly pos: Uint8Array;
  /** Each 1 where it is so. */
  readonly names: Uint8Array;
  readonly negated: Uint8Array;
  readonly quoted: Uint8Array;
  /** How a token parts clauses: 0 not, 1 a mark or a subordinating word, 2 a contrast ("but", "while", a semicolon). */
  readonly breaks: Uint8Array;
  readonly sentence: Int32Array;
}

const NAME = hashString('a name');
const CONTRAST = new Set(['but', 'however', 'although', 'though', 'while', 'whereas', 'despite', 'yet', ';']);
const HYPHENS = new Set(['-', '/', "'"]);

/**
 * The columns of an article or a passage.
 *
 * @param indexOf a word's index in the table of word numbers by the hash of its lower-case form, −1 where it has none
 * @param entities where they are known, their names are masked as well
 */
export function toneInputOf(language: Language, indexOf: (hash: number) => number, entities?: Entities): ToneInput {
  const { tokens } = language;
  const { count } = tokens;
  const names = namesIn(language, entities);
  const factors = factorsOf(language);
  const words = new Int32Array(count).fill(-1);
  const lemmas = new Uint32Array(count).fill(NAME);
  for (let i = 0; i < count; i++) {
    if (names[i]) continue;
    lemmas[i] = hashString(tokens.lemma(i));
    const index = indexOf(tokens.word[i]!);
    words[i] = index >= 0 ? index : indexOf(lemmas[i]!);
  }
  return {
    count,
    words,
    lemmas,
    pos: tokens.pos,
    names,
    negated: Uint8Array.from(factors, (factor) => Number(factor < 0)),
    quoted: quotedIn(language),
    breaks: breaksIn(tokens),
    sentence: tokens.sentence,
  };
}

/** 1 inside double marks; a quotation ends with its paragraph at the latest. */
function quotedIn({ tokens, sentences }: Language): Uint8Array {
  const quoted = new Uint8Array(tokens.count);
  let open = false;
  let block = -1;
  for (const sentence of sentences) {
    if (sentence.block !== block) open = false;
    block = sentence.block;
    for (let i = sentence.first; i < sentence.last; i++) {
      const word = tokens.pos[i] === POS.PUNCT || tokens.end[i]! - tokens.start[i]! === 1 ? tokens.lower(i) : '';
      if (word === '“' || (word === '"' && !open)) open = true;
      else if (word === '”' || word === '"') open = false;
      else quoted[i] = Number(open);
    }
  }
  return quoted;
}

function breaksIn(tokens: Tokens): Uint8Array {
  const breaks = new Uint8Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const word = tokens.lower(i);
    if (CONTRAST.has(word)) breaks[i] = 2;
    else if (tokens.pos[i] === POS.SCONJ || (tokens.pos[i] === POS.PUNCT && !HYPHENS.has(word))) breaks[i] = 1;
  }
  return breaks;
}
