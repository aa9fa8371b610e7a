// Trains the network of src/sentiment/network.ts: the same reading, with the memory that back-propagation needs. Adam (Kingma & Ba
// 2015) for what is shared, AdaGrad for what belongs to a word or a feature; dropout on words and on what the network sees.
import { saltOf } from '../src/model/salted.js';
import { LAYOUT, SHAPE, SIGHT } from '../src/sentiment/network-shape.js';
import { CLAUSES, PLACES } from '../src/sentiment/passage.js';
import { randomFrom } from './random.js';
import { Adam, adagrad, scatter } from './steps.js';
import { type WordKnowledge, WordReader } from './tone-words.js';

/** A target in its passage, ready to be learned. */
export interface ToneExample {
  /** Row of each token's word, −1 where it has none (names, the target, unknown words). */
  readonly words: Int32Array;
  /** `SHAPE.flags` numbers a token. */
  readonly flags: Uint8Array;
  /** 1 where the token before is in the same sentence. */
  readonly joined: Uint8Array;
  readonly place: Uint8Array;
  readonly clause: Uint8Array;
  /** The target's tokens, half-open, counted from the passage's first. */
  readonly first: number;
  readonly last: number;
  readonly features: Uint32Array;
  /** How likely negative, neutral and positive are to be right; one of them is 1 where somebody judged. */
  readonly wanted: readonly number[];
  readonly weight: number;
}

const WIDTH = SHAPE.word + SHAPE.flags;
const DROP_WORD = 0.15;
const DROP_SIGHT = 0.4;
const PULL = 1e-3;
const FEATURE = { rate: 0.01, decay: 0.02 } as const;

export class ToneLearner {
  readonly parameters = new Float32Array(LAYOUT.size);
  readonly features: Float32Array;
  readonly #gradient = new Float32Array(LAYOUT.size);
  readonly #featureSquares: Float32Array;
  readonly #adam: Adam;
  readonly #words: WordReader;
  readonly #salts = Int32Array.from({ length: SHAPE.labels }, (_, label) => saltOf(label));
  readonly #mask: number;
  readonly #random: () => number;
  // What one forward pass leaves for the backward pass.
  #x = new Float32Array(0);
  #tokens = new Float32Array(0);
  #weights = new Float32Array(0);
  #kept = new Float32Array(0);
  readonly #sight = new Float32Array(SIGHT);
  readonly #seen = new Float32Array(SIGHT);
  readonly #hidden = new Float32Array(SHAPE.hidden);
  readonly #chances = new Float64Array(SHAPE.labels);

