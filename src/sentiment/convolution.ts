import { SHAPE } from './network-shape.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';
import { EDGE, NO_WORD, WordParts } from './word-parts.js';

const TOKEN = SHAPE.token;

/** What tokens are after their neighbours were read. Three numbers of four are 0: only the others are kept, each with its column. */
export class TokenNumbers {
  /** A row's columns and values lie from `starts[row]` to `starts[row + 1]`. */
  readonly starts: Int32Array;
  readonly columns: Uint8Array;
  readonly values: Float32Array;

  constructor(rows: number) {
    this.starts = new Int32Array(rows + 1);
    // What is written for no row may lie behind the last.
    this.columns = new Uint8Array((rows + 1) * TOKEN + 1);
    this.values = new Float32Array((rows + 1) * TOKEN + 1);
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
    const { starts } = out;
    for (let i = Math.max(0, from - 1); i <= to; i++) {
      const before = row + Math.max(from, i - 1) - from;
      const start = starts[before]!;
      const goesOn = i > 0 && i < count && sentence[i - 1] === sentence[i];
      let end = goesOn ? start : this.#step(NO_WORD, EDGE, out, start);
      if (i < count) {
        const isTarget = i >= first && i < last;
        const behind = this.#step(parts.wordAt(input, i, isTarget), parts.flagsAt(input, i, isTarget), out, end);
        if (goesOn) end = behind;
      }
      if (i > from) starts[before + 1] = end;
    }
  }

  /** Gives a word's and its flags' parts to the token before, whose row they complete, to its own, and to the one behind; where that row ends. */
  #step(word: number, flag: number, { columns, values }: TokenNumbers, start: number): number {
    const before = this.#before;
    const here = this.#here;
    const { words, flags } = this.#parts;
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
    return end;
  }
}
