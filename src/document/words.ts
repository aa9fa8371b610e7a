import { type Characters, DIGIT, LETTER, lowerOf, MARK } from './characters.js';

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
  readonly #characters: Characters;
  readonly #ofThese: number;
  readonly #orThese: number;

  /**
   * @param ofThese kinds of characters of which a word is made
   * @param orThese a word that begins with one of these is made of them instead: digits, where they are words of their own
   */
  constructor(characters: Characters, ofThese: number, orThese = 0) {
    this.#characters = characters;
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
    const characters = this.#characters;
    const to = this.#to;
    const opening = this.#ofThese | this.#orThese;
    let at = this.end;
    while (at < to && (characters[at]! & opening) === 0) at++;
    this.start = at;
    const made = at < to && (characters[at]! & this.#ofThese) === 0 ? this.#orThese : this.#ofThese;
    let hash = SEED;
    while (at < to && (characters[at]! & made) !== 0) hash = Math.imul(hash ^ lowerOf(characters[at++]!), PRIME);
    this.end = at;
    this.hash = hash;
    return at > this.start;
  }
}

/** Characters that a word takes up in running text, at least: room is made for so many words at first. */
const USUAL_LENGTH = 4;

/** The words of a text, by number: runs of letters with their marks, and runs of digits. */
export class Words {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  hash: Int32Array;
  readonly #walk: WordWalk;

  constructor(readonly characters: Characters) {
    const room = Math.ceil(characters.length / USUAL_LENGTH) + 1;
    this.start = new Int32Array(room);
    this.end = new Int32Array(room);
    this.hash = new Int32Array(room);
    this.#walk = new WordWalk(characters, LETTER | MARK, DIGIT).over(0, characters.length);
    while (this.#walk.next()) this.#push(this.#walk);
  }

  #push({ start, end, hash }: WordWalk): void {
    const word = this.count++;
    if (word === this.start.length) {
      this.start = withMoreRoom(this.start);
      this.end = withMoreRoom(this.end);
      this.hash = withMoreRoom(this.hash);
    }
    this.start[word] = start;
    this.end[word] = end;
    this.hash[word] = hash;
  }

  /** The first word that ends after an offset. */
  firstAfter(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  isNumber(word: number): boolean {
    return (this.characters[this.start[word]!]! & DIGIT) !== 0;
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

function withMoreRoom(column: Int32Array): Int32Array {
  const larger = new Int32Array(2 * column.length);
  larger.set(column);
  return larger;
}
