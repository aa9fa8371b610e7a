// How the clauses of a sentence link two that it names: one is the subject of a verb, the other its object, or stands behind a preposition.
import { hashString } from '../model/hash.js';
import type { Arguments } from './arguments.js';
import type { Chunk } from './chunk.js';

export const SUBJECT = hashString('subject');
export const OBJECT = hashString('object');

/** Noun phrases that are looked at upwards from a name: "the [plan] of the [ministry] of Salland". */
const CLIMBS = 3;
/** Chunks behind a verb in which its phrases are sought. */
const REACH = 14;
const BETWEEN_PHRASES = new Set<Chunk['kind']>(['adverb', 'time', 'adjective', 'noun', 'and']);

/** Where a mention stands among the chunks of its sentence. */
export interface Seat {
  /** Index of its chunk, −1 where it is in none. */
  readonly chunk: number;
  /** It owns what the chunk names: "[Salland]'s plan". */
  readonly owns: boolean;
  /** It is what the chunk is about, no mere part of it. */
  readonly heads: boolean;
  /** Chunks whose phrase it belongs to, its own first. */
  readonly within: readonly number[];
}

/** The part of one of the two in what a verb tells. */
export interface Part {
  /** `SUBJECT`, `OBJECT`, or the preposition's hash. */
  readonly role: number;
  /** The chunk that plays the part: of the mention itself, or of the phrase that it belongs to. */
  readonly chunk: number;
}

/** A verb with both. */
export interface Link {
  /** Index of the verb's chunk. */
  readonly verb: number;
  readonly holder: Part;
  readonly target: Part;
}

/** What each verb of one sentence links. */
export class PairLinks {
  readonly chunks: readonly Chunk[];
  readonly #clause: Arguments;
  readonly #words: Uint32Array;
  /** Of each verb its chunk and the parts of its clause. */
  readonly #verbs: (readonly [verb: number, parts: readonly Part[]])[] = [];

  /** @param words the hash of each token's lower-case form */
  constructor(clause: Arguments, words: Uint32Array) {
    this.chunks = clause.chunks;
    this.#clause = clause;
    this.#words = words;
    this.chunks.forEach(({ kind }, at) => {
      if (kind === 'verb') this.#verbs.push([at, this.#partsOf(at)]);
    });
  }

  /** Where the tokens `first … last` (half-open) stand. */
  seatOf(first: number, last: number): Seat {
    const at = this.chunks.findIndex((one) => one.first <= first && first < one.last);
    const chunk = this.chunks[at];
    if (chunk?.kind !== 'noun') return { chunk: at, owns: false, heads: false, within: at < 0 ? [] : [at] };
    const owns = chunk.owner >= first;
    return { chunk: at, owns, heads: !owns && first <= chunk.head && chunk.head < last, within: this.#phrasesOf(at) };
  }

  /** The verb that links the two, the last of several; null where none does. */
  between(holder: Seat, target: Seat): Link | null {
    for (let v = this.#verbs.length - 1; v >= 0; v--) {
      const [verb, parts] = this.#verbs[v]!;
      const from = partOf(parts, holder);
      const to = from && partOf(parts, target);
      if (to && to.chunk !== from.chunk) return { verb, holder: from, target: to };
    }
    return null;
  }

  /** The first verb in which one has a part; null where it has none. */
  alone(seat: Seat): readonly [verb: number, part: Part] | null {
    for (const [verb, parts] of this.#verbs) {
      const part = partOf(parts, seat);
      if (part) return [verb, part];
    }
    return null;
  }

  /** The chunk of the verb's subject; −1 where none is found. */
  subjectOf(verb: number): number {
    return this.#clause.subjectAt(verb);
  }

  /** The verb that governs this one: "[wants] him to resign"; −1 where none does. */
  verbOver(verb: number): number {
    return this.#clause.verbBefore(verb);
  }

  #partsOf(verb: number): Part[] {
    const parts: Part[] = [];
    const subject = this.#clause.subjectAt(verb);
    if (subject >= 0) parts.push({ role: SUBJECT, chunk: subject });
    const object = this.#clause.nounAfter(verb + 1);
    if (object >= 0) parts.push({ role: OBJECT, chunk: object });
    for (let at = verb + 1; at < Math.min(this.chunks.length, verb + REACH); at++) {
      const { kind, first } = this.chunks[at]!;
      if (kind === 'preposition') {
        if (this.chunks[at + 1]?.kind === 'noun') parts.push({ role: this.#words[first]!, chunk: ++at });
      } else if (!BETWEEN_PHRASES.has(kind)) break;
    }
    return parts;
  }

  /** "the mayor of [Norvik]", "Ana Costa and [Ivo Marsh]": the phrase that a noun belongs to plays its part as well. */
  #phrasesOf(at: number): number[] {
    const phrases = [at];
    for (let i = at; phrases.length <= CLIMBS && this.chunks[i - 2]?.kind === 'noun'; i -= 2) {
      const link = this.chunks[i - 1]!.kind;
      if (link !== 'preposition' && link !== 'and') break;
      phrases.push(i - 2);
    }
    return phrases;
  }
}

function partOf(parts: readonly Part[], { within }: Seat): Part | undefined {
  return parts.find(({ chunk }) => within.includes(chunk));
}
