import { SHAPE } from './network-shape.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';
import { EDGE, WordParts } from './word-parts.js';

const TOKEN = SHAPE.token;

/** What tokens are after their neighbours were read. Three numbers of four are 0: only the others are kept, each with its column. */
export class TokenNumbers {
  /** How many numbers a row has; its columns and values lie from `row * SHAPE.token` on. */
  readonly kept: Uint8Array;
  readonly columns: Uint8Array;
  readonly values: Float32Array;

  constructor(rows: number) {
    this.kept = new Uint8Array(rows);
    this.columns = new Uint8Array(rows * TOKEN);
    this.values = new Float32Array(rows * TOKEN);
  }
}

/** Reads each word with its neighbours in the same sentence: what the three give to it is summed, and what falls below 0 is 0. */
export class Convolution {
  readonly #words: WordParts;
  /** What has been given so far to the token that is read, and to the next one. */
  readonly #own = new Float32Array(TOKEN);
  readonly #next = new Float32Array(TOKEN);

  constructor(parameters: Float32Array, numbers: WordNumbers) {
    this.#words = new WordParts(parameters, numbers);
  }

  /** Reads the tokens `from … to` into rows from `row` on; those of the target `first … last` are no words, only the target. */
  read(input: ToneInput, from: number, to: number, first: number, last: number, out: TokenNumbers, row: number): void {
    const { sentence, count } = input;
    const shift = row - from;
    for (let i = Math.max(0, from - 1); i <= to; i++) {
      const goesOn = i > 0 && i < count && sentence[i - 1] === sentence[i];
      if (!goesOn) {
        if (i > from) this.#finish(EDGE, out, i - 1 + shift);
        this.#pass(EDGE);
      }
      if (i === count) return;
      const place = this.#words.placeOf(input, i, i >= first && i < last);
      if (goesOn && i > from) this.#finish(place, out, i - 1 + shift);
      if (i < to) this.#pass(place);
    }
  }

  /** What a token gives to itself and to the next one. */
  #pass(place: number): void {
    const own = this.#own;
    const next = this.#next;
    const { parts } = this.#words;
    for (let h = 0; h < TOKEN; h++) {
      own[h] = next[h]! + parts[place + TOKEN + h]!;
      next[h] = parts[place + h]!;
    }
  }

  /** Adds what the token behind gives, and keeps what is above 0. */
  #finish(place: number, out: TokenNumbers, row: number): void {
    const own = this.#own;
    const { parts } = this.#words;
    const { columns, values } = out;
    const start = row * TOKEN;
    let end = start;
    for (let h = 0; h < TOKEN; h++) {
      const value = own[h]! + parts[place + 2 * TOKEN + h]!;
      columns[end] = h;
      values[end] = value;
      // Added, not asked, as no processor foretells which numbers fall below 0.
      end += +(value > 0);
    }
    out.kept[row] = end - start;
  }
}
