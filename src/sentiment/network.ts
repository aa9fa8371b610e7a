import { CLAUSES, type Passage, PLACES } from './passage.js';
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

/**
 * Reads the tone towards a target: each word with its neighbours (one convolution), what matters for the target (softmax attention
 * by content, distance and clause), and from that a score for negative, neutral and positive.
 */
export class ToneNetwork {
  readonly #p: Float32Array;
  readonly #numbers: WordNumbers;

  /** @param parameters laid out as `LAYOUT` says */
  constructor(parameters: Float32Array, numbers: WordNumbers) {
    this.#p = parameters;
    this.#numbers = numbers;
  }

  /** The numbers of every token of an article, whoever the target is. */
  tokens(input: ToneInput): Float32Array {
    const out = new Float32Array(input.count * SHAPE.token);
    this.#read(input, 0, input.count, -1, -1, out);
    return out;
  }

  /** Adds the scores of negative, neutral and positive to `scores`. */
  judge(input: ToneInput, tokens: Float32Array, passage: Passage, scores: Float64Array): void {
    const sight = this.#look(this.#withTarget(input, tokens, passage), passage);
    const p = this.#p;
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

  /** The passage's tokens, those that touch the target read anew: the target itself is no word to them, only the target. */
  #withTarget(input: ToneInput, tokens: Float32Array, { first, last, low, high }: Passage): Float32Array {
    const own = tokens.slice(low * SHAPE.token, high * SHAPE.token);
    const from = Math.max(low, first - 1);
    const to = Math.min(high, last + 1);
    const changed = new Float32Array((to - from) * SHAPE.token);
    this.#read(input, from, to, first, last, changed);
    own.set(changed, (from - low) * SHAPE.token);
    return own;
  }

  #read(input: ToneInput, from: number, to: number, first: number, last: number, out: Float32Array): void {
    const p = this.#p;
    const word = new Float32Array(SHAPE.word);
    for (let i = from; i < to; i++) out.set(p.subarray(LAYOUT.readBias, LAYOUT.readBias + SHAPE.token), (i - from) * SHAPE.token);
    for (let j = Math.max(0, from - 1); j < Math.min(input.count, to + 1); j++) {
      const isTarget = j >= first && j < last;
      const known = !isTarget && input.words[j]! >= 0;
      if (known) this.#numbers.readVector(input.words[j]!, word, 0);
      for (let offset = -1; offset <= 1; offset++) {
        // Token j is the neighbour at `offset` of token j − offset.
        const i = j - offset;
        if (i < from || i >= to || input.sentence[i] !== input.sentence[j]) continue;
        const at = (i - from) * SHAPE.token;
        const column = LAYOUT.read + (offset + 1) * WIDTH;
        if (known) addWord(p, column, word, out, at);
        addFlag(p, column, input.pos[j]!, out, at);
        if (isTarget) addFlag(p, column, FLAG.target, out, at);
        else if (input.names[j]) addFlag(p, column, FLAG.name, out, at);
        if (input.negated[j]) addFlag(p, column, FLAG.negated, out, at);
        if (input.quoted[j]) addFlag(p, column, FLAG.quoted, out, at);
      }
    }
    for (let k = 0; k < (to - from) * SHAPE.token; k++) if (out[k]! < 0) out[k] = 0;
  }

  #look(tokens: Float32Array, { first, last, low, high, place, clause }: Passage): Float32Array {
    const sight = new Float32Array(SIGHT);
    const count = high - low;
    const weights = new Float64Array(count);
    for (let head = 0; head < SHAPE.heads; head++) {
      this.#attend(head, tokens, place, clause, weights);
      for (let i = 0; i < count; i++) {
        for (let h = 0; h < SHAPE.token; h++) {
          sight[head * SHAPE.token + h] = sight[head * SHAPE.token + h]! + weights[i]! * tokens[i * SHAPE.token + h]!;
        }
      }
    }
    const before = (first - 1 - low) * SHAPE.token;
    const after = (last - low) * SHAPE.token;
    if (first > low) sight.set(tokens.subarray(before, before + SHAPE.token), SHAPE.heads * SHAPE.token);
    if (last < high) sight.set(tokens.subarray(after, after + SHAPE.token), (SHAPE.heads + 1) * SHAPE.token);
    return sight;
  }

  #attend(head: number, tokens: Float32Array, place: Uint8Array, clause: Uint8Array, weights: Float64Array): void {
    const p = this.#p;
    let top = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < weights.length; i++) {
      let sum = p[LAYOUT.place + head * PLACES + place[i]!]! + p[LAYOUT.clause + head * CLAUSES + clause[i]!]!;
      for (let h = 0; h < SHAPE.token; h++) sum += p[LAYOUT.look + head * SHAPE.token + h]! * tokens[i * SHAPE.token + h]!;
      weights[i] = sum;
      top = Math.max(top, sum);
    }
    let total = 0;
    for (let i = 0; i < weights.length; i++) {
      weights[i] = Math.exp(weights[i]! - top);
      total += weights[i]!;
    }
    for (let i = 0; i < weights.length; i++) weights[i] = weights[i]! / total;
  }
}

function addWord(p: Float32Array, column: number, word: Float32Array, out: Float32Array, at: number): void {
  for (let h = 0; h < SHAPE.token; h++) {
    const row = column + h * 3 * WIDTH;
    let sum = 0;
    for (let k = 0; k < SHAPE.word; k++) sum += p[row + k]! * word[k]!;
    out[at + h] = out[at + h]! + sum;
  }
}

function addFlag(p: Float32Array, column: number, flag: number, out: Float32Array, at: number): void {
  const from = column + SHAPE.word + flag;
  for (let h = 0; h < SHAPE.token; h++) out[at + h] = out[at + h]! + p[from + h * 3 * WIDTH]!;
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
