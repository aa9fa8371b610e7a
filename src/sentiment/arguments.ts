import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { WordSet } from '../model/word-set.js';
import type { Chunk, VerbChunk } from './chunk.js';
import { NOBODY, type Parties, type Party } from './parties.js';
import { sensesOf, VERBS } from './stance-lexicon.js';

/** Verbs after which "to" or a gerund belongs to the object: "asked him to resign", "accused him of lying". */
const OBJECT_CONTROL = new Set(
  'ask tell urge order force allow help want call persuade invite advise beg press let encourage warn require get'.split(' '),
);
const CALLED_ON = new WordSet('on for upon');
const WHOSE = hashString('whose');
const WITH = hashString('with');
const OF = hashString('of');
const BETWEEN = hashString('between');
const JUDGED_BY = new WordSet('of for from over');
const TRANSPARENT = new Set(['preposition', 'adverb', 'time', 'adjective']);

/** Who does what to whom in one sentence, found by the order of its chunks. */
export class Arguments {
  readonly chunks: readonly Chunk[];
  readonly #tokens: Tokens;
  readonly #parties: Parties;
  readonly #subjects: (number | undefined)[] = [];

  constructor(tokens: Tokens, parties: Parties, chunks: readonly Chunk[]) {
    this.#tokens = tokens;
    this.#parties = parties;
    this.chunks = chunks;
  }

