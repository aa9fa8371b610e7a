import type { Entities } from '../entities/result.js';
import { LEXICON, POS } from '../language/codes.js';
import type { SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { CHANGES, FORM, FUTURE_MODALS, HOPES, NEGATIVES, OPEN_MODALS, VERB_FORMS, VERBS } from './stance-lexicon.js';

/** A piece of a sentence, in the manner of Abney's chunks (1991): a noun phrase without what follows its head, a verb with its helpers. */
export type Chunk = NounChunk | VerbChunk | MarkChunk;

interface Stretch {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
}

export interface NounChunk extends Stretch {
  readonly kind: 'noun';
  /** The token that says what it is: the last noun. */
  readonly head: number;
  /** The token that ends the possessor ("[Petro]'s tone", "[his] tone"), −1 without one. */
  readonly owner: number;
}

export interface VerbChunk extends Stretch {
  readonly kind: 'verb';
  readonly head: number;
  readonly mood: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: 'open' | 'future' | null;
  readonly perfect: 'past' | 'present' | null;
  /** True where the head is "be" itself. */
  readonly copula: boolean;
}

export interface MarkChunk extends Stretch {
  readonly kind: 'preposition' | 'and' | 'clause' | 'who' | 'comma' | 'dash' | 'adverb' | 'time' | 'adjective' | 'other';
}

const bits = (...codes: readonly number[]): number => codes.reduce((sum, code) => sum | (1 << code), 0);
const NOMINAL = bits(POS.NOUN, POS.PROPN);
const IN_NOUN_PHRASE = bits(POS.NOUN, POS.PROPN, POS.ADJ, POS.NUM, POS.DET, POS.SYM);
const BEFORE_ADJECTIVE = bits(POS.DET, POS.ADJ, POS.NUM);

const TIMES = new Set(
  'year month week day night morning afternoon evening hour minute second season spring summer autumn fall winter weekend decade century quarter time moment today yesterday tomorrow ago'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
);
const WHO = new Set(['who', 'which', 'whom', 'whose']);
const CLAUSE = new Set('when while because although though if once where whereas unless that whether'.split(' '));
const AFTER = new Set('after before since until despite amid as following'.split(' '));
const POSSESSIVE_PRONOUNS = new Set('his her its their our my your'.split(' '));
const BE = new Set("be is are was were been being am 's 're 'm get gets got getting".split(' '));
const HELP = new Set('help helps helped helping let lets make makes made'.split(' '));
const INDEFINITES = new Set(['everything', 'something', 'anything', 'nothing']);
const YEAR = /^(?:1[89]|20)\d\d$/;
const DASHES = new Set(['—', '–', '-', '(', ')', ':', ';', '--']);

/** Cuts sentences into chunks. */
export class Chunker {
  readonly #tokens: Tokens;
  readonly #entities: Entities;

  constructor(tokens: Tokens, entities: Entities) {
    this.#tokens = tokens;
    this.#entities = entities;
  }

  /** The chunks of a sentence, in order; quotation marks belong to none. */
  read({ first, last }: SentenceTokens): Chunk[] {
    const chunks: Chunk[] = [];
    let i = first;
    while (i < last) {
      const chunk = this.#chunkAt(i, first, last, chunks);
      if (chunk) chunks.push(chunk);
      i = chunk ? chunk.last : i + 1;
    }
    return chunks;
  }

  #chunkAt(i: number, first: number, last: number, chunks: readonly Chunk[]): Chunk | null {
    const tokens = this.#tokens;
    const before = chunks.at(-1);
    const word = tokens.lower(i);
    if (word === 'following' && before?.kind !== 'verb' && i > first) return { kind: 'preposition', first: i, last: i + 1 };
    if (this.#startsVerb(i, first, last)) return this.#verbAt(i, first, last, chunks);
    const pos = tokens.pos[i]!;
    const mark = (kind: MarkChunk['kind']): MarkChunk => ({ kind, first: i, last: i + 1 });
    if (this.#isNamed(i)) return this.#nounAt(i, first, last);
    if (pos === POS.PUNCT) {
      if (word === ',') return mark('comma');
      if (DASHES.has(word)) return word === '-' && !tokens.spaceBefore(i) ? null : mark('dash');
      return word === '"' || "“”‘’'".includes(word) ? null : mark('other');
    }
    if (WHO.has(word)) return mark('who');
    if (word === 'that' && before?.kind === 'noun' && this.#startsVerb(i + 1, first, last)) return mark('who');
    if (CLAUSE.has(word) && pos !== POS.NOUN) return mark('clause');
    if (pos === POS.CCONJ || word === 'then') return mark('and');
    if (pos === POS.ADP || AFTER.has(word)) return mark('preposition');
    if (pos === POS.SCONJ) return mark(word === 'for' ? 'preposition' : 'clause');
    if ((1 << pos) & IN_NOUN_PHRASE || pos === POS.PRON || pos === POS.VERB || pos === POS.OTHER)
      return this.#nounAt(i, first, last);
    return mark(pos === POS.ADV || pos === POS.INTJ ? 'adverb' : 'other');
  }

  /** A verb, or a helper that leads to one. */
  #startsVerb(i: number, first: number, last: number): boolean {
    if (i >= last) return false;
    const pos = this.#tokens.pos[i]!;
    if (pos === POS.AUX) return true;
    if (this.#tokens.lower(i) === 'to' && i + 1 < last) {
      let next = i + 1;
      if (this.#tokens.pos[next] === POS.ADV) next++;
      return next < last && (this.#tokens.pos[next] === POS.AUX || this.#isVerb(next, first, last));
    }
    return this.#isVerb(i, first, last);
  }

  /** The tagger's word is taken but where a neighbour decides: "a [planned] visit" is no verb, "to [de-escalate] tensions" is one. */
  #isVerb(i: number, first: number, last: number): boolean {
    if (this.#isNamed(i)) return false;
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
    if (form === 0 || this.#isNamed(i) || (1 << pos) & bits(POS.ADP, POS.PRON, POS.DET, POS.CCONJ, POS.PUNCT, POS.AUX))
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
    if (this.#isNamed(i + 1) || this.#tokens.pos[i + 1] === POS.DET || POSSESSIVE_PRONOUNS.has(next)) return true;
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

  #verbAt(from: number, first: number, last: number, chunks: readonly Chunk[]): VerbChunk {
    const tokens = this.#tokens;
    let head = from;
    let be = false;
    let have: 'past' | 'present' | null = null;
    let modal: VerbChunk['modal'] = null;
    let negated = this.#negatedBefore(from, first);
    let helpers = 0;
    const infinitive = tokens.lower(from) === 'to';
    let i = infinitive ? from + 1 : from;
    for (; i < last; i++) {
      const word = tokens.lower(i);
      const hash = tokens.word[i]!;
      if (NEGATIVES.has(hash) && !this.#isVerb(i, first, last)) negated = true;
      if (tokens.pos[i] === POS.AUX || (BE.has(word) && this.#leadsToVerb(i + 1, first, last))) {
        if (BE.has(word)) be = true;
        if (word === 'had' || word === "'d") have = 'past';
        else if (word === 'has' || word === 'have' || word === "'ve") have = 'present';
        if (OPEN_MODALS.has(hash)) modal = 'open';
        else if (FUTURE_MODALS.has(hash)) modal = 'future';
        head = i;
        helpers++;
        continue;
      }
      if (this.#isVerb(i, first, last)) {
        head = i++;
        break;
      }
      if (!this.#leadsToVerb(i, first, last)) break;
    }
    const main = tokens.pos[head] !== POS.AUX;
    const form = main ? formOf(tokens, head) : 0;
    const passive = main && be && (form & FORM.participle) !== 0 && (form & FORM.gerund) === 0;
    const bare = main && helpers === 0 && (form & FORM.base) !== 0 && (followsInfinitive(chunks) || this.#followsLet(chunks));
    const mood =
      infinitive || bare
        ? 'infinitive'
        : helpers > 0 || !main
          ? 'finite'
          : form & FORM.gerund
            ? 'gerund'
            : form & FORM.past || !(form & FORM.participle)
              ? 'finite'
              : 'participle';
    const end = Math.max(head + 1, from + 1);
    return { kind: 'verb', first: from, last: end, head, mood, passive, negated, modal, perfect: have, copula: !main && be };
  }

  /** "let a cross [slip]" */
  #followsLet(chunks: readonly Chunk[]): boolean {
    const verb = chunks.at(-2);
    return chunks.at(-1)?.kind === 'noun' && verb?.kind === 'verb' && HELP.has(this.#tokens.lower(verb.head));
  }

  /** Nothing but adverbs, particles and helpers stands between here and a verb. */
  #leadsToVerb(from: number, first: number, last: number): boolean {
    for (let i = from; i < last && i < from + 4; i++) {
      const pos = this.#tokens.pos[i]!;
      if (pos === POS.AUX || this.#isVerb(i, first, last)) return true;
      if (pos !== POS.ADV && pos !== POS.PART) return false;
    }
    return false;
  }

  #negatedBefore(from: number, first: number): boolean {
    for (let i = from - 1; i >= first && i >= from - 2; i--) {
      if (NEGATIVES.has(this.#tokens.word[i]!) && !(VERB_FORMS.get(this.#tokens.word[i]!) ?? 0)) return true;
      if (this.#tokens.pos[i] !== POS.ADV) return false;
    }
    return false;
  }

  #nounAt(from: number, first: number, last: number): NounChunk | MarkChunk {
    const tokens = this.#tokens;
    let head = -1;
    let owner = -1;
    let i = from;
    for (; i < last; i++) {
      const pos = tokens.pos[i]!;
      const word = tokens.lower(i);
      if (this.#isNamed(i)) {
        if (head >= 0 && (tokens.pos[i] === POS.DET || (owner < 0 && this.#isTime(head)))) break;
        head = i;
        continue;
      }
      if (
        word === "'s" ||
        (word === "'" && !tokens.spaceBefore(i) && head === i - 1 && head >= from && tokens.lower(head).endsWith('s'))
      ) {
        if (head < 0) break;
        owner = head;
        continue;
      }
      if (pos === POS.PRON) {
        if (i > from) break;
        if (!POSSESSIVE_PRONOUNS.has(word)) return { kind: 'noun', first: from, last: i + 1, head: i, owner: -1 };
        owner = i;
        continue;
      }
      if (pos === POS.PUNCT && (word === '"' || word === '“' || word === '”') && i + 1 < last && i > from) {
        if (head > owner && word !== '”' && tokens.spaceBefore(i)) break;
        continue;
      }
      if (word === '-' && !tokens.spaceBefore(i) && i > from) continue;
      if (pos === POS.DET && head > owner) break;
      if (pos === POS.ADV && head <= owner && i > from) continue;
      if (i > from && this.#isVerb(i, first, last)) break;
      if (!((1 << pos) & IN_NOUN_PHRASE) && pos !== POS.VERB && pos !== POS.OTHER) break;
      if (i > from && tokens.flags[i]! & (LEXICON.weekday | LEXICON.month) && pos === POS.PROPN && head > owner) break;
      if ((1 << pos) & (NOMINAL | bits(POS.NUM, POS.VERB, POS.OTHER))) head = i;
    }
    const end = Math.max(i, from + 1);
    if (head < 0 && owner < 0) return { kind: 'adjective', first: from, last: end };
    if (head < 0) head = owner;
    if (owner < 0 && this.#isTime(head)) return { kind: 'time', first: from, last: end };
    return { kind: 'noun', first: from, last: end, head, owner: owner === head ? -1 : owner };
  }

  #isTime(head: number): boolean {
    const tokens = this.#tokens;
    if (this.#isNamed(head)) return false;
    if (tokens.pos[head] === POS.PROPN && tokens.flags[head]! & (LEXICON.weekday | LEXICON.month)) return true;
    if (tokens.pos[head] === POS.NUM) return YEAR.test(tokens.lower(head));
    return TIMES.has(tokens.lower(head));
  }

  #isNamed(i: number): boolean {
    const at = this.#entities.mentionOfToken[i] ?? -1;
    if (at < 0) return false;
    const { entity, mention } = this.#entities.mentions[at]!;
    return this.#entities.list[entity]!.mentions[mention]!.form !== 'pronoun';
  }
}

/** "will help [reset]", "to reset ties and [improve] cooperation": a base form under the verb before it. */
function followsInfinitive(chunks: readonly Chunk[]): boolean {
  const before = chunks.at(-1);
  if (before?.kind === 'verb') return true;
  if (before?.kind !== 'and') return false;
  const verb = chunks.findLast((chunk): chunk is VerbChunk => chunk.kind === 'verb');
  return verb?.mood === 'infinitive';
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
