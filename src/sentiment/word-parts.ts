import { FLAG, LAYOUT, SHAPE, WIDTH } from './network-shape.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';

/** What a word or a flag gives to its own token and both neighbours: first to the token after it, then its own, then the one before. */
export const PART = 3 * SHAPE.token;
/** Parts of words with flags that are remembered; one makes place for another, which costs time and changes no result. */
const REMEMBERED = 2 ** 14;
/** Bits of a key for the flags: five for the part of speech, two for what the token is, one each for negated and quoted. */
const FLAG_BITS = 9;
const [WORD, NAME, TARGET] = [0, 1, 2] as const;
/** Where the part lies of what stands before and behind every sentence: it gives nothing but the bias. */
export const EDGE = REMEMBERED * PART;

/** What each token gives to itself and its neighbours, the bias with what it gives to the token after it: it hangs on the word and its flags alone, so it is tabled. */
export class WordParts {
  /** A part from each place that `placeOf` tells, and from `EDGE`. */
  readonly parts = new Float32Array(EDGE + PART);
  readonly #keys = new Int32Array(REMEMBERED).fill(-1);
  readonly #p: Float32Array;
  readonly #numbers: WordNumbers;
  /** `PART` numbers a flag, and a word that has been met; `#met` says which. */
  readonly #flagParts = new Float32Array(SHAPE.flags * PART);
  readonly #wordParts: Float32Array;
  readonly #met: Uint8Array;

  constructor(parameters: Float32Array, numbers: WordNumbers) {
    this.#p = parameters;
    this.#numbers = numbers;
    this.parts.set(parameters.subarray(LAYOUT.readBias, LAYOUT.readBias + SHAPE.token), EDGE);
    this.#wordParts = new Float32Array(numbers.vectors * PART);
    this.#met = new Uint8Array(numbers.vectors);
    for (let flag = 0; flag < SHAPE.flags; flag++) {
      for (let k = 0; k < PART; k++) this.#flagParts[flag * PART + k] = parameters[readCell(k, SHAPE.word + flag)]!;
    }
  }

  /** Where in `parts` that of token i lies; good until the next call. The target is no word, only the target. */
  placeOf(input: ToneInput, i: number, isTarget: boolean): number {
    const kind = isTarget ? TARGET : input.names[i] ? NAME : WORD;
    const flags = (input.pos[i]! << 4) | (kind << 2) | (input.negated[i]! << 1) | input.quoted[i]!;
    const word = isTarget ? -1 : input.vectors[i]!;
    const key = ((word + 1) << FLAG_BITS) | flags;
    const slot = (Math.imul(key, 0x9e3779b1) >>> 16) & (REMEMBERED - 1);
    if (this.#keys[slot] !== key) {
      this.#keys[slot] = key;
      this.#work(slot * PART, word, flags);
    }
    return slot * PART;
  }

  #work(at: number, word: number, flags: number): void {
    if (word >= 0) this.parts.set(this.#wordPart(word), at);
    else this.parts.fill(0, at, at + PART);
    this.#addFlag(flags >> 4, at);
    const kind = (flags >> 2) & 3;
    if (kind !== WORD) this.#addFlag(kind === TARGET ? FLAG.target : FLAG.name, at);
    if (flags & 2) this.#addFlag(FLAG.negated, at);
    if (flags & 1) this.#addFlag(FLAG.quoted, at);
    for (let h = 0; h < SHAPE.token; h++) this.parts[at + h] = this.parts[at + h]! + this.parts[EDGE + h]!;
  }

  #addFlag(flag: number, at: number): void {
    for (let k = 0; k < PART; k++) this.parts[at + k] = this.parts[at + k]! + this.#flagParts[flag * PART + k]!;
  }

  /** Worked out when the word is first met: the same whenever that is. */
  #wordPart(word: number): Float32Array {
    const part = this.#wordParts.subarray(word * PART, (word + 1) * PART);
    if (this.#met[word]) return part;
    this.#met[word] = 1;
    const vector = new Float32Array(SHAPE.word);
    this.#numbers.readVector(word, vector, 0);
    for (let k = 0; k < PART; k++) {
      const cell = readCell(k, 0);
      let sum = 0;
      for (let d = 0; d < SHAPE.word; d++) sum += this.#p[cell + d]! * vector[d]!;
      part[k] = sum;
    }
    return part;
  }
}

/** Where the weight of column `column` for part k (neighbour and number) lies. */
function readCell(k: number, column: number): number {
  const neighbour = Math.floor(k / SHAPE.token);
  return LAYOUT.read + ((k % SHAPE.token) * 3 + neighbour) * WIDTH + column;
}
