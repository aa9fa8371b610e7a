import { FLAG, LAYOUT, SHAPE, WIDTH } from './network-shape.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';

/** What a word or a flag gives to its own token and both neighbours: first to the token after it, then its own, then the one before. */
export const PART = 3 * SHAPE.token;
/** Where the part of what is no word lies among those of words: nothing. */
export const NO_WORD = 0;
/** Flags that go together: five bits for the part of speech, two for what the token is, one each for negated and quoted. */
const FLAGS = 2 ** 9;
const [WORD, NAME, TARGET] = [0, 1, 2] as const;
/** Where the part lies among those of flags of what stands before and behind every sentence: the bias. No part of speech has this code. */
export const EDGE = (31 << 4) * PART;

/** What each token gives to itself and its neighbours: what its word gives, and what its flags do, the bias with them; both are tabled. */
export class WordParts {
  /** A part from each place that `wordAt` tells. */
  readonly words: Float32Array;
  /** A part from each place that `flagsAt` tells. */
  readonly flags = new Float64Array(FLAGS * PART);
  readonly #p: Float32Array;
  readonly #numbers: WordNumbers;
  readonly #met: Uint8Array;

  constructor(parameters: Float32Array, numbers: WordNumbers) {
    this.#p = parameters;
    this.#numbers = numbers;
    this.words = new Float32Array((numbers.vectors + 1) * PART);
    this.#met = new Uint8Array(numbers.vectors);
    for (let flags = 0; flags < FLAGS; flags++) {
      const at = flags * PART;
      const kind = (flags >> 2) & 3;
      this.flags.set(parameters.subarray(LAYOUT.readBias, LAYOUT.readBias + SHAPE.token), at);
      if (flags >> 4 < FLAG.target) this.#addFlag(flags >> 4, at);
      if (kind !== WORD) this.#addFlag(kind === TARGET ? FLAG.target : FLAG.name, at);
      if (flags & 2) this.#addFlag(FLAG.negated, at);
      if (flags & 1) this.#addFlag(FLAG.quoted, at);
    }
  }

  /** Where among `words` what the word of token i gives lies. */
  wordAt(input: ToneInput, i: number, isTarget: boolean): number {
    const word = isTarget ? -1 : input.vectors[i]!;
    if (word < 0) return NO_WORD;
    const at = (word + 1) * PART;
    if (this.#met[word] === 0) this.#meet(word, at);
    return at;
  }

  /** Where among `flags` what the flags of token i give lies. */
  flagsAt({ pos, names, negated, quoted }: ToneInput, i: number, isTarget: boolean): number {
    const kind = isTarget ? TARGET : names[i] ? NAME : WORD;
    return ((pos[i]! << 4) | (kind << 2) | (negated[i]! << 1) | quoted[i]!) * PART;
  }

  #addFlag(flag: number, at: number): void {
    for (let k = 0; k < PART; k++) this.flags[at + k] = this.flags[at + k]! + this.#p[readCell(k, SHAPE.word + flag)]!;
  }

  /** Worked out when the word is first met: the same whenever that is. */
  #meet(word: number, at: number): void {
    this.#met[word] = 1;
    const vector = new Float32Array(SHAPE.word);
    this.#numbers.readVector(word, vector, 0);
    for (let k = 0; k < PART; k++) {
      const cell = readCell(k, 0);
      let sum = 0;
      for (let d = 0; d < SHAPE.word; d++) sum += this.#p[cell + d]! * vector[d]!;
      this.words[at + k] = sum;
    }
  }
}

/** Where the weight of column `column` for part k (neighbour and number) lies. */
function readCell(k: number, column: number): number {
  const neighbour = Math.floor(k / SHAPE.token);
  return LAYOUT.read + ((k % SHAPE.token) * 3 + neighbour) * WIDTH + column;
}
