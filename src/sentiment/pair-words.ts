// The words that speak for one standing some way towards another, as hashed features: the verb that links the two and their parts in it,
// what they own, what stands between and beside them, what the rules found.
import type { Entities } from '../entities/result.js';
import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { hashString, mix } from '../model/hash.js';
import { Template } from '../model/template.js';
import type { VerbChunk } from './chunk.js';
import type { PairedSentence, Pole } from './pair-features.js';
import type { PairLinks, Seat } from './pair-links.js';
import { PAIR_TEMPLATE, SPEAKER_TEMPLATE, TRAITS, type Traits } from './pair-template.js';
import type { Found } from './stance.js';
import type { ToneReader } from './tone.js';

const PAIR = new Template(PAIR_TEMPLATE);
const SPEAKER = new Template(SPEAKER_TEMPLATE);
const WORD = hashString('word between');
const WORDS = hashString('words between');
const RULE = hashString('what a rule found');
const OUTSIDE = hashString('outside');
const NAME = hashString('a name');
/** Hashes of the names of types, rules and kinds, each told once. */
const hashes = new Map<string, number>();

/** Words between the two that are told one by one, at most. */
const BETWEEN = 12;
/** Words between the two that are told as one. */
const SHORT = 4;
/** Chunks between the two that are told as a path. */
const PATH = 7;
const MANY = 3;
/** Findings of rules that are told. */
const FINDINGS = 6;
/** Steps in which a tone is told. */
const STEPS = 5;
/** Features of a pair at most. */
export const MOST_PAIR_WORDS: number = PAIR.size + 2 * BETWEEN + FINDINGS;

/** One of two with its seat in the sentence. */
export interface Seated {
  readonly pole: Pole;
  readonly seat: Seat;
}

/** Reads the features of pairs; those of the last one stand in `found`, the first `count`. */
export class PairWords {
  readonly found = new Uint32Array(MOST_PAIR_WORDS);
  count = 0;
  readonly #tokens: Tokens;
  readonly #lemmas: Uint32Array;
  readonly #entities: Entities;
  readonly #reader: ToneReader;
  readonly #traits = Object.fromEntries(TRAITS.map((name) => [name, new Uint32Array(1)])) as Traits;
  readonly #pair = PAIR.over(this.#traits);
  readonly #speaker = SPEAKER.over(this.#traits);

  constructor({ tokens }: Language, entities: Entities, reader: ToneReader) {
    this.#tokens = tokens;
    this.#lemmas = reader.input.lemmas;
    this.#entities = entities;
    this.#reader = reader;
  }

  /** Reads what speaks for `holder` standing some way towards `target`, both named in the sentence. */
  read(sentence: PairedSentence, links: PairLinks, holder: Seated, target: Seated): void {
    this.#readLink(links, holder, target);
    this.#readSeats(links, holder, target);
    const isHolderFirst = holder.pole.first < target.pole.first;
    const [near, far] = isHolderFirst ? [holder.pole, target.pole] : [target.pole, holder.pole];
    this.#set('order', Number(isHolderFirst));
    this.#readBetween(near.last, far.first, far.last, sentence.last);
    this.#readPoles(sentence, holder.pole, target.pole);
    this.#pair.read(0, 0, 1, this.found);
    this.count = PAIR.size;
    this.#addBetween(Number(isHolderFirst), near.last, far.first);
    this.#addRules(sentence.found, holder.pole.entity, target.pole.entity);
  }

  /** Reads what speaks for somebody who is quoted with these words standing some way towards `target`. */
  readSpeaker(sentence: PairedSentence, links: PairLinks, kind: string, { pole, seat }: Seated): void {
    this.#set('quote', hashOf(kind));
    this.#readTarget(sentence, pole);
    const undergoing = links.alone(seat);
    this.#set('undergoing', undergoing ? this.#verbAt(links, undergoing[0]) : 0);
    this.#set('part', undergoing ? undergoing[1].role : 0);
    this.#set('doer', undergoing ? this.#doerOf(links, undergoing[0]) : 0);
    this.#set('owned', seat.owns ? this.#nounOf(links, seat.chunk, pole) : 0);
    this.#speaker.read(0, 0, 1, this.found);
    this.count = SPEAKER.size;
  }

