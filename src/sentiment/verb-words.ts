import type { Entities } from '../entities/result.js';
import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { CHANGES, FORM, FUTURE_MODALS, HOPES, OPEN_MODALS, VERB_FORMS, VERBS } from './stance-lexicon.js';

export const bits = (...codes: readonly number[]): number => codes.reduce((sum, code) => sum | (1 << code), 0);
export const NOMINAL = bits(POS.NOUN, POS.PROPN);
const BEFORE_ADJECTIVE = bits(POS.DET, POS.ADJ, POS.NUM);
export const POSSESSIVE_PRONOUNS: ReadonlySet<string> = new Set('his her its their our my your'.split(' '));
export const HELP: ReadonlySet<string> = new Set('help helps helped helping let lets make makes made'.split(' '));
const INDEFINITES = new Set(['everything', 'something', 'anything', 'nothing']);
export const YEAR = /^(?:1[89]|20)\d\d$/;

/** Tells verbs from what looks like them. */
export class VerbWords {
  readonly #tokens: Tokens;
  readonly #entities: Entities;

  constructor(tokens: Tokens, entities: Entities) {
    this.#tokens = tokens;
    this.#entities = entities;
  }

  /** A verb, or a helper that leads to one. */
  startsVerb(i: number, first: number, last: number): boolean {
    if (i >= last) return false;
    const pos = this.#tokens.pos[i]!;
    if (pos === POS.AUX) return true;
    if (this.#tokens.lower(i) === 'to' && i + 1 < last) {
      let next = i + 1;
      if (this.#tokens.pos[next] === POS.ADV) next++;
      return next < last && (this.#tokens.pos[next] === POS.AUX || this.isVerb(next, first, last));
    }
    return this.isVerb(i, first, last);
  }

  /** The tagger's word is taken but where a neighbour decides: "a [planned] visit" is no verb, "to [de-escalate] tensions" is one. */
  isVerb(i: number, first: number, last: number): boolean {
    if (this.isNamed(i)) return false;
    const tokens = this.#tokens;
    const pos = tokens.pos[i]!;
    const form = VERB_FORMS.get(tokens.word[i]!) ?? 0;
    const before = i > first ? i - 1 : -1;
    const beforePos = before < 0 ? POS.PUNCT : tokens.pos[before]!;
    const beforeWord = before < 0 ? '' : tokens.lower(before);
    if (beforeWord === 'whose') return false;
    if (pos === POS.VERB && INDEFINITES.has(tokens.lower(i))) return false;
    if (pos === POS.VERB)
      return !this.#isAdjectival(i, first, last) && !(form & FORM.gerund && tokens.lower(i + 1) === 'between');
    if (form === 0 || this.isNamed(i) || (1 << pos) & bits(POS.ADP, POS.PRON, POS.DET, POS.CCONJ, POS.PUNCT, POS.AUX))
      return false;
    if (form & FORM.base) {
      if (
        beforeWord === 'to' ||
        HELP.has(beforeWord) ||
        OPEN_MODALS.has(tokens.word[before] ?? 0) ||
        FUTURE_MODALS.has(tokens.word[before] ?? 0)
      ) {
        return pos !== POS.PROPN;
      }
    }
    const nextPos = i + 1 < last ? tokens.pos[i + 1]! : POS.PUNCT;
    const nominalBefore = ((1 << beforePos) & NOMINAL) !== 0 || beforePos === POS.PRON;
    if (form & (FORM.past | FORM.participle) && pos === POS.ADJ) return nominalBefore && !((1 << nextPos) & NOMINAL);
    if (form & (FORM.base | FORM.present | FORM.past) && pos === POS.NOUN && nominalBefore) return this.#takesObject(i, last);
    if (form & FORM.participle && pos === POS.NOUN && beforePos === POS.CCONJ) return this.#takesParticle(i, last);
    return false;
  }

  #takesObject(i: number, last: number): boolean {
    if (i + 1 >= last) return false;
    const next = this.#tokens.lower(i + 1);
    if (this.isNamed(i + 1) || this.#tokens.pos[i + 1] === POS.DET || POSSESSIVE_PRONOUNS.has(next)) return true;
    return this.#takesParticle(i, last);
  }

  #takesParticle(i: number, last: number): boolean {
    const next = i + 1 < last ? this.#tokens.lower(i + 1) : '';
    return [...(VERBS.get(this.#tokens.word[i]!) ?? []), ...(CHANGES.get(this.#tokens.word[i]!) ?? [])].some(
      ({ rest }) => rest[0] === next,
    );
  }

  #isAdjectival(i: number, first: number, last: number): boolean {
    const tokens = this.#tokens;
    const next = i + 1 < last ? tokens.pos[i + 1]! : POS.PUNCT;
    if (!((1 << next) & (NOMINAL | bits(POS.ADJ)))) return false;
    let before = i - 1;
    while (before >= first && tokens.pos[before] === POS.ADV) before--;
    if (before < first) return false;
    const word = tokens.lower(before);
    if (YEAR.test(word)) return false;
    if ((1 << tokens.pos[before]!) & BEFORE_ADJECTIVE || word === "'s" || POSSESSIVE_PRONOUNS.has(word))
      return !HOPES.has(tokens.word[before]!);
    return tokens.pos[before] === POS.ADP && tokens.lower(i).endsWith('ed');
  }

  /** Nothing but adverbs, particles and helpers stands between here and a verb. */
  leadsToVerb(from: number, first: number, last: number): boolean {
    for (let i = from; i < last && i < from + 4; i++) {
      const pos = this.#tokens.pos[i]!;
      if (pos === POS.AUX || this.isVerb(i, first, last)) return true;
      if (pos !== POS.ADV && pos !== POS.PART) return false;
    }
    return false;
  }

  isNamed(i: number): boolean {
    const at = this.#entities.mentionOfToken[i] ?? -1;
    if (at < 0) return false;
    const { entity, mention } = this.#entities.mentions[at]!;
    return this.#entities.list[entity]!.mentions[mention]!.form !== 'pronoun';
  }
}

/** Bits of FORM of a verb token: from the lists, else by its ending. */
export function formOf(tokens: Tokens, i: number): number {
  const known = VERB_FORMS.get(tokens.word[i]!);
  if (known) return known;
  const word = tokens.lower(i);
  if (word.endsWith('ing')) return FORM.gerund;
  if (word.endsWith('ed') || word.endsWith('en')) return FORM.past | FORM.participle;
  // Irregular pasts that the lists do not name (took, made) have a lemma that is not themselves.
  if (tokens.lemma(i) !== word) return word.endsWith('s') ? FORM.present : FORM.past | FORM.participle;
  return FORM.base;
}
