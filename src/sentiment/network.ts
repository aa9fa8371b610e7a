import { Convolution, TokenNumbers } from './convolution.js';
import { LAYOUT, SHAPE, SIGHT } from './network-shape.js';
import { CLAUSES, LONGEST_PASSAGE, LONGEST_TARGET, type Passage, PLACES } from './passage.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';

const { token: TOKEN, heads: HEADS, hidden: HIDDEN, labels: LABELS } = SHAPE;
/** The target and the tokens that touch it. */
const MOST_NEAR = LONGEST_TARGET + 2;
/** Hidden numbers that are summed side by side; there are a multiple of it. */
const ABREAST = 4;

/** What is read of an article once, whoever the target is. */
export interface Reading {
  readonly input: ToneInput;
  /** A row a token; the rows behind are for a target and what touches it. */
  readonly numbers: TokenNumbers;
}

/**
 * Reads the tone towards a target: each word with its neighbours (one convolution), what matters for the target (softmax attention
 * by content, distance and clause), and from that a score for negative, neutral and positive.
 */
export class ToneNetwork {
  readonly #p: Float32Array;
  readonly #convolution: Convolution;
  /** e to how much each head looks at a place in a clause: a factor beside a token's own. */
  readonly #places = new Float64Array(PLACES * CLAUSES * HEADS);
  /** The weights from what is seen to the hidden numbers: [four of these][what is seen][one of the four]. */
  readonly #thoughts = new Float64Array(SIGHT * HIDDEN);
  readonly #weights = new Float64Array(LONGEST_PASSAGE * HEADS);
  readonly #totals = new Float64Array(HEADS);
  readonly #sight = new Float64Array(SIGHT);
  readonly #hidden = new Float64Array(HIDDEN);

  /** @param parameters laid out as `LAYOUT` says */
  constructor(parameters: Float32Array, numbers: WordNumbers) {
    const p = parameters;
    this.#p = p;
    this.#convolution = new Convolution(p, numbers);
    for (let i = 0; i < this.#places.length; i++) {
      const head = i % HEADS;
      const clause = Math.floor(i / HEADS) % CLAUSES;
      const place = Math.floor(i / HEADS / CLAUSES);
      this.#places[i] = Math.exp(p[LAYOUT.place + head * PLACES + place]! + p[LAYOUT.clause + head * CLAUSES + clause]!);
    }
    for (let r = 0; r < HIDDEN; r++) {
      const from = (r - (r % ABREAST)) * SIGHT + (r % ABREAST);
      for (let f = 0; f < SIGHT; f++) this.#thoughts[from + f * ABREAST] = p[LAYOUT.think + r * SIGHT + f]!;
    }
  }

  /** Reads every token of an article. */
  read(input: ToneInput): Reading {
    const numbers = new TokenNumbers(input.count + MOST_NEAR);
    this.#convolution.read(input, 0, input.count, -1, -1, numbers, 0);
    return { input, numbers };
  }

  /** Adds the scores of negative, neutral and positive to `scores`. */
  judge(reading: Reading, passage: Passage, scores: Float64Array): void {
    const p = this.#p;
    const hidden = this.#hidden;
    this.#look(reading, passage);
    this.#think();
    for (let label = 0; label < LABELS; label++) {
      let sum = scores[label]! + p[LAYOUT.judgeBias + label]!;
      for (let r = 0; r < HIDDEN; r++) if (hidden[r]! > 0) sum += hidden[r]! * p[LAYOUT.judge + label * HIDDEN + r]!;
      scores[label] = sum;
    }
  }

  /** Takes the passage in: what each head sees, and the tokens on either side of the target. */
  #look({ input, numbers }: Reading, passage: Passage): void {
    const { first, last, low, high } = passage;
    // The target and the tokens that touch it are read anew, into the rows behind; where nobody is meant, nothing is new.
    const from = Math.max(low, first - 1);
    const to = last > first ? Math.min(high, last + 1) : from;
    if (to > from) this.#convolution.read(input, from, to, first, last, numbers, input.count);
    const shift = input.count - from;
    this.#totals.fill(0);
    this.#weigh(numbers, passage, low, from, 0);
    this.#weigh(numbers, passage, from, to, shift);
    this.#weigh(numbers, passage, to, high, 0);
    this.#sight.fill(0);
    this.#see(numbers, low, low, from, 0);
    this.#see(numbers, low, from, to, shift);
    this.#see(numbers, low, to, high, 0);
    const touching = to > from ? shift : 0;
    if (first > low) this.#touch(numbers, first - 1 + touching, HEADS);
    if (last < high) this.#touch(numbers, last + touching, HEADS + 1);
  }

  /** Writes what both heads make of the tokens `from … to`, whose rows lie `shift` behind, and adds it to the sums. */
  #weigh({ looks }: TokenNumbers, { low, place, clause }: Passage, from: number, to: number, shift: number): void {
    const [places, weights, totals] = [this.#places, this.#weights, this.#totals];
    let [one, two] = [totals[0]!, totals[1]!];
    for (let i = from; i < to; i++) {
      const k = (i - low) * HEADS;
      const row = (i + shift) * HEADS;
      const at = (place[i - low]! * CLAUSES + clause[i - low]!) * HEADS;
      const first = looks[row]! * places[at]!;
      const second = looks[row + 1]! * places[at + 1]!;
      weights[k] = first;
      weights[k + 1] = second;
      one += first;
      two += second;
    }
    totals[0] = one;
    totals[1] = two;
  }

  /** Adds the tokens `from … to` to what each head sees, by its weights. */
  #see({ kept, columns, values }: TokenNumbers, low: number, from: number, to: number, shift: number): void {
    const [weights, totals, sight] = [this.#weights, this.#totals, this.#sight];
    const one = 1 / totals[0]!;
    const two = 1 / totals[1]!;
    for (let i = from; i < to; i++) {
      const first = weights[(i - low) * HEADS]! * one;
      const second = weights[(i - low) * HEADS + 1]! * two;
      const start = (i + shift) * TOKEN;
      const end = start + kept[i + shift]!;
      for (let k = start; k < end; k++) {
        const column = columns[k]!;
        const value = values[k]!;
        sight[column] = sight[column]! + first * value;
        sight[column + TOKEN] = sight[column + TOKEN]! + second * value;
      }
    }
  }

  /** A token next to the target is seen whole. */
  #touch({ kept, columns, values }: TokenNumbers, row: number, part: number): void {
    const end = row * TOKEN + kept[row]!;
    for (let k = row * TOKEN; k < end; k++) this.#sight[part * TOKEN + columns[k]!] = values[k]!;
  }

  /** The hidden numbers out of what is seen, four at a time, so that each number seen is fetched once for all four. */
  #think(): void {
    const [weights, sight, hidden] = [this.#thoughts, this.#sight, this.#hidden];
    const bias = LAYOUT.thinkBias;
    for (let r = 0; r < HIDDEN; r += ABREAST) {
      let [a, b, c, d] = [this.#p[bias + r]!, this.#p[bias + r + 1]!, this.#p[bias + r + 2]!, this.#p[bias + r + 3]!];
      for (let f = 0, cell = r * SIGHT; f < SIGHT; f++, cell += ABREAST) {
        const value = sight[f]!;
        a += weights[cell]! * value;
        b += weights[cell + 1]! * value;
        c += weights[cell + 2]! * value;
        d += weights[cell + 3]! * value;
      }
      hidden[r] = a;
      hidden[r + 1] = b;
      hidden[r + 2] = c;
      hidden[r + 3] = d;
    }
  }
}
