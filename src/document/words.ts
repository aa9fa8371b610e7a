import { type Characters, DIGIT, LETTER, MARK } from './characters.js';

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;

/** FNV-1a: the hash by which a word is known, which is in lower case. */
export function wordHash(word: string): number {
  let hash = SEED;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), PRIME);
  return hash;
}

/** Walks the words of a stretch of text: `while (words.next()) …`, each at `start … end`, known by the hash of its lower case. */
export class WordWalk {
  start = 0;
  end = 0;
  hash = SEED;
  #to = 0;
  readonly #kinds: Int32Array;
  readonly #lower: Uint16Array;
  readonly #ofThese: number;
  readonly #orThese: number;

  /**
   * @param ofThese kinds of characters of which a word is made
   * @param orThese a word that begins with one of these is made of them instead: digits, where they are words of their own
   */
  constructor({ kinds, lower }: Characters, ofThese: number, orThese = 0) {
    this.#kinds = kinds;
    this.#lower = lower;
    this.#ofThese = ofThese;
    this.#orThese = orThese;
  }

  /** Starts anew at `from`; a word that runs beyond `to` is cut there. */
  over(from: number, to: number): this {
    this.end = from;
    this.#to = to;
    return this;
  }

  /** Goes to the next word; false where there is none. */
  next(): boolean {
    const kinds = this.#kinds;
    const lower = this.#lower;
    const to = this.#to;
    const opening = this.#ofThese | this.#orThese;
    let at = this.end;
    while (at < to && (kinds[at]! & opening) === 0) at++;
    this.start = at;
    const made = at < to && (kinds[at]! & this.#ofThese) === 0 ? this.#orThese : this.#ofThese;
    let hash = SEED;
    while (at < to && (kinds[at]! & made) !== 0) hash = Math.imul(hash ^ lower[at++]!, PRIME);
    this.end = at;
    this.hash = hash;
    return at > this.start;
  }
}

/** The words of a text, by number: runs of letters with their marks, and runs of digits. */
export class Words {
  readonly start: number[] = [];
  readonly end: number[] = [];
  readonly hash: number[] = [];
  readonly #walk: WordWalk;

  constructor(readonly characters: Characters) {
    this.#walk = new WordWalk(characters, LETTER | MARK, DIGIT).over(0, characters.kinds.length);
    while (this.#walk.next()) {
      this.start.push(this.#walk.start);
      this.end.push(this.#walk.end);
      this.hash.push(this.#walk.hash);
    }
  }

  /** The first word that ends after an offset. */
  firstAfter(offset: number): number {
    let low = 0;
    let high = this.start.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isNumber(word: number): boolean {
    return (this.characters.kinds[this.start[word]!]! & DIGIT) !== 0;
  }

  /** The hash of as much of a word as lies between two offsets. */
  hashWithin(word: number, from: number, to: number): number {
    const start = this.start[word]!;
    const end = this.end[word]!;
    if (start >= from && end <= to) return this.hash[word]!;
    this.#walk.over(Math.max(start, from), Math.min(end, to)).next();
    return this.#walk.hash;
  }
}
