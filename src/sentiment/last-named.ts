import type { Entities } from '../entities/result.js';
import type { Tokens } from '../language/tokens.js';

/** Mentions after which a pair is no longer "they". */
const FRESH = 20;
/** Mentions after which "the two" are a pair that was named only in passing no longer. */
const PASSING = 8;
/** Entities that it may be about, and how many of a kind it is about most. */
const SALIENT = 20;
const MAIN = 3;

/** Who can be "the two leaders", and who "the two countries". */
export type Kind = 'person' | 'body';

/** Who was named last, singly and in pairs, as the article is read from its beginning. */
export class LastNamed {
  readonly #tokens: Tokens;
  readonly #entities: Entities;
  readonly #countries: Int32Array;
  /** The two that were last named together, persons and bodies apart. */
  readonly #pairs = new Map<Kind, { readonly two: readonly [number, number]; readonly at: number }>();
  /** Entities that were named so far: 1 each. */
  readonly #seen: Uint8Array;
  /** The two that were last named, the last first. */
  readonly #two: Readonly<Record<Kind, [last: number, before: number]>> = { person: [-1, -1], body: [-1, -1] };
  /** The body that was last subject: what "it" is. */
  #topic = -1;
  #pair: readonly number[] = [];
  /** How many mentions had been read when it was set. */
  #pairedAt = 0;
  readonly #byLastWord = new Map<number, number>();
  readonly #speaksFor = new Map<number, number>();
  #read = 0;

  /** @param countries whom each entity stands for */
  constructor(tokens: Tokens, entities: Entities, countries: Int32Array) {
    this.#countries = countries;
    this.#tokens = tokens;
    this.#entities = entities;
    this.#seen = new Uint8Array(entities.list.length);
  }

  /** Takes note of the mentions before a token, so that "the two leaders" are the last two named. */
  readTo(token: number): void {
    const { mentions } = this.#entities;
    for (; this.#read < mentions.length && mentions[this.#read]!.first < token; this.#read++) {
      const { entity: named, last } = mentions[this.#read]!;
      const entity = this.#countries[named]!;
      this.#seen[entity] = 1;
      const kind = this.kindOf(entity);
      if (kind === null) continue;
      if (kind === 'body') this.#byLastWord.set(this.#tokens.word[last - 1]!, entity);
      const two = this.#two[kind];
      if (two[0] === entity) continue;
      two[1] = two[0];
      two[0] = entity;
    }
  }

  /** Takes note of two that stand together: they are "the two" until another pair does. */
  pairUp(entities: readonly number[], onlyPersons = false): void {
    const [a, b] = entities;
    if (entities.length !== 2 || a === undefined || b === undefined || a === b) return;
    const kind = this.kindOf(a);
    if (kind === null || (onlyPersons && (kind !== 'person' || kind !== this.kindOf(b)))) return;
    if (kind === this.kindOf(b)) this.#pairs.set(kind, { two: [a, b], at: this.#read });
    this.#pair = [a, b];
    this.#pairedAt = this.#read;
  }

  /** The pair last spoken of, or the main one where that was in passing; empty where there is none. */
  get pair(): readonly number[] {
    const [a, b] = this.#pair;
    if (a === undefined || b === undefined || this.#stands([a, b], this.#pairedAt)) return this.#pair;
    const kind = this.kindOf(a);
    return kind !== null && kind === this.kindOf(b) ? this.pairOf(kind) : this.#pair;
  }

  /** The pair of a kind last spoken of, else the two of it that the article is about most, of those named so far. */
  pairOf(kind: Kind): readonly number[] {
    const pair = this.#pairs.get(kind);
    if (pair && this.#stands(pair.two, pair.at)) return pair.two;
    const main = this.#main(kind, 2);
    return main.length === 2 ? main : (pair?.two ?? []);
  }

  /** Two of a kind have been spoken of together. */
  hasPairOf(kind: Kind): boolean {
    return this.#pairs.has(kind);
  }

  /** It was spoken of a moment ago, or the article is about these two. */
  #stands([a, b]: readonly [number, number], at: number): boolean {
    if (this.#read - at <= PASSING) return true;
    const main = [a, b].map((one) => this.#main(this.kindOf(one), MAIN).includes(one));
    return main[0]! && main[1]!;
  }

  /** Those of a kind that the article is about most, of those named so far; entities come most salient first. */
  #main(kind: Kind | null, most: number): number[] {
    const found: number[] = [];
    for (let entity = 0; entity < Math.min(SALIENT, this.#seen.length) && found.length < most; entity++) {
      if (this.#seen[entity] && this.kindOf(entity) === kind) found.push(entity);
    }
    return found;
  }

  /** A pair has been spoken of since the article's first mention. */
  get isPaired(): boolean {
    return this.#pairedAt > 0;
  }

  /** No one else has been named since a pair was, and it was not long ago. */
  get isPairFresh(): boolean {
    if (this.#pair.length !== 2 || this.#read - this.#pairedAt > FRESH) return false;
    for (let i = this.#pairedAt; i < this.#read; i++) {
      const entity = this.#countries[this.#entities.mentions[i]!.entity]!;
      if (!this.#pair.includes(entity) && this.kindOf(entity) !== null) return false;
    }
    return true;
  }

  /** Takes note of the subject of a main clause. */
  setTopic(entity: number): void {
    if (this.kindOf(entity) === 'body') this.#topic = entity;
  }

  /** The body that was last subject, −1 where none was. */
  get topic(): number {
    return this.#topic;
  }

  /** "It": as subject the last subject, else the body last named that is not it. */
  it(isObject: boolean): number {
    if (!isObject && this.#topic >= 0) return this.#topic;
    for (const body of this.#two.body) {
      if (body >= 0 && this.#entities.list[body]!.type !== 'place' && !(isObject && body === this.#topic)) return body;
    }
    return -1;
  }

  /** The body last named whose name ends in a word, −1 where none does. */
  endingIn(word: number): number {
    return this.#byLastWord.get(word) ?? -1;
  }

  /** "the company", "the country": the subject, else the body last named, where it is one. */
  bodyOfType(type: 'organization' | 'place'): number {
    for (const body of [this.#topic, ...this.#two.body]) if (body >= 0 && this.#entities.list[body]!.type === type) return body;
    return -1;
  }

  /** Takes note that a person speaks for a body. */
  link(person: number, body: number): void {
    if (body >= 0 && this.kindOf(person) === 'person' && this.kindOf(body) === 'body' && !this.#speaksFor.has(person))
      this.#speaksFor.set(person, body);
  }

  /** The body that a person leads ("[the union]'s president, [Berit Lund]"), null where none was told. */
  bodyOf(person: number): number | null {
    return this.#speaksFor.get(person) ?? null;
  }

  kindOf(entity: number): Kind | null {
    const { type } = this.#entities.list[entity]!;
    if (type === 'person') return 'person';
    return type === 'organization' || type === 'place' || type === 'group' ? 'body' : null;
  }
}
