import { LEXICON, POS } from '../language/codes.js';
import type { SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import type { Chunk, MarkChunk, NounChunk, VerbChunk } from './chunk.js';
import type { StanceColumns } from './stance-columns.js';
import { FORM } from './stance-lexicon.js';
import { bits, formOf, isYear, NOMINAL, type VerbWords } from './verb-words.js';
import { FACT } from './word-facts.js';

const IN_NOUN_PHRASE = bits(POS.NOUN, POS.PROPN, POS.ADJ, POS.NUM, POS.DET, POS.SYM);

const IN_TIME = LEXICON.weekday | LEXICON.month;
const MAKES_HEAD = NOMINAL | bits(POS.NUM, POS.VERB, POS.OTHER);
const OTHER_NOUNS = bits(POS.PRON, POS.VERB, POS.OTHER);
const FOLLOWING = hashString('following');
const THAT = hashString('that');
const THEN = hashString('then');
const FOR = hashString('for');
const TO = hashString('to');
const COMMA = hashString(',');
const HYPHEN = hashString('-');
const APOSTROPHE = hashString("'");
const OWNED = hashString("'s");
const CLOSING = hashString('”');
const HAD = hashString('had');
const D = hashString("'d");
const HAS = hashString('has');
const HAVE = hashString('have');
const VE = hashString("'ve");

/** Cuts sentences into chunks. */
export class Chunker {
  readonly #tokens: Tokens;
  readonly #facts: Int32Array;
  readonly #named: Uint8Array;
  readonly #words: VerbWords;

  constructor({ tokens, facts, named, verbs }: StanceColumns) {
    this.#tokens = tokens;
    this.#facts = facts;
    this.#named = named;
    this.#words = verbs;
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
    const before = chunks[chunks.length - 1];
    const word = this.#tokens.word[i]!;
    if (word === FOLLOWING && before?.kind !== 'verb' && i > first) return markAt('preposition', i);
    if (this.#words.startsVerb(i, last)) return this.#verbAt(i, first, last, chunks);
    if (this.#named[i]) return this.#nounAt(i, last);
    if (this.#tokens.pos[i] === POS.PUNCT) return this.#markAt(i);
    const kind = this.#openerAt(i, last, before);
    if (kind) return markAt(kind, i);
    const pos = this.#tokens.pos[i]!;
    if ((1 << pos) & (IN_NOUN_PHRASE | OTHER_NOUNS)) return this.#nounAt(i, last);
    return markAt(pos === POS.ADV || pos === POS.INTJ ? 'adverb' : 'other', i);
  }

  #markAt(i: number): MarkChunk | null {
    const word = this.#tokens.word[i]!;
    if (word === COMMA) return markAt('comma', i);
    if (this.#facts[i]! & FACT.dash) return word === HYPHEN && !this.#tokens.spaceBefore(i) ? null : markAt('dash', i);
    return this.#facts[i]! & FACT.quote || word === APOSTROPHE ? null : markAt('other', i);
  }

  /** What a word that is no mark, verb or name opens or joins; null where it belongs to a phrase. */
  #openerAt(i: number, last: number, before: Chunk | undefined): MarkChunk['kind'] | null {
    const word = this.#tokens.word[i]!;
    const pos = this.#tokens.pos[i]!;
    const fact = this.#facts[i]!;
    if (fact & FACT.who) return 'who';
    if (word === THAT && before?.kind === 'noun' && this.#words.startsVerb(i + 1, last)) return 'who';
    if (fact & FACT.opener && pos !== POS.NOUN) return 'clause';
    if (pos === POS.CCONJ || word === THEN) return 'and';
    if (pos === POS.ADP || fact & FACT.after) return 'preposition';
    if (pos === POS.SCONJ) return word === FOR ? 'preposition' : 'clause';
    return null;
  }

  #verbAt(from: number, first: number, last: number, chunks: readonly Chunk[]): VerbChunk {
    const { pos, word } = this.#tokens;
    let head = from;
    let be = false;
    let have: VerbChunk['perfect'] = null;
    let modal: VerbChunk['modal'] = null;
    let negated = this.#negatedBefore(from, first);
    let helpers = 0;
    const infinitive = word[from] === TO;
    let i = infinitive ? from + 1 : from;
    for (; i < last; i++) {
      const fact = this.#facts[i]!;
      const isVerb = this.#words.isVerb(i);
      if (fact & FACT.negative && !isVerb) negated = true;
      if (pos[i] === POS.AUX || (fact & FACT.be && this.#words.leadsToVerb(i + 1, last))) {
        if (fact & FACT.be) be = true;
        have = perfectOf(word[i]!) ?? have;
        if (fact & FACT.openModal) modal = 'open';
        else if (fact & FACT.futureModal) modal = 'future';
        head = i;
        helpers++;
        continue;
      }
      if (isVerb) {
        head = i++;
        break;
      }
      if (!this.#words.leadsToVerb(i, last)) break;
    }
    const main = pos[head] !== POS.AUX;
    const form = main ? formOf(this.#tokens, this.#facts, head) : 0;
    const passive = main && be && (form & FORM.participle) !== 0 && (form & FORM.gerund) === 0;
    const bare = main && helpers === 0 && (form & FORM.base) !== 0 && (followsInfinitive(chunks) || this.#followsLet(chunks));
    const mood = infinitive || bare ? 'infinitive' : helpers > 0 || !main ? 'finite' : moodOf(form);
    const end = Math.max(head + 1, from + 1);
    return { kind: 'verb', first: from, last: end, head, mood, passive, negated, modal, perfect: have, copula: !main && be };
  }

  /** "let a cross [slip]" */
  #followsLet(chunks: readonly Chunk[]): boolean {
    const verb = chunks[chunks.length - 2];
    return chunks[chunks.length - 1]?.kind === 'noun' && verb?.kind === 'verb' && (this.#facts[verb.head]! & FACT.help) !== 0;
  }

  #negatedBefore(from: number, first: number): boolean {
    for (let i = from - 1; i >= first && i >= from - 2; i--) {
      if (this.#facts[i]! & FACT.negative && !(this.#facts[i]! & FACT.form)) return true;
      if (this.#tokens.pos[i] !== POS.ADV) return false;
    }
    return false;
  }

  #nounAt(from: number, last: number): NounChunk | MarkChunk {
    const { pos, word } = this.#tokens;
    let head = -1;
    let owner = -1;
    let i = from;
    for (; i < last; i++) {
      if (this.#named[i]) {
        if (head >= 0 && (pos[i] === POS.DET || (owner < 0 && this.#isTime(head)))) break;
        head = i;
        continue;
      }
      if (this.#isOwned(i, from, head)) {
        if (head < 0) break;
        owner = head;
        continue;
      }
      if (pos[i] === POS.PRON) {
        if (i > from) break;
        if (!(this.#facts[i]! & FACT.possessive)) return { kind: 'noun', first: from, last: i + 1, head: i, owner: -1 };
        owner = i;
        continue;
      }
      if (i > from && pos[i] === POS.PUNCT && i + 1 < last && this.#facts[i]! & FACT.quote) {
        if (head > owner && word[i] !== CLOSING && this.#tokens.spaceBefore(i)) break;
        continue;
      }
      if (word[i] === HYPHEN && i > from && !this.#tokens.spaceBefore(i)) continue;
      if (pos[i] === POS.DET && head > owner) break;
      if (pos[i] === POS.ADV && head <= owner && i > from) continue;
      if (this.#endsNoun(i, from, head > owner)) break;
      if ((1 << pos[i]!) & MAKES_HEAD) head = i;
    }
    const end = Math.max(i, from + 1);
    if (head < 0 && owner < 0) return { kind: 'adjective', first: from, last: end };
    if (head < 0) head = owner;
    if (owner < 0 && this.#isTime(head)) return { kind: 'time', first: from, last: end };
    return { kind: 'noun', first: from, last: end, head, owner: owner === head ? -1 : owner };
  }

  /** "Marsh['s] tone", "the ministers['] tone" */
  #isOwned(i: number, from: number, head: number): boolean {
    const word = this.#tokens.word[i];
    if (word === OWNED) return true;
    if (word !== APOSTROPHE || this.#tokens.spaceBefore(i) || head !== i - 1 || head < from) return false;
    return this.#tokens.lower(head).endsWith('s');
  }

  #endsNoun(i: number, from: number, headed: boolean): boolean {
    const pos = this.#tokens.pos[i]!;
    if (i > from && this.#words.isVerb(i)) return true;
    if (!((1 << pos) & (IN_NOUN_PHRASE | OTHER_NOUNS))) return true;
    return i > from && headed && pos === POS.PROPN && (this.#tokens.flags[i]! & IN_TIME) !== 0;
  }

  #isTime(head: number): boolean {
    const pos = this.#tokens.pos[head];
    if (this.#named[head]) return false;
    if (pos === POS.PROPN && this.#tokens.flags[head]! & IN_TIME) return true;
    return pos === POS.NUM ? isYear(this.#tokens, head) : (this.#facts[head]! & FACT.time) !== 0;
  }
}

const markAt = (kind: MarkChunk['kind'], i: number): MarkChunk => ({ kind, first: i, last: i + 1 });

function perfectOf(word: number): VerbChunk['perfect'] {
  if (word === HAD || word === D) return 'past';
  return word === HAS || word === HAVE || word === VE ? 'present' : null;
}

function moodOf(form: number): VerbChunk['mood'] {
  if (form & FORM.gerund) return 'gerund';
  return form & FORM.past || !(form & FORM.participle) ? 'finite' : 'participle';
}

/** "will help [reset]", "to reset ties and [improve] cooperation": a base form under the verb before it. */
function followsInfinitive(chunks: readonly Chunk[]): boolean {
  const before = chunks[chunks.length - 1];
  if (before?.kind !== 'and') return before?.kind === 'verb';
  for (let i = chunks.length - 2; i >= 0; i--) {
    const chunk = chunks[i]!;
    if (chunk.kind === 'verb') return chunk.mood === 'infinitive';
  }
  return false;
}
