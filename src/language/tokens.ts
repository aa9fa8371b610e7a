import { type Word, wordOf } from './words.js';

/** A token as it is added to a table. */
export interface NewToken {
  readonly start: number;
  readonly end: number;
  readonly pos: number;
  readonly lemma: string;
}

/** The article's tokens, a column for each thing known of them. Token i is `text.slice(start[i], end[i])`. */
export class Tokens {
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Universal parts of speech, codes of `POS`. */
  readonly pos: Uint8Array;
  /** Index of the token's sentence in `Language.sentences`. */
  readonly sentence: Int32Array;
  /** Bits of `LEXICON`, of the word itself and of the phrase of the lexicon that it stands in. */
  readonly flags: Int32Array;
  /** Hash of the lower-case form; the following columns are the fields of `Word`. */
  readonly word: Uint32Array;
  readonly shape: Uint32Array;
  readonly prefix: Uint32Array;
  readonly suffix2: Uint32Array;
  readonly suffix3: Uint32Array;
  readonly cluster: Uint16Array;
  readonly coarseCluster: Uint8Array;
  readonly capital: Uint8Array;
  readonly #words: readonly Word[];
  readonly #lemmas: readonly string[];
  readonly #text: string;

  constructor(
    text: string,
    tokens: readonly NewToken[],
    sentence: Int32Array,
    phraseFlags: (words: readonly Word[]) => Int32Array,
  ) {
    this.#text = text;
    this.count = tokens.length;
    this.sentence = sentence;
    this.#words = tokens.map(({ start, end }) => wordOf(text.slice(start, end)));
    this.#lemmas = tokens.map(({ lemma }) => lemma);
    this.start = Int32Array.from(tokens, ({ start }) => start);
    this.end = Int32Array.from(tokens, ({ end }) => end);
    this.pos = Uint8Array.from(tokens, ({ pos }) => pos);
    this.word = Uint32Array.from(this.#words, ({ hash }) => hash);
    this.shape = Uint32Array.from(this.#words, ({ shape }) => shape);
    this.prefix = Uint32Array.from(this.#words, ({ prefix }) => prefix);
    this.suffix2 = Uint32Array.from(this.#words, ({ suffix2 }) => suffix2);
    this.suffix3 = Uint32Array.from(this.#words, ({ suffix3 }) => suffix3);
    this.cluster = Uint16Array.from(this.#words, ({ cluster }) => cluster);
    this.coarseCluster = Uint8Array.from(this.#words, ({ coarseCluster }) => coarseCluster);
    this.capital = Uint8Array.from(this.#words, ({ capital }) => capital);
    this.flags = phraseFlags(this.#words);
  }

  /** The token as it stands in the text. */
  form(i: number): string {
    return this.#text.slice(this.start[i]!, this.end[i]!);
  }

  /** The token in lower case, with straight apostrophes and hyphens; '' outside the table. */
  lower(i: number): string {
    return this.#words[i]?.lower ?? '';
  }

  /** The token's lemma in lower case; '' outside the table. */
  lemma(i: number): string {
    return this.#lemmas[i]?.toLowerCase() ?? '';
  }

  /** True where white space, or the edge of a block, stands before the token. */
  spaceBefore(i: number): boolean {
    return i === 0 || this.end[i - 1]! < this.start[i]!;
  }

  /** The first token that ends after an offset; `count` where there is none. So tokens of a range: firstAt(start) … firstAt(end) when its end is a token's end, half-open. */
  firstAt(offset: number): number {
    let low = 0;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.end[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The tokens that a range touches, half-open: [first, last). */
  within(start: number, end: number): readonly [first: number, last: number] {
    const first = this.firstAt(start);
    let low = first;
    let high = this.count;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.start[middle]! < end) low = middle + 1;
      else high = middle;
    }
    return [first, low];
  }
}
