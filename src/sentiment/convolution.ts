import { SHAPE } from './network-shape.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';
import { EDGE, NO_WORD, WordParts } from './word-parts.js';

const TOKEN = SHAPE.token;

/** What tokens are after their neighbours were read. Three numbers of four are 0: only the others are kept, each with its column. */
export class TokenNumbers {
  /** How many numbers a row has; its columns and values lie from `row * SHAPE.token` on. */
  readonly kept: Uint8Array;
  readonly columns: Uint8Array;
  readonly values: Float32Array;

  /** A row that nobody reads, for what need not be kept. */
  readonly spare: number;

  constructor(rows: number) {
    this.spare = rows;
    this.kept = new Uint8Array(rows + 1);
    this.columns = new Uint8Array((rows + 1) * TOKEN);
    this.values = new Float32Array((rows + 1) * TOKEN);
  }
}

/** Reads each word with its neighbours in the same sentence: what the three give to it is summed, and what falls below 0 is 0. */
export class Convolution {
  readonly #parts: WordParts;
  /** What has been given so far to the token before the one that is read, and to that one. */
  readonly #before = new Float64Array(TOKEN);
  readonly #here = new Float64Array(TOKEN);

  constructor(parameters: Float32Array, numbers: WordNumbers) {
    this.#parts = new WordParts(parameters, numbers);
  }

  /** Reads the tokens `from … to` into rows from `row` on; those of the target `first … last` are no words, only the target. */
  read(input: ToneInput, from: number, to: number, first: number, last: number, out: TokenNumbers, row: number): void {
    const { sentence, count } = input;
    const parts = this.#parts;
    for (let i = Math.max(0, from - 1); i <= to; i++) {
      const rowBefore = i > from ? i - 1 - from + row : out.spare;
      const goesOn = i > 0 && i < count && sentence[i - 1] === sentence[i];
      if (!goesOn) this.#step(NO_WORD, EDGE, out, rowBefore);
      if (i === count) return;
      const isTarget = i >= first && i < last;
      this.#step(parts.wordAt(input, i, isTarget), parts.flagsAt(input, i, isTarget), out, goesOn ? rowBefore : out.spare);
    }
  }

  /** Gives a word's and its flags' parts to the token before, whose row that completes, to its own, and to the one behind. */
  #step(word: number, flag: number, out: TokenNumbers, row: number): void {
    const before = this.#before;
    const here = this.#here;
    const { words, flags } = this.#parts;
    const { columns, values } = out;
    const start = row * TOKEN;
    let end = start;
    for (let h = 0; h < TOKEN; h++) {
      const value = before[h]! + words[word + 2 * TOKEN + h]! + flags[flag + 2 * TOKEN + h]!;
      columns[end] = h;
      values[end] = value;
      // Added, not asked, as no processor foretells which numbers fall below 0.
      end += +(value > 0);
      before[h] = here[h]! + words[word + TOKEN + h]! + flags[flag + TOKEN + h]!;
      here[h] = words[word + h]! + flags[flag + h]!;
    }
    out.kept[row] = end - start;
  }
}
