import { Convolution, TokenNumbers } from './convolution.js';
import { LAYOUT, SHAPE, SIGHT } from './network-shape.js';
import { CLAUSES, LONGEST_PASSAGE, LONGEST_TARGET, type Passage, PLACES } from './passage.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';

const { token: TOKEN, heads: HEADS, hidden: HIDDEN, labels: LABELS } = SHAPE;
/** What a head hardly looks at is passed over. */
const FAINT = 1e-3;
/** The target and the tokens that touch it. */
const MOST_NEAR = LONGEST_TARGET + 2;
/** Hidden numbers that are summed side by side. */
const ABREAST = 4;

/** What is read of an article once, whoever the target is. */
export interface Reading {
  readonly input: ToneInput;
  /** A row a token; the rows behind are for a target and what touches it. */
  readonly numbers: TokenNumbers;
  /** e to how much each head looks at a token for its own sake: `SHAPE.heads` a row. */
  readonly looks: Float64Array;
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
  readonly #think = new Float32Array(SIGHT * HIDDEN);
  readonly #weights = new Float64Array(LONGEST_PASSAGE * HEADS);
  readonly #totals = new Float64Array(HEADS);
  readonly #sight = new Float32Array(SIGHT);
  /** What of the sight is not 0: where, and how much. */
  readonly #seen = new Uint8Array(SIGHT);
  readonly #much = new Float64Array(SIGHT);

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
      for (let f = 0; f < SIGHT; f++) this.#think[from + f * ABREAST] = p[LAYOUT.think + r * SIGHT + f]!;
    }
  }

  /** Reads every token of an article. */
  read(input: ToneInput): Reading {
    const rows = input.count + MOST_NEAR;
    const reading = { input, numbers: new TokenNumbers(rows), looks: new Float64Array(rows * HEADS) };
    this.#readRows(reading, 0, input.count, -1, -1, 0);
    return reading;
  }

  /** Adds the scores of negative, neutral and positive to `scores`. */
  judge(reading: Reading, passage: Passage, scores: Float64Array): void {
    const p = this.#p;
    const think = this.#think;
    const count = this.#look(reading, passage);
    const seen = this.#seen;
    const much = this.#much;
    for (let label = 0; label < LABELS; label++) scores[label] = scores[label]! + p[LAYOUT.judgeBias + label]!;
    for (let r = 0; r < HIDDEN; r += ABREAST) {
      let a = p[LAYOUT.thinkBias + r]!;
      let b = p[LAYOUT.thinkBias + r + 1]!;
      let c = p[LAYOUT.thinkBias + r + 2]!;
      let d = p[LAYOUT.thinkBias + r + 3]!;
      for (let k = 0; k < count; k++) {
        const cell = r * SIGHT + seen[k]! * ABREAST;
        const value = much[k]!;
        a += think[cell]! * value;
        b += think[cell + 1]! * value;
        c += think[cell + 2]! * value;
        d += think[cell + 3]! * value;
      }
      this.#conclude(r, a, scores);
      this.#conclude(r + 1, b, scores);
      this.#conclude(r + 2, c, scores);
      this.#conclude(r + 3, d, scores);
    }
  }

  #conclude(r: number, hidden: number, scores: Float64Array): void {
    if (hidden <= 0) return;
    const p = this.#p;
    for (let label = 0; label < LABELS; label++) {
      scores[label] = scores[label]! + hidden * p[LAYOUT.judge + label * HIDDEN + r]!;
    }
  }

  #readRows({ input, numbers, looks }: Reading, from: number, to: number, first: number, last: number, row: number): void {
    const p = this.#p;
    this.#convolution.read(input, from, to, first, last, numbers, row);
    const { kept, columns, values } = numbers;
    for (let i = row; i < row + to - from; i++) {
      const end = i * TOKEN + kept[i]!;
      for (let head = 0; head < HEADS; head++) {
        let sum = 0;
        for (let k = i * TOKEN; k < end; k++) sum += p[LAYOUT.look + head * TOKEN + columns[k]!]! * values[k]!;
        looks[i * HEADS + head] = Math.exp(Math.fround(sum));
      }
    }
  }

  /** Takes the passage in: what each head sees, and the tokens on either side of the target. How many of its numbers are not 0. */
  #look(reading: Reading, passage: Passage): number {
    const { first, last, low, high } = passage;
    const { input, numbers } = reading;
    const from = Math.max(low, first - 1);
    // The target and the tokens that touch it are read anew.
    const to = last > first ? Math.min(high, last + 1) : from;
    this.#readRows(reading, from, to, first, last, input.count);
    const shift = input.count - from;
    this.#weigh(reading, passage, from, to);
    const sight = this.#sight.fill(0);
    for (let head = 0; head < HEADS; head++) {
      const total = this.#totals[head]!;
      for (let i = low; i < high; i++) {
        const weight = this.#weights[(i - low) * HEADS + head]! / total;
        if (weight >= FAINT) addTo(sight, head, numbers, i >= from && i < to ? i + shift : i, weight);
      }
    }
    if (first > low) addTo(sight, HEADS, numbers, to > from ? first - 1 + shift : first - 1, 1);
    if (last < high) addTo(sight, HEADS + 1, numbers, to > from ? last + shift : last, 1);
    return this.#gather();
  }

  /** Writes each token's weight for each head, and their sums. */
  #weigh({ input, looks }: Reading, { low, high, place, clause }: Passage, from: number, to: number): void {
    const places = this.#places;
    const weights = this.#weights;
    const totals = this.#totals.fill(0);
    const shift = input.count - from;
    for (let i = low; i < high; i++) {
      const k = i - low;
      const row = (i >= from && i < to ? i + shift : i) * HEADS;
      const at = (place[k]! * CLAUSES + clause[k]!) * HEADS;
      for (let head = 0; head < HEADS; head++) {
        const weight = looks[row + head]! * places[at + head]!;
        weights[k * HEADS + head] = weight;
        totals[head] = totals[head]! + weight;
      }
    }
  }

  #gather(): number {
    let count = 0;
    for (let f = 0; f < SIGHT; f++) {
      const value = this.#sight[f]!;
      if (value === 0) continue;
      this.#seen[count] = f;
      this.#much[count++] = value;
    }
    return count;
  }
}

function addTo(sight: Float32Array, part: number, { kept, columns, values }: TokenNumbers, row: number, weight: number): void {
  const end = row * TOKEN + kept[row]!;
  for (let k = row * TOKEN; k < end; k++) {
    const at = part * TOKEN + columns[k]!;
    sight[at] = sight[at]! + weight * values[k]!;
  }
}