  constructor(knowledge: WordKnowledge, bits: number, seed: number) {
    this.#random = randomFrom(seed);
    this.#words = new WordReader(knowledge, this.#random);
    this.features = new Float32Array(2 ** bits);
    this.#featureSquares = new Float32Array(2 ** bits).fill(1e-2);
    this.#mask = 2 ** bits - 1;
    const spread = (from: number, to: number, deviation: number): void =>
      scatter(this.parameters, from, to, deviation, this.#random);
    spread(LAYOUT.read, LAYOUT.readBias, Math.sqrt(2 / (3 * WIDTH)));
    spread(LAYOUT.look, LAYOUT.place, 0.1);
    spread(LAYOUT.place, LAYOUT.clause, 0.3);
    spread(LAYOUT.think, LAYOUT.thinkBias, Math.sqrt(2 / SIGHT));
    spread(LAYOUT.judge, LAYOUT.judgeBias, Math.sqrt(1 / SHAPE.hidden));
    this.#adam = new Adam(this.parameters, this.#gradient);
  }

  /** Learns one example; its share in the loss. `update` applies what was gathered. */
  learn(example: ToneExample): number {
    this.#forward(example, true);
    this.#backward(example);
    const { wanted, weight } = example;
    return -weight * wanted.reduce((sum, share, label) => sum + share * Math.log(Math.max(1e-9, this.#chances[label]!)), 0);
  }

  /** Probabilities of negative, neutral and positive; good until the next call. */
  judge(example: ToneExample): Float64Array {
    this.#forward(example, false);
    return this.#chances;
  }

  update(rate: number): void {
    this.#adam.step(rate, PULL);
    this.#words.update(rate, PULL);
  }

  /** The vector of a word as it ships. */
  vectorOf(row: number): Float32Array {
    const out = new Float32Array(SHAPE.word);
    this.#words.read(row, out, 0);
    return out;
  }

  #forward(example: ToneExample, train: boolean): void {
    const count = example.words.length;
    this.#makeRoom(count);
    this.#readTokens(example, train);
    this.#convolve(count, example.joined);
    this.#look(example);
    for (let f = 0; f < SIGHT; f++) {
      const keep = !train ? 1 : this.#random() < DROP_SIGHT ? 0 : 1 / (1 - DROP_SIGHT);
      this.#seen[f] = keep;
      this.#sight[f] = this.#sight[f]! * keep;
    }
    this.#judge(example);
  }

  #makeRoom(count: number): void {
    if (this.#kept.length >= count) return;
    this.#x = new Float32Array(2 * count * WIDTH);
    this.#tokens = new Float32Array(2 * count * SHAPE.token);
    this.#weights = new Float32Array(2 * count * SHAPE.heads);
    this.#kept = new Float32Array(2 * count);
  }

  #readTokens({ words, flags }: ToneExample, train: boolean): void {
    this.#x.fill(0, 0, words.length * WIDTH);
    for (let i = 0; i < words.length; i++) {
      this.#kept[i] = words[i]! < 0 || (train && this.#random() < DROP_WORD) ? 0 : 1;
      if (this.#kept[i]) this.#words.read(words[i]!, this.#x, i * WIDTH);
      for (let f = 0; f < SHAPE.flags; f++) this.#x[i * WIDTH + SHAPE.word + f] = flags[i * SHAPE.flags + f]!;
    }
  }

  #convolve(count: number, joined: Uint8Array): void {
    const p = this.parameters;
    for (let i = 0; i < count; i++) {
      for (let h = 0; h < SHAPE.token; h++) {
        let sum = p[LAYOUT.readBias + h]!;
        for (let offset = -1; offset <= 1; offset++) {
          if (!areJoined(joined, i, offset, count)) continue;
          const row = LAYOUT.read + (h * 3 + offset + 1) * WIDTH;
          const at = (i + offset) * WIDTH;
          for (let k = 0; k < WIDTH; k++) sum += p[row + k]! * this.#x[at + k]!;
        }
        this.#tokens[i * SHAPE.token + h] = Math.max(0, sum);
      }
    }
  }

  #look({ words, place, clause, first, last }: ToneExample): void {
    const p = this.parameters;
    const count = words.length;
    this.#sight.fill(0);
    for (let head = 0; head < SHAPE.heads; head++) {
      const weights = this.#weights.subarray(head * count, (head + 1) * count);
      for (let i = 0; i < count; i++) {
        let sum = p[LAYOUT.place + head * PLACES + place[i]!]! + p[LAYOUT.clause + head * CLAUSES + clause[i]!]!;
        for (let h = 0; h < SHAPE.token; h++)
          sum += p[LAYOUT.look + head * SHAPE.token + h]! * this.#tokens[i * SHAPE.token + h]!;
        weights[i] = sum;
      }
      normalize(weights);
      for (let i = 0; i < count; i++) this.#addToSight(head, i, weights[i]!);
    }
    if (first > 0) this.#addToSight(SHAPE.heads, first - 1, 1);
    if (last < count) this.#addToSight(SHAPE.heads + 1, last, 1);
  }

  #addToSight(part: number, token: number, weight: number): void {
    for (let h = 0; h < SHAPE.token; h++) {
      const f = part * SHAPE.token + h;
      this.#sight[f] = this.#sight[f]! + weight * this.#tokens[token * SHAPE.token + h]!;
    }
  }