  #set(name: keyof Traits, value: number): void {
    this.#traits[name][0] = value;
  }

  #readLink(links: PairLinks, holder: Seated, target: Seated): void {
    const link = links.between(holder.seat, target.seat);
    const verb = link && (links.chunks[link.verb] as VerbChunk);
    this.#set('roles', link ? mix(link.holder.role, link.target.role) + Number(verb!.passive) : 0);
    this.#set('verb', verb ? this.#lemmas[verb.head]! : 0);
    this.#set('manner', verb ? 1 + Number(verb.negated) + 2 * Number(verb.modal !== null) : 0);
    this.#set('holderNoun', link ? this.#nounOf(links, link.holder.chunk, holder.pole) : 0);
    this.#set('targetNoun', link ? this.#nounOf(links, link.target.chunk, target.pole) : 0);
    const [doing, undergoing] = link ? [null, null] : [links.alone(holder.seat), links.alone(target.seat)];
    this.#set('doing', doing ? mix(this.#verbAt(links, doing[0]), doing[1].role) : 0);
    this.#set('undergoing', undergoing ? this.#verbAt(links, undergoing[0]) : 0);
    this.#set('part', undergoing ? undergoing[1].role : 0);
    const governs = doing && undergoing && links.verbOver(undergoing[0]) === doing[0];
    this.#set('governing', governs ? this.#verbAt(links, doing[0]) : 0);
  }

  #verbAt(links: PairLinks, at: number): number {
    return this.#lemmas[(links.chunks[at] as VerbChunk).head]!;
  }

  /** Who does it, where he is a pronoun, as "I" in what he says: its hash. */
  #doerOf(links: PairLinks, verb: number): number {
    const chunk = links.chunks[links.subjectOf(verb)];
    const head = chunk?.kind === 'noun' ? chunk.head : -1;
    return head >= 0 && this.#tokens.pos[head] === POS.PRON ? this.#tokens.word[head]! : 0;
  }

  /** What a phrase is about, where that is not the one himself. */
  #nounOf({ chunks }: PairLinks, at: number, { first, last }: Pole): number {
    const chunk = chunks[at];
    return chunk?.kind === 'noun' && (chunk.head < first || chunk.head >= last) ? this.#lemmas[chunk.head]! : 0;
  }

  #readSeats(links: PairLinks, holder: Seated, target: Seated): void {
    const [a, b] = [holder.seat, target.seat];
    this.#set('seats', 16 * codeOf(a) + 2 * codeOf(b) + Number(a.chunk === b.chunk));
    this.#set('owned', b.owns ? this.#nounOf(links, b.chunk, target.pole) : 0);
    this.#set('owner', a.owns ? this.#nounOf(links, a.chunk, holder.pole) : 0);
    this.#set('holderUp', this.#above(links, a));
    this.#set('targetUp', this.#above(links, b));
    this.#set('path', pathOf(links, a.chunk, b.chunk));
  }

  /** The phrase that one's own belongs to, and by which word: "the [criticism of] Marsh". */
  #above({ chunks }: PairLinks, { within }: Seat): number {
    const chunk = chunks[within[1] ?? -1];
    return chunk?.kind === 'noun' ? mix(this.#lemmas[chunk.head]!, this.#lemmas[chunks[within[0]! - 1]!.first]!) : 0;
  }

  #readBetween(from: number, to: number, behind: number, last: number): void {
    const { pos } = this.#tokens;
    const lemmas = this.#lemmas;
    let [verbs, firstVerb, lastVerb, next] = [0, 0, 0, 0];
    for (let i = from; i < to; i++) {
      if (pos[i] !== POS.VERB) continue;
      verbs++;
      firstVerb ||= lemmas[i]!;
      lastVerb = lemmas[i]!;
    }
    for (let i = behind; i < last && verbs === 0 && next === 0; i++) if (pos[i] === POS.VERB) next = lemmas[i]!;
    this.#set('verbs', Math.min(verbs, MANY));
    this.#set('firstVerb', firstVerb);
    this.#set('lastVerb', lastVerb);
    this.#set('beforeLast', to > from ? lemmas[to - 1]! : 0);
    this.#set('behind', next);
    this.#set('gap', Math.min(7, Math.floor(Math.log2(1 + Math.max(0, to - from)))));
    let all = 0;
    if (to - from <= SHORT) for (let i = from; i < to; i++) all = mix(all, lemmas[i]!);
    this.#set('between', all);
  }

  #readPoles(sentence: PairedSentence, holder: Pole, target: Pole): void {
    this.#readTarget(sentence, target);
    this.#readBeside(sentence, holder, 'holder1', 'holder2', 'holderBefore', 'holderBefore2');
    this.#set('types', mix(this.#typeOf(holder), this.#typeOf(target)));
    this.#set('holderTone', this.#toneOf(holder));
    this.#set('forms', mix(this.#formOf(holder), this.#formOf(target)));
  }

  #readTarget(sentence: PairedSentence, target: Pole): void {
    this.#set('targetType', this.#typeOf(target));
    this.#set('targetTone', this.#toneOf(target));
    this.#readBeside(sentence, target, 'target1', 'target2', 'targetBefore', 'targetBefore2');
  }

  #readBeside(
    { first, last }: PairedSentence,
    pole: Pole,
    ...names: [keyof Traits, keyof Traits, keyof Traits, keyof Traits]
  ): void {
    [pole.last, pole.last + 1, pole.first - 1, pole.first - 2].forEach((at, i) => {
      this.#set(names[i]!, at >= first && at < last ? this.#lemmas[at]! : OUTSIDE);
    });
  }

  #typeOf({ entity }: Pole): number {
    return entity < 0 ? 0 : hashOf(this.#entities.list[entity]!.type);
  }

  /** The word itself where it is no name: "his", "they". */
  #formOf({ first }: Pole): number {
    return this.#lemmas[first] === NAME ? NAME : this.#tokens.word[first]!;
  }

  #toneOf({ first, last }: Pole): number {
    const chances = this.#reader.chancesInSentence(first, last);
    return 8 * Math.floor(STEPS * chances[0]!) + Math.floor(STEPS * chances[2]!);
  }

  #addBetween(order: number, from: number, to: number): void {
    if (to - from > BETWEEN) return;
    for (let i = from; i < to; i++) {
      this.#add(mix(WORD + order, this.#lemmas[i]!));
      if (i + 1 < to) this.#add(mix(mix(WORDS + order, this.#lemmas[i]!), this.#lemmas[i + 1]!));
    }
  }

  #addRules(found: readonly Found[], holder: number, target: number): void {
    if (target < 0) return;
    for (const one of found.slice(0, FINDINGS)) {
      const relevance = relevanceOf(one, holder, target);
      if (relevance > 0) this.#add(mix(mix(RULE + relevance, hashOf(one.rule)), Number(one.score > 0)));
    }
  }

  #add(feature: number): void {
    this.found[this.count++] = feature;
  }
}

