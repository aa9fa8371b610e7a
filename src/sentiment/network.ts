import { CLAUSES, LONGEST_TARGET, type Passage, PLACES, WINDOW } from './passage.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';

/** Sizes of the network, the same where it is trained and where it runs. */
export const SHAPE = {
  /** Numbers of a word's vector. */
  word: 18,
  /** 17 parts of speech, then target, name, negated, quoted. */
  flags: 21,
  /** Numbers a token has after its neighbours were read. */
  token: 24,
  /** Ways of looking at the passage, each with its own eye for words and places. */
  heads: 3,
  hidden: 24,
  labels: 3,
} as const;

/** Columns of the flags after the parts of speech. */
export const FLAG = { target: 17, name: 18, negated: 19, quoted: 20 } as const;
const WIDTH = SHAPE.word + SHAPE.flags;
/** What is known of a passage: what each head sees, and the tokens on either side of the target. */
export const SIGHT = (SHAPE.heads + 2) * SHAPE.token;

/** Where each group of parameters lies in the one array that holds them all. */
export const LAYOUT = layoutOf({
  /** A token's number h from itself and its neighbours: [h][neighbour −1, 0, 1][word, flags]. */
  read: 3 * WIDTH * SHAPE.token,
  readBias: SHAPE.token,
  /** How much a head looks at a token: by its numbers, its place, its clause. */
  look: SHAPE.heads * SHAPE.token,
  place: SHAPE.heads * PLACES,
  clause: SHAPE.heads * CLAUSES,
  think: SIGHT * SHAPE.hidden,
  thinkBias: SHAPE.hidden,
  judge: SHAPE.hidden * SHAPE.labels,
  judgeBias: SHAPE.labels,
});

/** What a head hardly looks at is passed over. */
const FAINT = 1e-3;
const TOKEN = SHAPE.token;
/** A word's or a flag's part in its own token and both neighbours: first in the token after it, then its own, then the one before. */
const PART = 3 * TOKEN;

/** What is read of an article once, whoever the target is. */
export interface Reading {
  readonly input: ToneInput;
  /** `SHAPE.token` numbers a token. */
  readonly tokens: Float32Array;
  /** How much each head looks at a token for its own sake: `SHAPE.heads` numbers a token. */
  readonly looks: Float32Array;
}

/**
 * Reads the tone towards a target: each word with its neighbours (one convolution), what matters for the target (softmax attention
 * by content, distance and clause), and from that a score for negative, neutral and positive.
 */
export class ToneNetwork {
  readonly #p: Float32Array;
  readonly #numbers: WordNumbers;
  /** `PART` numbers a flag, and a word that has been met; `#met` says which. */
  readonly #flagParts: Float32Array;
  readonly #wordParts: Float32Array;
  readonly #met: Uint8Array;
  readonly #weights = new Float64Array(2 * WINDOW + LONGEST_TARGET);
  readonly #sight = new Float32Array(SIGHT);

  /** @param parameters laid out as `LAYOUT` says */
  constructor(parameters: Float32Array, numbers: WordNumbers) {
    this.#p = parameters;
    this.#numbers = numbers;
    this.#wordParts = new Float32Array(numbers.vectors * PART);
    this.#met = new Uint8Array(numbers.vectors);
    this.#flagParts = new Float32Array(SHAPE.flags * PART);
    for (let flag = 0; flag < SHAPE.flags; flag++) {
      for (let k = 0; k < PART; k++) this.#flagParts[flag * PART + k] = parameters[readCell(k, SHAPE.word + flag)]!;
    }
  }

  /** Reads every token of an article. */
  read(input: ToneInput): Reading {
    const tokens = new Float32Array(input.count * TOKEN);
    const looks = new Float32Array(input.count * SHAPE.heads);
    this.#convolve(input, 0, input.count, -1, -1, tokens);
    this.#regard(tokens, looks);
    return { input, tokens, looks };
  }

  /** Adds the scores of negative, neutral and positive to `scores`. */
  judge(reading: Reading, passage: Passage, scores: Float64Array): void {
    const p = this.#p;
    const sight = this.#look(reading, passage);
    for (let label = 0; label < SHAPE.labels; label++) scores[label] = scores[label]! + p[LAYOUT.judgeBias + label]!;
    for (let r = 0; r < SHAPE.hidden; r++) {
      let sum = p[LAYOUT.thinkBias + r]!;
      const row = LAYOUT.think + r * SIGHT;
      for (let f = 0; f < SIGHT; f++) sum += p[row + f]! * sight[f]!;
      if (sum <= 0) continue;
      for (let label = 0; label < SHAPE.labels; label++) {
        scores[label] = scores[label]! + sum * p[LAYOUT.judge + label * SHAPE.hidden + r]!;
      }
    }
  }

