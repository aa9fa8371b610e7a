import { flagsInPhrases } from './phrases.js';
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
  readonly #words: Word[];
  readonly #lemmas: string[];
  readonly #text: string;

  constructor(text: string, tokens: readonly NewToken[], sentence: Int32Array) {
    const count = tokens.length;
    this.#text = text;
    this.count = count;
    this.sentence = sentence;
    this.start = new Int32Array(count);
    this.end = new Int32Array(count);
    this.pos = new Uint8Array(count);
    this.word = new Uint32Array(count);
    this.shape = new Uint32Array(count);
    this.prefix = new Uint32Array(count);
    this.suffix2 = new Uint32Array(count);
    this.suffix3 = new Uint32Array(count);
    this.cluster = new Uint16Array(count);
    this.coarseCluster = new Uint8Array(count);
    this.capital = new Uint8Array(count);
    this.#words = new Array(count);
    this.#lemmas = new Array(count);
    for (let i = 0; i < count; i++) this.#fill(i, tokens[i]!);
    this.flags = flagsInPhrases(this.#words);
  }

  #fill(i: number, token: NewToken): void {
    const word = wordOf(this.#text.slice(token.start, token.end));
    this.#words[i] = word;
    this.#lemmas[i] = token.lemma;
    this.start[i] = token.start;
    this.end[i] = token.end;
    this.pos[i] = token.pos;
    this.word[i] = word.hash;
    this.shape[i] = word.shape;
    this.prefix[i] = word.prefix;
    this.suffix2[i] = word.suffix2;
    this.suffix3[i] = word.suffix3;
    this.cluster[i] = word.cluster;
    this.coarseCluster[i] = word.coarseCluster;
    this.capital[i] = word.capital;
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

  /** True for "501st" and "1999". */
  beginsWithDigit(i: number): boolean {
    const code = this.#text.charCodeAt(this.start[i]!);
    return code >= 48 && code <= 57;
  }

  /** True where white space, or the edge of a block, stands before the token. */
  spaceBefore(i: number): boolean {
    return i === 0 || this.end[i - 1]! < this.start[i]!;
  }

  /** The tokens that a range touches, half-open: [first, last). */
  within(start: number, end: number): readonly [first: number, last: number] {
    return [firstAbove(this.end, start), firstAbove(this.start, end - 1)];
  }
}

/** Index of the first value above a limit in an ascending column; its length where there is none. */
function firstAbove(column: Int32Array, limit: number): number {
  let low = 0;
  let high = column.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (column[middle]! <= limit) low = middle + 1;
    else high = middle;
  }
  return low;
}