  #judge({ features }: ToneExample): void {
    const p = this.parameters;
    for (let r = 0; r < SHAPE.hidden; r++) {
      let sum = p[LAYOUT.thinkBias + r]!;
      for (let f = 0; f < SIGHT; f++) sum += p[LAYOUT.think + r * SIGHT + f]! * this.#sight[f]!;
      this.#hidden[r] = Math.max(0, sum);
    }
    for (let label = 0; label < SHAPE.labels; label++) {
      let sum = p[LAYOUT.judgeBias + label]!;
      for (let r = 0; r < SHAPE.hidden; r++) sum += p[LAYOUT.judge + label * SHAPE.hidden + r]! * this.#hidden[r]!;
      for (const feature of features) sum += this.features[(feature ^ this.#salts[label]!) & this.#mask]!;
      this.#chances[label] = sum;
    }
    normalize(this.#chances);
  }

  #backward(example: ToneExample): void {
    const sight = this.#backFromLabels(example);
    const tokens = this.#backFromSight(example, sight);
    this.#backFromTokens(example, tokens);
  }

  #backFromLabels({ features, wanted, weight }: ToneExample): Float32Array {
    const p = this.parameters;
    const g = this.#gradient;
    const hidden = new Float32Array(SHAPE.hidden);
    for (let label = 0; label < SHAPE.labels; label++) {
      const error = weight * (this.#chances[label]! - wanted[label]!);
      g[LAYOUT.judgeBias + label] = g[LAYOUT.judgeBias + label]! + error;
      for (let r = 0; r < SHAPE.hidden; r++) {
        const cell = LAYOUT.judge + label * SHAPE.hidden + r;
        g[cell] = g[cell]! + error * this.#hidden[r]!;
        hidden[r] = hidden[r]! + error * p[cell]!;
      }
      for (const feature of features) {
        adagrad(this.features, this.#featureSquares, (feature ^ this.#salts[label]!) & this.#mask, error, FEATURE);
      }
    }
    const sight = new Float32Array(SIGHT);
    for (let r = 0; r < SHAPE.hidden; r++) {
      if (this.#hidden[r]! <= 0) continue;
      g[LAYOUT.thinkBias + r] = g[LAYOUT.thinkBias + r]! + hidden[r]!;
      for (let f = 0; f < SIGHT; f++) {
        const cell = LAYOUT.think + r * SIGHT + f;
        g[cell] = g[cell]! + hidden[r]! * this.#sight[f]!;
        sight[f] = sight[f]! + hidden[r]! * p[cell]!;
      }
    }
    return sight.map((value, f) => value * this.#seen[f]!);
  }

  #backFromSight({ words, place, clause, first, last }: ToneExample, sight: Float32Array): Float32Array {
    const p = this.parameters;
    const g = this.#gradient;
    const count = words.length;
    const out = new Float32Array(count * SHAPE.token);
    for (let h = 0; h < SHAPE.token; h++) {
      if (first > 0) out[(first - 1) * SHAPE.token + h] = sight[SHAPE.heads * SHAPE.token + h]!;
      if (last < count) out[last * SHAPE.token + h] = out[last * SHAPE.token + h]! + sight[(SHAPE.heads + 1) * SHAPE.token + h]!;
    }
    for (let head = 0; head < SHAPE.heads; head++) {
      const weights = this.#weights.subarray(head * count, (head + 1) * count);
      const pulls = new Float32Array(count);
      let mean = 0;
      for (let i = 0; i < count; i++) {
        for (let h = 0; h < SHAPE.token; h++)
          pulls[i] = pulls[i]! + sight[head * SHAPE.token + h]! * this.#tokens[i * SHAPE.token + h]!;
        mean += weights[i]! * pulls[i]!;
      }
      for (let i = 0; i < count; i++) {
        const error = weights[i]! * (pulls[i]! - mean);
        const at = LAYOUT.place + head * PLACES + place[i]!;
        g[at] = g[at]! + error;
        const barrier = LAYOUT.clause + head * CLAUSES + clause[i]!;
        g[barrier] = g[barrier]! + error;
        for (let h = 0; h < SHAPE.token; h++) {
          const cell = LAYOUT.look + head * SHAPE.token + h;
          const token = i * SHAPE.token + h;
          g[cell] = g[cell]! + error * this.#tokens[token]!;
          out[token] = out[token]! + weights[i]! * sight[head * SHAPE.token + h]! + error * p[cell]!;
        }
      }
    }
    return out;
  }

  #backFromTokens({ words, joined }: ToneExample, tokens: Float32Array): void {
    const p = this.parameters;
    const g = this.#gradient;
    const count = words.length;
    const x = new Float32Array(count * WIDTH);
    for (let i = 0; i < count; i++) {
      for (let h = 0; h < SHAPE.token; h++) {
        const error = tokens[i * SHAPE.token + h]!;
        if (error === 0 || this.#tokens[i * SHAPE.token + h]! <= 0) continue;
        g[LAYOUT.readBias + h] = g[LAYOUT.readBias + h]! + error;
        for (let offset = -1; offset <= 1; offset++) {
          if (!areJoined(joined, i, offset, count)) continue;
          const row = LAYOUT.read + (h * 3 + offset + 1) * WIDTH;
          const at = (i + offset) * WIDTH;
          for (let k = 0; k < WIDTH; k++) {
            g[row + k] = g[row + k]! + error * this.#x[at + k]!;
            x[at + k] = x[at + k]! + error * p[row + k]!;
          }
        }
      }
    }
    for (let i = 0; i < count; i++) if (this.#kept[i]) this.#words.correct(words[i]!, x, i * WIDTH);
  }
}

function areJoined(joined: Uint8Array, i: number, offset: number, count: number): boolean {
  if (offset === 0) return true;
  return offset < 0 ? i > 0 && joined[i] === 1 : i + 1 < count && joined[i + 1] === 1;
}

/** Scores turned into shares that sum to 1. */
function normalize(scores: Float32Array | Float64Array): void {
  let top = Number.NEGATIVE_INFINITY;
  for (const score of scores) top = Math.max(top, score);
  let total = 0;
  for (let i = 0; i < scores.length; i++) {
    scores[i] = Math.exp(scores[i]! - top);
    total += scores[i]!;
  }
  for (let i = 0; i < scores.length; i++) scores[i] = scores[i]! / total;
}
