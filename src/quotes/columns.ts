// What the learned parts read of each token: its word, and where it stands towards marks and sentence borders.

import type { Entities } from '../entities/result.js';
import { LEXICON, POS } from '../language/codes.js';
import type { Language } from '../language/language.js';
import type { Columns } from '../model/template.js';
import { type EntityType, entityTypeSchema } from '../schema/entities.js';
import { BARRIER, barrierOf } from './barriers.js';
import type { Fragment } from './fragments.js';

const TYPES: readonly EntityType[] = entityTypeSchema.options;

/** Where a token stands towards the outermost quotation marks. */
export const MARKED = { outside: 0, inside: 1, opening: 2, closing: 3 } as const;

/** A column a thing known of each token of the article; most of one type, which is what keeps reading features fast. */
export interface TokenColumns extends Columns {
  readonly word: Uint32Array;
  readonly pos: Uint32Array;
  readonly shape: Uint32Array;
  readonly suffix: Uint32Array;
  readonly prefix: Uint32Array;
  readonly cluster: Uint32Array;
  readonly coarse: Uint32Array;
  readonly capital: Uint32Array;
  /** Codes of `MARKED`. */
  readonly marked: Uint32Array;
  /** Index of the token's outermost fragment, marks included; −1 where none. */
  readonly fragment: Int32Array;
  /** Place in the sentence: 0, 1, 2, then 3 in the middle, 4 and 5 for the last two. */
  readonly place: Uint32Array;
  /** Whether the sentence, and the one before it, begin and end with marks. */
  readonly frame: Uint32Array;
  /** What a dictionary takes it for: a person, a role, a place … */
  readonly kind: Uint32Array;
  /** What it is part of a name of, or of a role: a person, an organization … counted from 1; 0 where of nothing. */
  readonly named: Uint32Array;
  /** Verbs before it in its sentence, 0, 1 or 2: the main clause's subject comes before the first. */
  readonly zone: Uint32Array;
  /** Steps back to the closing mark before it in its sentence, and forward to the opening one, in buckets; 0 where none. */
  readonly sinceMark: Uint32Array;
  readonly untilMark: Uint32Array;
  /** Bits of `BARRIER`. */
  readonly barrier: Uint8Array;
}

/** The columns of an article. */
export function columnsOf({ tokens, sentences }: Language, fragments: readonly Fragment[], entities: Entities): TokenColumns {
  const marks = markedTokens(tokens, fragments);
  return {
    word: tokens.word,
    pos: new Uint32Array(tokens.pos),
    shape: tokens.shape,
    suffix: tokens.suffix3,
    prefix: tokens.prefix,
    cluster: new Uint32Array(tokens.cluster),
    coarse: new Uint32Array(tokens.coarseCluster),
    capital: new Uint32Array(tokens.capital),
    kind: kindsOf(tokens.flags),
    named: namedOf(entities),
    zone: zonesOf(tokens.pos, sentences),
    barrier: barriersOf(tokens, marks.marked),
    ...marks,
    ...sentenceColumns(tokens.count, sentences, marks.marked),
  };
}

const KINDS =
  LEXICON.firstName | LEXICON.person | LEXICON.role | LEXICON.organization | LEXICON.demonym | LEXICON.country | LEXICON.place;

function barriersOf({ word, pos }: Language['tokens'], marked: Uint32Array): Uint8Array {
  const barrier = new Uint8Array(word.length);
  for (let i = 0; i < barrier.length; i++) {
    const isMark = marked[i] === MARKED.opening || marked[i] === MARKED.closing;
    barrier[i] = isMark ? BARRIER.mark : barrierOf(word[i]!, pos[i]!);
  }
  return barrier;
}

function zonesOf(pos: ArrayLike<number>, sentences: Language['sentences']): Uint32Array {
  const zone = new Uint32Array(pos.length);
  for (const { first, last } of sentences) {
    let verbs = 0;
    for (let i = first; i < last; i++) {
      zone[i] = Math.min(verbs, 2);
      if (pos[i] === POS.VERB || pos[i] === POS.AUX) verbs++;
    }
  }
  return zone;
}

function kindsOf(flags: Int32Array): Uint32Array {
  const kind = new Uint32Array(flags.length);
  for (let i = 0; i < kind.length; i++) kind[i] = flags[i]! & KINDS;
  return kind;
}

/** Pronouns are no names: whom they mean is told by what is around them. */
function namedOf({ list, mentions, mentionOfToken }: Entities): Uint32Array {
  const named = new Uint32Array(mentionOfToken.length);
  for (const { entity, mention, first, last } of mentions) {
    const { type, mentions: own } = list[entity]!;
    if (own[mention]!.form !== 'pronoun') named.fill(TYPES.indexOf(type) + 1, first, last);
  }
  return named;
}

function markedTokens(tokens: Language['tokens'], fragments: readonly Fragment[]) {
  const marked = new Uint32Array(tokens.count);
  const fragment = new Int32Array(tokens.count).fill(-1);
  fragments.forEach(({ start, end, inner, depth }, index) => {
    if (depth > 0) return;
    const [first, last] = tokens.within(start, end);
    for (let i = first; i < last; i++) {
      fragment[i] = index;
      marked[i] = MARKED.inside;
      if (tokens.end[i]! <= inner.start) marked[i] = MARKED.opening;
      else if (tokens.start[i]! >= inner.end) marked[i] = MARKED.closing;
    }
  });
  return { marked, fragment };
}

function sentenceColumns(count: number, sentences: Language['sentences'], marked: Uint32Array) {
  const place = new Uint32Array(count);
  const frame = new Uint32Array(count);
  const sinceMark = new Uint32Array(count);
  const untilMark = new Uint32Array(count);
  let before = 0;
  let block = -1;
  for (const sentence of sentences) {
    const { first, last } = sentence;
    const own = (marked[first] === MARKED.opening ? 1 : 0) | (marked[last - 1] === MARKED.closing ? 2 : 0);
    frame.fill(own | (before << 2) | (sentence.block === block ? 0 : 16), first, last);
    for (let i = first; i < last; i++) place[i] = i - first < 3 ? i - first : last - i <= 2 ? 6 - (last - i) : 3;
    tellSteps(marked, MARKED.closing, first, last, 1, sinceMark);
    tellSteps(marked, MARKED.opening, last - 1, first - 1, -1, untilMark);
    before = own;
    block = sentence.block;
  }
  return { place, frame, sinceMark, untilMark };
}

/** Walks from one end of a sentence to the other and tells each token, in buckets, the steps since a mark was met. */
function tellSteps(marked: Uint32Array, mark: number, from: number, to: number, by: 1 | -1, steps: Uint32Array): void {
  let since = 0;
  for (let i = from; i !== to; i += by) {
    if (marked[i] === mark) since = 1;
    else if (since > 0) since++;
    else continue;
    steps[i] = distanceBucket(since);
  }
}

/** 0, 1, 2, 3, 4 as they are, then 5–6, 7–9, 10–14, 15–24, 25 and more. */
export function distanceBucket(steps: number): number {
  if (steps < 5) return steps;
  if (steps < 7) return 5;
  if (steps < 10) return 6;
  if (steps < 15) return 7;
  return steps < 25 ? 8 : 9;
}
