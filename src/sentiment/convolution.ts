import { FLAG, LAYOUT, SHAPE, WIDTH } from './network-shape.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';

const TOKEN = SHAPE.token;
/** A word's or a flag's part in its own token and both neighbours: first in the token after it, then its own, then the one before. */
const PART = 3 * TOKEN;
/** Parts at hand: those of four tokens in turn, of which three are read together, and an empty one. */
const IN_TURN = 4;
const EMPTY = IN_TURN * PART;

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

/** Reads each word with its neighbours. What a word or a flag adds to a token hangs on nothing else, so it is tabled. */
export class Convolution {
  readonly #p: Float32Array;
  readonly #numbers: WordNumbers;
  readonly #bias: Float32Array;
  /** `PART` numbers a flag, and a word that has been met; `#met` says which. */
  readonly #flagParts: Float32Array;
  readonly #wordParts: Float32Array;
  readonly #met: Uint8Array;
  readonly #parts = new Float32Array((IN_TURN + 1) * PART);

  constructor(parameters: Float32Array, numbers: WordNumbers) {
    this.#p = parameters;
    this.#numbers = numbers;
    this.#bias = parameters.slice(LAYOUT.readBias, LAYOUT.readBias + TOKEN);
    this.#wordParts = new Float32Array(numbers.vectors * PART);
    this.#met = new Uint8Array(numbers.vectors);
    this.#flagParts = new Float32Array(SHAPE.flags * PART);
    for (let flag = 0; flag < SHAPE.flags; flag++) {
      for (let k = 0; k < PART; k++) this.#flagParts[flag * PART + k] = parameters[readCell(k, SHAPE.word + flag)]!;
    }
  }

  /** Reads the tokens `from … to` into rows from `row` on; those of the target `first … last` are no words, only the target. */
  read(input: ToneInput, from: number, to: number, first: number, last: number, out: TokenNumbers, row: number): void {
    const { sentence } = input;
    for (let j = Math.max(0, from - 1); j <= from; j++) this.#tell(input, j, j >= first && j < last);
    for (let i = from; i < to; i++) {
      const next = i + 1;
      if (next < input.count) this.#tell(input, next, next >= first && next < last);
      const before = i > 0 && sentence[i - 1] === sentence[i] ? partAt(i - 1) : EMPTY;
      const after = next < input.count && sentence[next] === sentence[i] ? partAt(next) : EMPTY;
      this.#sum(before, partAt(i), after, out, row + i - from);
    }
  }

  /** Lays out what token j gives to itself and its neighbours. */
  #tell(input: ToneInput, j: number, isTarget: boolean): void {
    const word = isTarget ? -1 : input.words[j]!;
    const at = partAt(j);
    if (word >= 0) this.#lay(this.#wordParts, this.#wordPart(word), at);
    else this.#parts.fill(0, at, at + PART);
    this.#addFlag(input.pos[j]!, at);
    if (isTarget) this.#addFlag(FLAG.target, at);
    else if (input.names[j]) this.#addFlag(FLAG.name, at);
    if (input.negated[j]) this.#addFlag(FLAG.negated, at);
    if (input.quoted[j]) this.#addFlag(FLAG.quoted, at);
  }

  #lay(table: Float32Array, from: number, at: number): void {
    const parts = this.#parts;
    for (let k = 0; k < PART; k++) parts[at + k] = table[from + k]!;
  }

  #addFlag(flag: number, at: number): void {
    const parts = this.#parts;
    const table = this.#flagParts;
    const from = flag * PART;
    for (let k = 0; k < PART; k++) parts[at + k] = parts[at + k]! + table[from + k]!;
  }

  /** A token out of its own part and its neighbours'. */
  #sum(before: number, own: number, after: number, out: TokenNumbers, row: number): void {
    const parts = this.#parts;
    const bias = this.#bias;
    const { columns, values } = out;
    const start = row * TOKEN;
    let next = start;
    for (let h = 0; h < TOKEN; h++) {
      const sum = Math.fround(Math.fround(bias[h]! + parts[before + h]!) + parts[own + TOKEN + h]!);
      const value = Math.fround(sum + parts[after + 2 * TOKEN + h]!);
      columns[next] = h;
      values[next] = value;
      if (value > 0) next++;
    }
    out.kept[row] = next - start;
  }

  /** Where a word's part lies; worked out when the word is first met: the same whenever that is. */
  #wordPart(word: number): number {
    const from = word * PART;
    if (this.#met[word]) return from;
    this.#met[word] = 1;
    const vector = new Float32Array(SHAPE.word);
    this.#numbers.readVector(word, vector, 0);
    for (let k = 0; k < PART; k++) {
      const cell = readCell(k, 0);
      let sum = 0;
      for (let d = 0; d < SHAPE.word; d++) sum += this.#p[cell + d]! * vector[d]!;
      this.#wordParts[from + k] = sum;
    }
    return from;
  }
}

const partAt = (token: number): number => (token & (IN_TURN - 1)) * PART;

/** Where the weight of column `column` for part k (neighbour and number) lies. */
function readCell(k: number, column: number): number {
  const neighbour = Math.floor(k / TOKEN);
  return LAYOUT.read + ((k % TOKEN) * 3 + neighbour) * WIDTH + column;
}