  /** Whom the subject of the verb at `at` stands for. */
  subject(at: number, wide = false): Party {
    const noun = this.subjectAt(at);
    if (noun < 0) return NOBODY;
    const party = this.#parties.of(this.chunks, noun, wide);
    // "Torda, [whose saves] beat Ferrol"
    const whose = party.entities.length === 0 && this.#opensWith(noun - 1, WHOSE);
    return whose ? { ...this.#parties.of(this.chunks, this.#antecedent(noun - 1), wide), through: true } : party;
  }

  /** The chunk that is the subject of the verb at `at` (who is praised, in a passive), −1 where none is found. */
  subjectAt(at: number): number {
    const known = this.#subjects[at];
    if (known !== undefined) return known;
    this.#subjects[at] = -1;
    const found = this.#findSubject(at, this.chunks[at] as VerbChunk);
    this.#subjects[at] = found;
    return found;
  }

  /** The noun chunk that follows `from` directly; adverbs and times may stand between. */
  nounAfter(from: number): number {
    let at = from;
    if (this.#isSpanOf(at)) return at + 2;
    while (this.chunks[at]?.kind === 'adverb' || this.chunks[at]?.kind === 'time' || this.#isTimePhrase(at))
      at += this.#isTimePhrase(at) ? 2 : 1;
    return this.chunks[at]?.kind === 'noun' ? at : -1;
  }

  /** The antecedent that is the object of a relative clause: "[Tal], whom he ridiculed", "the [union] she praised"; −1 where there is none. */
  relativeObject(verb: number): number {
    let at = this.subjectAt(verb);
    if (at < 0 || at > verb) return -1;
    if (this.chunks[at - 1]?.kind === 'adverb') at--;
    const before = this.chunks[at - 1];
    if (before?.kind === 'who') return this.#antecedent(at - 1);
    return before?.kind === 'noun' && at === verb - 1 ? at - 1 : -1;
  }

  /** The noun chunk behind one of these prepositions, in the phrases that follow `from`; −1 where none is. */
  prepositional(from: number, wanted: Pick<WordSet, 'has'>): number {
    for (let at = from; at < this.chunks.length; at++) {
      const chunk = this.chunks[at]!;
      if (chunk.kind === 'preposition') {
        if (wanted.has(this.#tokens.word[chunk.first]!) && this.chunks[at + 1]?.kind === 'noun') return at + 1;
        if (this.chunks[at + 1]?.kind === 'noun' || this.chunks[at + 1]?.kind === 'time') at++;
      } else if (chunk.kind === 'and' && this.chunks[at + 1]?.kind === 'noun' && this.chunks[at + 2]?.kind === 'preposition')
        at++;
      else if (!TRANSPARENT.has(chunk.kind)) return -1;
    }
    return -1;
  }

  /** The verb before this chunk in the same clause chain, −1 where none. */
  verbBefore(at: number): number {
    for (let i = at - 1; i >= 0; i--) if (this.chunks[i]!.kind === 'verb') return i;
    return -1;
  }

  /** The verb whose object the noun chunk at `at` is, −1 where it is none's. */
  governor(at: number): number {
    let i = at - 1;
    while (i >= 0 && (this.chunks[i]!.kind === 'adverb' || this.chunks[i]!.kind === 'time')) i--;
    if (this.chunks[i]?.kind === 'and' && this.chunks[i - 1]?.kind === 'noun') return this.governor(i - 1);
    // "answered with sanctions"
    if (this.chunks[i]?.kind === 'preposition' && this.#opensWith(i, WITH)) i--;
    return this.chunks[i]?.kind === 'verb' ? i : -1;
  }

  #opensWith(at: number, word: number): boolean {
    const chunk = this.chunks[at];
    return chunk !== undefined && this.#tokens.word[chunk.first] === word;
  }

  /** "[four years] of litigation" */
  #isSpanOf(at: number): boolean {
    return this.chunks[at]?.kind === 'time' && this.#opensWith(at + 1, OF) && this.chunks[at + 2]?.kind === 'noun';
  }

  #isTimePhrase(at: number): boolean {
    return this.chunks[at]?.kind === 'preposition' && this.chunks[at + 1]?.kind === 'time';
  }

  #findSubject(at: number, verb: VerbChunk): number {
    let i = at - 1;
    while (
      i >= 0 &&
      (this.chunks[i]!.kind === 'adverb' ||
        this.chunks[i]!.kind === 'time' ||
        (this.chunks[i]!.kind === 'preposition' && this.chunks[i + 1]!.kind === 'time'))
    )
      i--;
    const before = this.chunks[i];
    if (verb.mood === 'infinitive') return this.#controller(at);
    if (!before) return verb.mood === 'gerund' || verb.mood === 'participle' ? this.#nextSubject(at) : -1;
    switch (before.kind) {
      case 'noun':
        if (verb.mood === 'gerund' && this.#opensWith(i - 1, WITH)) return i;
        return this.#headOf(i);
      case 'and':
        return this.#shared(i, verb);
      case 'who':
        return this.#opensWith(i, WHOSE) ? -1 : this.#antecedent(i);
      case 'comma':
      case 'dash':
        return this.#acrossComma(i, verb);
      case 'verb':
        return verb.mood === 'gerund' ? this.subjectAt(i) : this.#controller(at);
      case 'preposition':
        return verb.mood === 'gerund' ? this.#gerundOf(i) : this.#lastSubject(i);
      default:
        return before.kind === 'adjective' ? -1 : this.#lastSubject(i);
    }
  }

  /** "the president [of Kesh], Omar Dali": from the last noun before a verb to the one that the phrase is about. */
  #headOf(at: number): number {
    let i = at;
    while (true) {
      if (this.chunks[i - 1]?.kind === 'preposition' && this.chunks[i - 2]?.kind === 'noun') i -= 2;
      else if (this.#isNounJoinedTo(i - 2) && this.chunks[i - 3]?.kind === 'preposition' && this.chunks[i - 4]?.kind === 'noun')
        i -= 4;
      else break;
    }
    while (this.chunks[i - 1]?.kind === 'and' && this.chunks[i - 2]?.kind === 'noun' && this.#opensClause(i - 2)) i -= 2;
    return i;
  }

  #isNounJoinedTo(at: number): boolean {
    return this.chunks[at]?.kind === 'noun' && this.chunks[at + 1]?.kind === 'and';
  }

  #opensClause(at: number): boolean {
    const before = this.chunks[at - 1]?.kind;
    return before !== 'verb' && before !== 'preposition' && before !== 'noun';
  }

  #antecedent(who: number): number {
    let i = who - 1;
    while (this.chunks[i]?.kind === 'comma' || this.chunks[i]?.kind === 'dash') i--;
    if (this.chunks[i]?.kind !== 'noun') return -1;
    // "Kane and Obi, who": both; "the son of Kane and Obi who": the nearest.
    const joined = i < who - 1 && this.chunks[i - 1]?.kind === 'and' && this.chunks[i - 2]?.kind === 'noun';
    const between = this.#opensWith(i - 3, BETWEEN);
    return joined && (between || this.#opensClause(i - 2)) ? i - 2 : i;
  }

  /** A subject that the verb shares with the verb before it. */
  #shared(conjunction: number, { mood }: VerbChunk): number {
    for (let i = conjunction - 1; i >= 0; i--) {
      const chunk = this.chunks[i]!;
      if (chunk.kind === 'verb' && (mood !== 'finite' || chunk.mood === 'finite')) return this.subjectAt(i);
    }
    return -1;
  }

  #lastSubject(before: number): number {
    for (let i = before - 1; i >= 0; i--) {
      const chunk = this.chunks[i]!;
      if (chunk.kind === 'verb' && chunk.mood === 'finite') return this.subjectAt(i);
    }
    return -1;
  }