function hashOf(name: string): number {
  const known = hashes.get(name);
  if (known !== undefined) return known;
  const hash = hashString(name);
  hashes.set(name, hash);
  return hash;
}

function codeOf({ chunk, owns, heads }: Seat): number {
  return chunk < 0 ? 0 : owns ? 1 : heads ? 2 : 3;
}

/**
 * How what a rule found touches the two: 1 it is the one's towards the other, 2 the other way round, 3 the one's towards a third, 4 a
 * third's towards the other, 5 nobody's towards the other, 6 it holds both ways between them; 0 it does not.
 */
function relevanceOf({ holder: from, target: to, symmetric }: Found, holder: number, target: number): number {
  if (symmetric && to.includes(holder) && to.includes(target)) return 6;
  if (from === holder && to.includes(target)) return 1;
  if (from === target && to.includes(holder)) return 2;
  if (to.includes(target)) return from === null ? 5 : 4;
  return from === holder ? 3 : 0;
}

/** The kinds of the chunks between two. */
function pathOf({ chunks }: PairLinks, a: number, b: number): number {
  const [from, to] = [Math.min(a, b), Math.max(a, b)];
  if (from < 0 || to - from > PATH) return 0;
  let path = Number(a < b);
  for (let i = from + 1; i < to; i++) {
    const chunk = chunks[i]!;
    path = mix(path, hashOf(chunk.kind) + Number(chunk.kind === 'verb' && chunk.passive));
  }
  return path;
}