  /** Reads tokens `from … to`; those of the target `first … last` are no words, only the target. */
  #convolve(input: ToneInput, from: number, to: number, first: number, last: number, out: Float32Array): void {
    const bias = this.#p.subarray(LAYOUT.readBias, LAYOUT.readBias + TOKEN);
    for (let i = from; i < to; i++) out.set(bias, (i - from) * TOKEN);
    const part = new Float32Array(PART);
    for (let j = Math.max(0, from - 1); j < Math.min(input.count, to + 1); j++) {
      this.#partOf(input, j, j >= first && j < last, part);
      for (let k = 0; k < 3; k++) {
        const i = j + 1 - k;
        if (i < from || i >= to || input.sentence[i] !== input.sentence[j]) continue;
        const at = (i - from) * TOKEN;
        for (let h = 0; h < TOKEN; h++) out[at + h] = out[at + h]! + part[k * TOKEN + h]!;
      }
    }
    for (let k = 0; k < (to - from) * TOKEN; k++) if (out[k]! < 0) out[k] = 0;
  }

  /** What token j gives to itself and its neighbours. */
  #partOf(input: ToneInput, j: number, isTarget: boolean, part: Float32Array): void {
    const word = isTarget ? -1 : input.words[j]!;
    if (word >= 0) part.set(this.#wordPart(word));
    else part.fill(0);
    this.#addFlag(input.pos[j]!, part);
    if (isTarget) this.#addFlag(FLAG.target, part);
    else if (input.names[j]) this.#addFlag(FLAG.name, part);
    if (input.negated[j]) this.#addFlag(FLAG.negated, part);
    if (input.quoted[j]) this.#addFlag(FLAG.quoted, part);
  }

  #addFlag(flag: number, part: Float32Array): void {
    const parts = this.#flagParts;
    for (let k = 0; k < PART; k++) part[k] = part[k]! + parts[flag * PART + k]!;
  }

  /** Worked out when a word is first met: the same whenever that is. */
  #wordPart(word: number): Float32Array {
    const part = this.#wordParts.subarray(word * PART, (word + 1) * PART);
    if (this.#met[word]) return part;
    this.#met[word] = 1;
    const vector = new Float32Array(SHAPE.word);
    this.#numbers.readVector(word, vector, 0);
    for (let k = 0; k < PART; k++) {
      const row = readCell(k, 0);
      let sum = 0;
      for (let d = 0; d < SHAPE.word; d++) sum += this.#p[row + d]! * vector[d]!;
      part[k] = sum;
    }
    return part;
  }

  #regard(tokens: Float32Array, looks: Float32Array): void {
    const p = this.#p;
    for (let i = 0; i < looks.length / SHAPE.heads; i++) {
      for (let head = 0; head < SHAPE.heads; head++) {
        let sum = 0;
        for (let h = 0; h < TOKEN; h++) sum += p[LAYOUT.look + head * TOKEN + h]! * tokens[i * TOKEN + h]!;
        looks[i * SHAPE.heads + head] = sum;
      }
    }
  }

  #look({ input, tokens, looks }: Reading, passage: Passage): Float32Array {
    const { first, last, low, high } = passage;
    const from = Math.max(low, first - 1);
    const to = Math.min(high, last + 1);
    // The target and the tokens that touch it are read anew.
    const near = new Float32Array((to - from) * TOKEN);
    const nearLooks = new Float32Array((to - from) * SHAPE.heads);
    this.#convolve(input, from, to, first, last, near);
    this.#regard(near, nearLooks);
    const sight = this.#sight.fill(0);
    for (let head = 0; head < SHAPE.heads; head++) {
      const total = this.#weigh(head, passage, looks, nearLooks, from, to);
      for (let i = low; i < high; i++) {
        const weight = this.#weights[i - low]! / total;
        if (weight < FAINT) continue;
        if (i >= from && i < to) addTo(sight, head, near, i - from, weight);
        else addTo(sight, head, tokens, i, weight);
      }
    }
    if (first > low) addTo(sight, SHAPE.heads, near, first - 1 - from, 1);
    if (last < high) addTo(sight, SHAPE.heads + 1, near, last - from, 1);
    return sight;
  }

  /** Writes each token's weight; their sum. */
  #weigh(head: number, passage: Passage, looks: Float32Array, near: Float32Array, from: number, to: number): number {
    const p = this.#p;
    const { low, high, place, clause } = passage;
    const weights = this.#weights;
    let top = Number.NEGATIVE_INFINITY;
    for (let i = low; i < high; i++) {
      const isNear = i >= from && i < to;
      const look = isNear ? near[(i - from) * SHAPE.heads + head]! : looks[i * SHAPE.heads + head]!;
      const k = i - low;
      weights[k] = look + p[LAYOUT.place + head * PLACES + place[k]!]! + p[LAYOUT.clause + head * CLAUSES + clause[k]!]!;
      if (weights[k]! > top) top = weights[k]!;
    }
    let total = 0;
    for (let k = 0; k < high - low; k++) {
      weights[k] = Math.exp(weights[k]! - top);
      total += weights[k]!;
    }
    return total;
  }
}

function addTo(sight: Float32Array, part: number, tokens: Float32Array, token: number, weight: number): void {
  for (let h = 0; h < TOKEN; h++) sight[part * TOKEN + h] = sight[part * TOKEN + h]! + weight * tokens[token * TOKEN + h]!;
}

/** Where the weight of column `column` for part k (neighbour and number) lies. */
function readCell(k: number, column: number): number {
  const neighbour = Math.floor(k / TOKEN);
  return LAYOUT.read + ((k % TOKEN) * 3 + neighbour) * WIDTH + column;
}

function layoutOf<Name extends string>(sizes: Readonly<Record<Name, number>>): Readonly<Record<Name | 'size', number>> {
  const offsets: Record<string, number> = {};
  let size = 0;
  for (const [name, length] of Object.entries<number>(sizes)) {
    offsets[name] = size;
    size += length;
  }
  return { ...offsets, size } as Readonly<Record<Name | 'size', number>>;
}
