import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import { CHANGES, FORM, type Sense, sensesOf, VERBS } from './stance-lexicon.js';
import { FACT } from './word-facts.js';

export const bits = (...codes: readonly number[]): number => codes.reduce((sum, code) => sum | (1 << code), 0);
export const NOMINAL = bits(POS.NOUN, POS.PROPN);
const BEFORE_ADJECTIVE = bits(POS.DET, POS.ADJ, POS.NUM);
const AFTER_ADJECTIVE = NOMINAL | bits(POS.ADJ);
const NO_VERB = bits(POS.ADP, POS.PRON, POS.DET, POS.CCONJ, POS.PUNCT, POS.AUX);
const HELPERS = FACT.help | FACT.openModal | FACT.futureModal;
const [TO, WHOSE, BETWEEN, OWNED] = [hashString('to'), hashString('whose'), hashString('between'), hashString("'s")];
const INDEFINITES = new WordSet('everything something anything nothing');
export const YEAR = /^(?:1[89]|20)\d\d$/;

/** Tells verbs from what looks like them. */
export class VerbWords {
  readonly #tokens: Tokens;
  readonly #facts: Int32Array;
  readonly #named: Uint8Array;
  /** 1 for each verb. */
  readonly #verbs: Uint8Array;

  /** @param named 1 for each token of a name */
  constructor({ tokens, sentences }: Language, facts: Int32Array, named: Uint8Array) {
    this.#tokens = tokens;
    this.#facts = facts;
    this.#named = named;
    this.#verbs = new Uint8Array(tokens.count);
    for (const { first, last } of sentences) {
      for (let i = first; i < last; i++) if (this.#isVerb(i, first, last)) this.#verbs[i] = 1;
    }
  }

  isVerb(i: number): boolean {
    return this.#verbs[i] === 1;
  }

  /** A verb, or a helper that leads to one. */
  startsVerb(i: number, last: number): boolean {
    if (i >= last) return false;
    const { pos, word } = this.#tokens;
    if (pos[i] === POS.AUX) return true;
    if (word[i] !== TO || i + 1 >= last) return this.isVerb(i);
    const next = pos[i + 1] === POS.ADV ? i + 2 : i + 1;
    return next < last && (pos[next] === POS.AUX || this.isVerb(next));
  }

  /** Nothing but adverbs, particles and helpers stands between here and a verb. */
  leadsToVerb(from: number, last: number): boolean {
    for (let i = from; i < last && i < from + 4; i++) {
      const pos = this.#tokens.pos[i]!;
      if (pos === POS.AUX || this.isVerb(i)) return true;
      if (pos !== POS.ADV && pos !== POS.PART) return false;
    }
    return false;
  }

  /** The tagger's word is taken but where a neighbour decides: "a [planned] visit" is no verb, "to [de-escalate] tensions" is one. */
  #isVerb(i: number, first: number, last: number): boolean {
    const { pos, word } = this.#tokens;
    const form = this.#facts[i]! & FACT.form;
    const isVerb = pos[i] === POS.VERB;
    if (this.#named[i] || !(isVerb || form)) return false;
    if (i > first && word[i - 1] === WHOSE) return false;
    if (!isVerb) return !((1 << pos[i]!) & NO_VERB) && this.#isTakenForNoun(i, form, first, last);
    if (INDEFINITES.has(word[i]!) || this.#isAdjectival(i, first, last)) return false;
    return !(form & FORM.gerund && word[i + 1] === BETWEEN);
  }

  /** The tagger sees something else in a verb that the lists know. */
  #isTakenForNoun(i: number, form: number, first: number, last: number): boolean {
    const { pos, word } = this.#tokens;
    if (form & FORM.base && i > first && (word[i - 1] === TO || this.#facts[i - 1]! & HELPERS)) return pos[i] !== POS.PROPN;
    const beforePos = i > first ? pos[i - 1]! : POS.PUNCT;
    const nextPos = i + 1 < last ? pos[i + 1]! : POS.PUNCT;
    const nominalBefore = ((1 << beforePos) & NOMINAL) !== 0 || beforePos === POS.PRON;
    if (form & (FORM.past | FORM.participle) && pos[i] === POS.ADJ) return nominalBefore && !((1 << nextPos) & NOMINAL);
    if (form & (FORM.base | FORM.present | FORM.past) && pos[i] === POS.NOUN && nominalBefore) return this.#takesObject(i, last);
    if (form & FORM.participle && pos[i] === POS.NOUN && beforePos === POS.CCONJ) return this.#takesParticle(i, last);
    return false;
  }

  #takesObject(i: number, last: number): boolean {
    if (i + 1 >= last) return false;
    if (this.#named[i + 1] || this.#tokens.pos[i + 1] === POS.DET || this.#facts[i + 1]! & FACT.possessive) return true;
    return this.#takesParticle(i, last);
  }

  #takesParticle(i: number, last: number): boolean {
    const next = i + 1 < last ? this.#tokens.word[i + 1] : -1;
    const begins = ({ rest }: Sense): boolean => rest[0] === next;
    return sensesOf(VERBS, this.#tokens.word[i]).some(begins) || sensesOf(CHANGES, this.#tokens.word[i]).some(begins);
  }

  #isAdjectival(i: number, first: number, last: number): boolean {
    const { pos, word } = this.#tokens;
    if (i + 1 >= last || !((1 << pos[i + 1]!) & AFTER_ADJECTIVE)) return false;
    let before = i - 1;
    while (before >= first && pos[before] === POS.ADV) before--;
    if (before < first || isYear(this.#tokens, before)) return false;
    if ((1 << pos[before]!) & BEFORE_ADJECTIVE || word[before] === OWNED || this.#facts[before]! & FACT.possessive)
      return !(this.#facts[before]! & FACT.hope);
    return pos[before] === POS.ADP && this.#tokens.lower(i).endsWith('ed');
  }
}

/** "1998", "2004" */
export function isYear(tokens: Tokens, i: number): boolean {
  return tokens.end[i]! - tokens.start[i]! === 4 && YEAR.test(tokens.lower(i));
}

/** Bits of FORM of a verb token: from the lists, else by its ending. */
export function formOf(tokens: Tokens, facts: Int32Array, i: number): number {
  const known = facts[i]! & FACT.form;
  if (known) return known;
  const word = tokens.lower(i);
  if (word.endsWith('ing')) return FORM.gerund;
  if (word.endsWith('ed') || word.endsWith('en')) return FORM.past | FORM.participle;
  // Irregular pasts that the lists do not name (took, made) have a lemma that is not themselves.
  if (tokens.lemma(i) !== word) return word.endsWith('s') ? FORM.present : FORM.past | FORM.participle;
  return FORM.base;
}
