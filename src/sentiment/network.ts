import { Convolution, TokenNumbers } from './convolution.js';
import { exponential } from './exponential.js';
import { LAYOUT, SHAPE, SIGHT } from './network-shape.js';
import { CLAUSES, LONGEST_PASSAGE, LONGEST_TARGET, type Passage, PLACES } from './passage.js';
import type { ToneInput } from './tone-input.js';
import type { WordNumbers } from './word-numbers.js';

const { token: TOKEN, heads: HEADS, hidden: HIDDEN, labels: LABELS } = SHAPE;
/** What a head hardly looks at is passed over. */
const FAINT = 1e-3;
/** The target and the tokens that touch it. */
const MOST_NEAR = LONGEST_TARGET + 2;
/** Hidden numbers that are summed side by side; they are a multiple of it. */
const ABREAST = 6;

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
  readonly #convolution: Convolution;
  /** e to how much each head looks at a place in a clause: a factor beside a token's own. */
  readonly #places = new Float64Array(PLACES * CLAUSES * HEADS);
  /** What each head looks for in a token's numbers: [number][head]. */
  readonly #eyes = new Float64Array(TOKEN * HEADS);
  /** The weights from what is seen to the hidden numbers: [six of these][what is seen][one of the six]. */
  readonly #thoughts = new Float64Array(SIGHT * HIDDEN);
  readonly #biases: Float64Array;
  /** The weights from the hidden numbers to the labels, and behind them the biases: [hidden number][label]. */
  readonly #verdicts = new Float64Array((HIDDEN + 1) * LABELS);
  readonly #hidden = new Float64Array(HIDDEN);
  readonly #weights = new Float64Array(LONGEST_PASSAGE * HEADS);
  readonly #totals = new Float64Array(HEADS);
  readonly #sight = new Float64Array(SIGHT);
  /** What of the sight is not 0: where, and how much. */
  readonly #seen = new Uint16Array(SIGHT);
  readonly #much = new Float64Array(SIGHT);

  /** @param parameters laid out as `LAYOUT` says */
  constructor(parameters: Float32Array, numbers: WordNumbers) {
    const p = parameters;
    this.#convolution = new Convolution(p, numbers);
    this.#biases = Float64Array.from(p.subarray(LAYOUT.thinkBias, LAYOUT.thinkBias + HIDDEN));
    for (let i = 0; i < this.#places.length; i++) {
      const head = i % HEADS;
      const clause = Math.floor(i / HEADS) % CLAUSES;
      const place = Math.floor(i / HEADS / CLAUSES);
      this.#places[i] = Math.exp(p[LAYOUT.place + head * PLACES + place]! + p[LAYOUT.clause + head * CLAUSES + clause]!);
    }
    for (let i = 0; i < this.#eyes.length; i++) {
      this.#eyes[i] = p[LAYOUT.look + (i % HEADS) * TOKEN + Math.floor(i / HEADS)]!;
    }
    for (let i = 0; i < HIDDEN * LABELS; i++) {
      this.#verdicts[i] = p[LAYOUT.judge + (i % LABELS) * HIDDEN + Math.floor(i / LABELS)]!;
    }
    this.#verdicts.set(p.subarray(LAYOUT.judgeBias, LAYOUT.judgeBias + LABELS), HIDDEN * LABELS);
    for (let r = 0; r < HIDDEN; r++) {
      const from = (r - (r % ABREAST)) * SIGHT + (r % ABREAST);
      for (let f = 0; f < SIGHT; f++) this.#thoughts[from + f * ABREAST] = p[LAYOUT.think + r * SIGHT + f]!;
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
    this.#look(reading, passage);
    this.#think();
    const hidden = this.#hidden;
    const verdicts = this.#verdicts;
    let negative = scores[0]! + verdicts[HIDDEN * LABELS]!;
    let neutral = scores[1]! + verdicts[HIDDEN * LABELS + 1]!;
    let positive = scores[2]! + verdicts[HIDDEN * LABELS + 2]!;
    for (let r = 0; r < HIDDEN; r++) {
      const value = Math.max(0, hidden[r]!);
      negative += value * verdicts[r * LABELS]!;
      neutral += value * verdicts[r * LABELS + 1]!;
      positive += value * verdicts[r * LABELS + 2]!;
    }
    scores[0] = negative;
    scores[1] = neutral;
    scores[2] = positive;
  }

  #readRows({ input, numbers, looks }: Reading, from: number, to: number, first: number, last: number, row: number): void {
    this.#convolution.read(input, from, to, first, last, numbers, row);
    const eyes = this.#eyes;
    const { starts, columns, values } = numbers;
    for (let i = row; i < row + to - from; i++) {
      let one = 0;
      let two = 0;
      let three = 0;
      const end = starts[i + 1]!;
      for (let k = starts[i]!; k < end; k++) {
        const eye = columns[k]! * HEADS;
        const value = values[k]!;
        one += eyes[eye]! * value;
        two += eyes[eye + 1]! * value;
        three += eyes[eye + 2]! * value;
      }
      looks[i * HEADS] = exponential(one);
      looks[i * HEADS + 1] = exponential(two);
      looks[i * HEADS + 2] = exponential(three);
    }
  }

  /** Takes the passage in: what each head sees, and the tokens on either side of the target. */
  #look(reading: Reading, passage: Passage): void {
    const { first, last, low, high } = passage;
    const { count } = reading.input;
    // The target and the tokens that touch it are read anew, into the rows behind.
    const from = Math.max(low, first - 1);
    const to = last > first ? Math.min(high, last + 1) : from;
    this.#readRows(reading, from, to, first, last, count);
    const shift = count - from;
    for (let head = 0; head < HEADS; head++) this.#totals[head] = 0;
    this.#weigh(reading, passage, low, from, 0);
    this.#weigh(reading, passage, from, to, shift);
    this.#weigh(reading, passage, to, high, 0);
    const { numbers } = reading;
    this.#sight.fill(0);
    this.#see(numbers, low, low, from, 0);
    this.#see(numbers, low, from, to, shift);
    this.#see(numbers, low, to, high, 0);
    const touching = to > from ? shift : 0;
    if (first > low) this.#touch(numbers, first - 1 + touching, HEADS);
    if (last < high) this.#touch(numbers, last + touching, HEADS + 1);
  }

  /** Writes what each head makes of the tokens `from … to`, whose rows lie `shift` behind, and adds it to the sums. */
  #weigh({ looks }: Reading, { low, place, clause }: Passage, from: number, to: number, shift: number): void {
    const places = this.#places;
    const weights = this.#weights;
    const totals = this.#totals;
    let one = totals[0]!;
    let two = totals[1]!;
    let three = totals[2]!;
    for (let i = from; i < to; i++) {
      const k = (i - low) * HEADS;
      const row = (i + shift) * HEADS;
      const at = (place[i - low]! * CLAUSES + clause[i - low]!) * HEADS;
      one += weights[k] = looks[row]! * places[at]!;
      two += weights[k + 1] = looks[row + 1]! * places[at + 1]!;
      three += weights[k + 2] = looks[row + 2]! * places[at + 2]!;
    }
    totals[0] = one;
    totals[1] = two;
    totals[2] = three;
  }

  /** Adds the tokens `from … to` to what each head sees, by its weights. */
  #see({ starts, columns, values }: TokenNumbers, low: number, from: number, to: number, shift: number): void {
    const weights = this.#weights;
    const totals = this.#totals;
    const sight = this.#sight;
    for (let i = from; i < to; i++) {
      const at = (i - low) * HEADS;
      const one = unlessFaint(weights[at]! / totals[0]!);
      const two = unlessFaint(weights[at + 1]! / totals[1]!);
      const three = unlessFaint(weights[at + 2]! / totals[2]!);
      if (one + two + three === 0) continue;
      const end = starts[i + shift + 1]!;
      for (let k = starts[i + shift]!; k < end; k++) {
        const column = columns[k]!;
        const value = values[k]!;
        sight[column] = sight[column]! + one * value;
        sight[column + TOKEN] = sight[column + TOKEN]! + two * value;
        sight[column + 2 * TOKEN] = sight[column + 2 * TOKEN]! + three * value;
      }
    }
  }

  /** A token next to the target is seen whole. */
  #touch({ starts, columns, values }: TokenNumbers, row: number, part: number): void {
    const end = starts[row + 1]!;
    for (let k = starts[row]!; k < end; k++) this.#sight[part * TOKEN + columns[k]!] = values[k]!;
  }

  /** The hidden numbers out of what is seen, six at a time, so that each number seen is fetched once for all six. */
  #think(): void {
    const biases = this.#biases;
    const weights = this.#thoughts;
    const seen = this.#seen;
    const much = this.#much;
    const hidden = this.#hidden;
    const count = this.#gather();
    for (let r = 0; r < HIDDEN; r += ABREAST) {
      let a = biases[r]!;
      let b = biases[r + 1]!;
      let c = biases[r + 2]!;
      let d = biases[r + 3]!;
      let e = biases[r + 4]!;
      let f = biases[r + 5]!;
      for (let k = 0; k < count; k++) {
        const cell = r * SIGHT + seen[k]!;
        const value = much[k]!;
        a += weights[cell]! * value;
        b += weights[cell + 1]! * value;
        c += weights[cell + 2]! * value;
        d += weights[cell + 3]! * value;
        e += weights[cell + 4]! * value;
        f += weights[cell + 5]! * value;
      }
      hidden[r] = a;
      hidden[r + 1] = b;
      hidden[r + 2] = c;
      hidden[r + 3] = d;
      hidden[r + 4] = e;
      hidden[r + 5] = f;
    }
  }

  #gather(): number {
    const sight = this.#sight;
    const seen = this.#seen;
    const much = this.#much;
    let count = 0;
    for (let f = 0; f < SIGHT; f++) {
      const value = sight[f]!;
      seen[count] = f * ABREAST;
      much[count] = value;
      count += +(value !== 0);
    }
    return count;
  }
}

const unlessFaint = (weight: number): number => (weight < FAINT ? 0 : weight);
