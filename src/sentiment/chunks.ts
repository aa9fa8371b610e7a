import type { Entities } from '../entities/result.js';
import { LEXICON, POS } from '../language/codes.js';
import type { SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import type { Chunk, MarkChunk, NounChunk, VerbChunk } from './chunk.js';
import { FORM, FUTURE_MODALS, NEGATIVES, OPEN_MODALS, VERB_FORMS } from './stance-lexicon.js';
import { bits, formOf, HELP, NOMINAL, POSSESSIVE_PRONOUNS, VerbWords, YEAR } from './verb-words.js';

const IN_NOUN_PHRASE = bits(POS.NOUN, POS.PROPN, POS.ADJ, POS.NUM, POS.DET, POS.SYM);

const TIMES = new Set(
  'year month week day night morning afternoon evening hour minute second season spring summer autumn fall winter weekend decade century quarter time moment today yesterday tomorrow ago'
    .split(' ')
    .flatMap((word) => [word, `${word}s`]),
);
const WHO = new Set(['who', 'which', 'whom', 'whose']);
const CLAUSE = new Set('when while because although though if once where whereas unless that whether'.split(' '));
const AFTER = new Set('after before since until despite amid as following'.split(' '));
const BE = new Set("be is are was were been being am 's 're 'm get gets got getting".split(' '));
const DASHES = new Set(['—', '–', '-', '(', ')', ':', ';', '--']);

/** Cuts sentences into chunks. */
export class Chunker {
  readonly #tokens: Tokens;
  readonly #words: VerbWords;

  constructor(tokens: Tokens, entities: Entities) {
    this.#tokens = tokens;
    this.#words = new VerbWords(tokens, entities);
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
    if (this.#words.startsVerb(i, first, last)) return this.#verbAt(i, first, last, chunks);
    const pos = tokens.pos[i]!;
    const mark = (kind: MarkChunk['kind']): MarkChunk => ({ kind, first: i, last: i + 1 });
    if (this.#words.isNamed(i)) return this.#nounAt(i, first, last);
    if (pos === POS.PUNCT) {
      if (word === ',') return mark('comma');
      if (DASHES.has(word)) return word === '-' && !tokens.spaceBefore(i) ? null : mark('dash');
      return word === '"' || "“”‘’'".includes(word) ? null : mark('other');
    }
    if (WHO.has(word)) return mark('who');
    if (word === 'that' && before?.kind === 'noun' && this.#words.startsVerb(i + 1, first, last)) return mark('who');
    if (CLAUSE.has(word) && pos !== POS.NOUN) return mark('clause');
    if (pos === POS.CCONJ || word === 'then') return mark('and');
    if (pos === POS.ADP || AFTER.has(word)) return mark('preposition');
    if (pos === POS.SCONJ) return mark(word === 'for' ? 'preposition' : 'clause');
    if ((1 << pos) & IN_NOUN_PHRASE || pos === POS.PRON || pos === POS.VERB || pos === POS.OTHER)
      return this.#nounAt(i, first, last);
    return mark(pos === POS.ADV || pos === POS.INTJ ? 'adverb' : 'other');
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
      if (NEGATIVES.has(hash) && !this.#words.isVerb(i, first, last)) negated = true;
      if (tokens.pos[i] === POS.AUX || (BE.has(word) && this.#words.leadsToVerb(i + 1, first, last))) {
        if (BE.has(word)) be = true;
        if (word === 'had' || word === "'d") have = 'past';
        else if (word === 'has' || word === 'have' || word === "'ve") have = 'present';
        if (OPEN_MODALS.has(hash)) modal = 'open';
        else if (FUTURE_MODALS.has(hash)) modal = 'future';
        head = i;
        helpers++;
        continue;
      }
      if (this.#words.isVerb(i, first, last)) {
        head = i++;
        break;
      }
      if (!this.#words.leadsToVerb(i, first, last)) break;
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
      if (this.#words.isNamed(i)) {
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
      if (i > from && this.#words.isVerb(i, first, last)) break;
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
    if (this.#words.isNamed(head)) return false;
    if (tokens.pos[head] === POS.PROPN && tokens.flags[head]! & (LEXICON.weekday | LEXICON.month)) return true;
    if (tokens.pos[head] === POS.NUM) return YEAR.test(tokens.lower(head));
    return TIMES.has(tokens.lower(head));
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
