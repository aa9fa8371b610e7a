import { lemmaOf } from './lemmas.js';
import { describeWord, type Word } from './words.js';

/** Columns of `Forms.facts`. */
export const FACT = {
  hash: 0,
  shape: 1,
  prefix: 2,
  suffix2: 3,
  suffix3: 4,
  flags: 5,
  cluster: 6,
  coarseCluster: 7,
  capital: 8,
  startsPhrase: 9,
  tags: 10,
  kind: 11,
} as const;
/** Facts a form. */
export const FACTS = 12;
/** Where the facts of the form that stands for no word at all are. */
export const NO_FORM = 0;
const OUTSIDE = 0x6f757473;

/** Forms that are remembered from text to text, and their characters; past this many the memory starts afresh, which changes no result. */
const REMEMBERED = 60_000;
const REMEMBERED_CHARACTERS = 2_000_000;
let remembered: Forms | null = null;

/** The forms to read a text with. */
export function currentForms(): Forms {
  if (!remembered || remembered.isFull) remembered = new Forms();
  return remembered;
}

/** Every form that was met, by number, with what can be told of it alone. A form is found by its characters where they stand in a text. */
export class Forms {
  /** What is told of each form: `facts[FACTS * form + FACT.hash]` and so on. */
  facts = new Uint32Array(FACTS * 1024);
  readonly #lower: string[] = [];
  /** The lemma that was asked for last, and for which part of speech; all that were asked for, by form and part of speech. */
  readonly #lemmas: string[] = [];
  readonly #lemmaPos: number[] = [];
  readonly #lemmasByPos = new Map<number, string>();
  /** Form + 1 at the place of its hash, or after it. */
  #places = new Int32Array(4096);
  #hashes = new Int32Array(1024);
  #characters = new Uint16Array(8192);
  /** The characters of form f are those from `#ends[f]` to `#ends[f + 1]`. */
  #ends = new Int32Array(1025);

  constructor() {
    this.#add('', 0, 0, 0, 0);
    this.facts.fill(OUTSIDE, 0, FACTS);
  }

  get isFull(): boolean {
    return this.#lower.length > REMEMBERED || this.#ends[this.#lower.length]! > REMEMBERED_CHARACTERS;
  }

  /** The number of the form `text.slice(start, end)`. */
  formAt(text: string, start: number, end: number): number {
    let hash = 0x811c9dc5;
    for (let i = start; i < end; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
    hash ^= hash >>> 15;
    const places = this.#places;
    const mask = places.length - 1;
    let place = hash & mask;
    for (; places[place] !== 0; place = (place + 1) & mask) {
      const form = places[place]! - 1;
      if (this.#hashes[form] === hash && this.#isAt(form, text, start, end)) return form;
    }
    return this.#add(text, start, end, hash, place);
  }

  lower(form: number): string {
    return this.#lower[form]!;
  }

  /** The lemma of a form as a part of speech. */
  lemma(form: number, pos: number): string {
    if (this.#lemmaPos[form] !== pos) {
      this.#lemmas[form] = this.#lemmaByPos(form, pos);
      this.#lemmaPos[form] = pos;
    }
    return this.#lemmas[form]!;
  }

  #lemmaByPos(form: number, pos: number): string {
    const key = (form << 5) | pos;
    const lemma = this.#lemmasByPos.get(key) ?? lemmaOf(this.#lower[form]!, pos);
    this.#lemmasByPos.set(key, lemma);
    return lemma;
  }

  #isAt(form: number, text: string, start: number, end: number): boolean {
    const from = this.#ends[form]!;
    if (this.#ends[form + 1]! - from !== end - start) return false;
    for (let i = start, at = from; i < end; i++, at++) if (this.#characters[at] !== text.charCodeAt(i)) return false;
    return true;
  }

  #add(text: string, start: number, end: number, hash: number, place: number): number {
    const form = this.#lower.length;
    const word = describeWord(text.slice(start, end));
    this.#makeRoom(form, end - start);
    const from = this.#ends[form]!;
    for (let i = start; i < end; i++) this.#characters[from + i - start] = text.charCodeAt(i);
    this.#ends[form + 1] = from + end - start;
    this.#hashes[form] = hash;
    this.#places[place] = form + 1;
    this.#lower.push(word.lower);
    this.#lemmas.push('');
    this.#lemmaPos.push(-1);
    this.#tell(word, FACTS * form);
    if (2 * form > this.#places.length) this.#spread();
    return form;
  }

  #tell(word: Word, at: number): void {
    const { facts } = this;
    facts[at + FACT.hash] = word.hash;
    facts[at + FACT.shape] = word.shape;
    facts[at + FACT.prefix] = word.prefix;
    facts[at + FACT.suffix2] = word.suffix2;
    facts[at + FACT.suffix3] = word.suffix3;
    facts[at + FACT.flags] = word.flags;
    facts[at + FACT.cluster] = word.cluster;
    facts[at + FACT.coarseCluster] = word.coarseCluster;
    facts[at + FACT.capital] = word.capital;
    facts[at + FACT.startsPhrase] = +word.startsPhrase;
    facts[at + FACT.tags] = word.tags;
    facts[at + FACT.kind] = word.kind;
  }

  #makeRoom(form: number, characters: number): void {
    if (form === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, new Int32Array(2 * form));
      this.#ends = grown(this.#ends, new Int32Array(2 * form + 1));
      this.facts = grown(this.facts, new Uint32Array(2 * form * FACTS));
    }
    const needed = this.#ends[form]! + characters;
    if (needed > this.#characters.length) this.#characters = grown(this.#characters, new Uint16Array(2 * needed));
  }

  /** Twice as many places. */
  #spread(): void {
    const places = new Int32Array(2 * this.#places.length);
    const mask = places.length - 1;
    for (let form = 0; form < this.#lower.length; form++) {
      let place = this.#hashes[form]! & mask;
      while (places[place] !== 0) place = (place + 1) & mask;
      places[place] = form + 1;
    }
    this.#places = places;
  }
}

function grown<T extends Int32Array | Uint32Array | Uint16Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