  /** Behind a comma: past a parenthesis to the subject before it; a participle takes the main subject. */
  #acrossComma(comma: number, verb: VerbChunk): number {
    const isDash = this.chunks[comma]!.kind === 'dash';
    let open = comma - 1;
    while (open >= 0 && this.chunks[open]!.kind !== (isDash ? 'dash' : 'comma')) open--;
    if (verb.mood === 'gerund') {
      const main = this.#lastSubject(comma);
      return main >= 0 ? main : this.#nounBefore(comma);
    }
    if (verb.mood === 'finite' && open > 0 && this.chunks[open - 1]!.kind === 'noun') return this.#headOf(open - 1);
    if (verb.passive || verb.mood === 'participle' || isDash) return this.#nounBefore(comma);
    const shared = this.#lastSubject(comma);
    return shared >= 0 ? shared : this.#nounBefore(comma);
  }

  #nounBefore(at: number): number {
    return this.chunks[at - 1]?.kind === 'noun' ? this.#headOf(at - 1) : -1;
  }

  #nextSubject(at: number): number {
    for (let i = at + 1; i < this.chunks.length; i++) {
      const chunk = this.chunks[i]!;
      if (chunk.kind === 'verb' && chunk.mood === 'finite') return this.subjectAt(i);
    }
    return -1;
  }

  #gerundOf(preposition: number): number {
    const verb = this.verbBefore(preposition);
    if (verb < 0) return this.#nextSubject(preposition + 1);
    const word = this.#tokens.word[this.chunks[preposition]!.first]!;
    const chunk = this.chunks[verb] as VerbChunk;
    const judged = sensesOf(VERBS, this.#tokens.word[chunk.head]).some(({ frame }) => frame === 'directed');
    if (judged && JUDGED_BY.has(word)) return chunk.passive ? this.subjectAt(verb) : this.nounAfter(verb + 1);
    return this.subjectAt(verb);
  }

  #controller(at: number): number {
    const verb = this.verbBefore(at);
    if (verb < 0) {
      // A title's "Costa to meet Marsh".
      return this.chunks[at - 1]?.kind === 'noun' ? this.#headOf(at - 1) : this.#nextSubject(at);
    }
    const chunk = this.chunks[verb] as VerbChunk;
    const direct = this.nounAfter(verb + 1);
    const object = direct < 0 && this.#tokens.lemma(chunk.head) === 'call' ? this.prepositional(verb + 1, CALLED_ON) : direct;
    if (object >= 0 && object < at && OBJECT_CONTROL.has(this.#tokens.lemma(chunk.head)) && !chunk.passive) return object;
    return this.subjectAt(verb);
  }
}
