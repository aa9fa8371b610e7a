// Trains the network of src/sentiment/network.ts: the same reading, with the memory that back-propagation needs. Adam (Kingma & Ba
// 2015) for what is shared, AdaGrad for what belongs to a word or a feature; dropout on words and on what the network sees.
import { layoutOf, SHAPE, type Shape, sightOf, WIDTH } from '../src/sentiment/network-shape.js';
import { CLAUSES, PLACES } from '../src/sentiment/passage.js';
import { randomFrom } from './random.js';
import { Adam, adagrad, normalize, scatter } from './steps.js';
import { areJoined, type ToneExample, type ToneQuestion } from './tone-examples.js';
import { type WordKnowledge, WordReader } from './tone-words.js';

const LABELS = SHAPE.labels;
const DROP_WORD = 0.15;
const DROP_SIGHT = 0.4;
const PULL = 1e-3;
const FEATURE = { rate: 0.01, decay: 0.02 } as const;

export class ToneLearner {
  readonly #shape: Shape;
  readonly #layout: ReturnType<typeof layoutOf>;
  readonly #sightSize: number;
  readonly parameters: Float32Array;
  readonly features: Float32Array;
  readonly #gradient: Float32Array;
  readonly #featureSquares: Float32Array;
  readonly #adam: Adam;
  readonly #words: WordReader;
  readonly #mask: number;
  readonly #random: () => number;
  // What one forward pass leaves for the backward pass.
  /** A token before its neighbours are read, and which of its columns are not 0: `#filled` of them. */
  #x = new Float32Array(0);
  #columns = new Uint8Array(0);
  #filled = new Uint8Array(0);
  #tokens = new Float32Array(0);
  #weights = new Float32Array(0);
  #kept = new Float32Array(0);
  readonly #sight: Float32Array;
  readonly #seen: Float32Array;
  readonly #hidden: Float32Array;
  readonly #chances = new Float64Array(LABELS);

  constructor(knowledge: WordKnowledge, shape: Shape, bits: number, seed: number) {
    this.#shape = shape;
    this.#layout = layoutOf(shape);
    this.#sightSize = sightOf(shape);
    this.parameters = new Float32Array(this.#layout.size);
    this.#gradient = new Float32Array(this.#layout.size);
    this.#sight = new Float32Array(this.#sightSize);
    this.#seen = new Float32Array(this.#sightSize);
    this.#hidden = new Float32Array(shape.hidden);
    this.#random = randomFrom(seed);
    this.#words = new WordReader(knowledge, this.#random);
    this.features = new Float32Array(2 ** bits * LABELS);
    this.#featureSquares = new Float32Array(this.features.length).fill(1e-2);
    this.#mask = 2 ** bits - 1;
    const spread = (from: number, to: number, deviation: number): void =>
      scatter(this.parameters, from, to, deviation, this.#random);
    spread(this.#layout.read, this.#layout.readBias, Math.sqrt(2 / (3 * WIDTH)));
    spread(this.#layout.look, this.#layout.place, 0.1);
    spread(this.#layout.place, this.#layout.clause, 0.3);
    spread(this.#layout.think, this.#layout.thinkBias, Math.sqrt(2 / this.#sightSize));
    spread(this.#layout.judge, this.#layout.judgeBias, Math.sqrt(1 / this.#shape.hidden));
    this.#adam = new Adam(this.parameters, this.#gradient);
  }

  /** Learns one example; its share in the loss. `update` applies what was gathered. */
  learn(example: ToneExample): number {
    this.#forward(example, true);
    this.#backward(example);
    return example.weight * this.#loss(example.gold);
  }

  #loss(gold: ArrayLike<number>): number {
    let loss = 0;
    for (let label = 0; label < LABELS; label++) loss -= gold[label]! * Math.log(Math.max(1e-9, this.#chances[label]!));
    return loss;
  }

  /** Probabilities of negative, neutral and positive; good until the next call. */
  judge(example: ToneQuestion): Float64Array {
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

  #forward(example: ToneQuestion, train: boolean): void {
    const count = example.words.length;
    this.#makeRoom(count);
    this.#readTokens(example, train);
    this.#convolve(count, example.joined);
    this.#look(example);
    for (let f = 0; f < this.#sightSize; f++) {
      const keep = !train ? 1 : this.#random() < DROP_SIGHT ? 0 : 1 / (1 - DROP_SIGHT);
      this.#seen[f] = keep;
      this.#sight[f] = this.#sight[f]! * keep;
    }
    this.#judge(example);
  }

  #makeRoom(count: number): void {
    if (this.#kept.length >= count) return;
    this.#x = new Float32Array(2 * count * WIDTH);
    this.#columns = new Uint8Array(2 * count * WIDTH);
    this.#filled = new Uint8Array(2 * count);
    this.#tokens = new Float32Array(2 * count * this.#shape.token);
    this.#weights = new Float32Array(2 * count * this.#shape.heads);
    this.#kept = new Float32Array(2 * count);
  }

  #readTokens({ words, flags }: ToneQuestion, train: boolean): void {
    this.#x.fill(0, 0, words.length * WIDTH);
    for (let i = 0; i < words.length; i++) {
      this.#kept[i] = words[i]! < 0 || (train && this.#random() < DROP_WORD) ? 0 : 1;
      if (this.#kept[i]) this.#words.read(words[i]!, this.#x, i * WIDTH);
      for (let f = 0; f < SHAPE.flags; f++) this.#x[i * WIDTH + SHAPE.word + f] = flags[i * SHAPE.flags + f]!;
      let next = i * WIDTH;
      for (let k = 0; k < WIDTH; k++) if (this.#x[i * WIDTH + k] !== 0) this.#columns[next++] = k;
      this.#filled[i] = next - i * WIDTH;
    }
  }

  #convolve(count: number, joined: Uint8Array): void {
    const p = this.parameters;
    for (let i = 0; i < count; i++) {
      for (let h = 0; h < this.#shape.token; h++) {
        let sum = p[this.#layout.readBias + h]!;
        for (let offset = -1; offset <= 1; offset++) {
          if (!areJoined(joined, i, offset, count)) continue;
          const row = this.#layout.read + (h * 3 + offset + 1) * WIDTH;
          const at = (i + offset) * WIDTH;
          for (let n = at; n < at + this.#filled[i + offset]!; n++) {
            const k = this.#columns[n]!;
            sum += p[row + k]! * this.#x[at + k]!;
          }
        }
        this.#tokens[i * this.#shape.token + h] = Math.max(0, sum);
      }
    }
  }

  #look({ words, place, clause, first, last }: ToneQuestion): void {
    const p = this.parameters;
    const count = words.length;
    this.#sight.fill(0);
    for (let head = 0; head < this.#shape.heads; head++) {
      const weights = this.#weights.subarray(head * count, (head + 1) * count);
      for (let i = 0; i < count; i++) {
        let sum = p[this.#layout.place + head * PLACES + place[i]!]! + p[this.#layout.clause + head * CLAUSES + clause[i]!]!;
        for (let h = 0; h < this.#shape.token; h++)
          sum += p[this.#layout.look + head * this.#shape.token + h]! * this.#tokens[i * this.#shape.token + h]!;
        weights[i] = sum;
      }
      normalize(weights);
      for (let i = 0; i < count; i++) this.#addToSight(head, i, weights[i]!);
    }
    if (first > 0) this.#addToSight(this.#shape.heads, first - 1, 1);
    if (last < count) this.#addToSight(this.#shape.heads + 1, last, 1);
  }

  #addToSight(part: number, token: number, weight: number): void {
    for (let h = 0; h < this.#shape.token; h++) {
      const f = part * this.#shape.token + h;
      this.#sight[f] = this.#sight[f]! + weight * this.#tokens[token * this.#shape.token + h]!;
    }
  }

  #judge({ features }: ToneQuestion): void {
    const p = this.parameters;
    for (let r = 0; r < this.#shape.hidden; r++) {
      let sum = p[this.#layout.thinkBias + r]!;
      for (let f = 0; f < this.#sightSize; f++) sum += p[this.#layout.think + r * this.#sightSize + f]! * this.#sight[f]!;
      this.#hidden[r] = Math.max(0, sum);
    }
    for (let label = 0; label < LABELS; label++) {
      let sum = p[this.#layout.judgeBias + label]!;
      for (let r = 0; r < this.#shape.hidden; r++)
        sum += p[this.#layout.judge + label * this.#shape.hidden + r]! * this.#hidden[r]!;
      for (const feature of features) sum += this.features[(feature & this.#mask) * LABELS + label]!;
      this.#chances[label] = sum;
    }
    normalize(this.#chances);
  }

  #backward(example: ToneExample): void {
    const sight = this.#backFromLabels(example);
    const tokens = this.#backFromSight(example, sight);
    this.#backFromTokens(example, tokens);
  }

  #backFromLabels({ features, gold, weight }: ToneExample): Float32Array {
    const p = this.parameters;
    const g = this.#gradient;
    const hidden = new Float32Array(this.#shape.hidden);
    for (let label = 0; label < LABELS; label++) {
      const error = weight * (this.#chances[label]! - gold[label]!);
      g[this.#layout.judgeBias + label] = g[this.#layout.judgeBias + label]! + error;
      for (let r = 0; r < this.#shape.hidden; r++) {
        const cell = this.#layout.judge + label * this.#shape.hidden + r;
        g[cell] = g[cell]! + error * this.#hidden[r]!;
        hidden[r] = hidden[r]! + error * p[cell]!;
      }
      for (const feature of features) {
        adagrad(this.features, this.#featureSquares, (feature & this.#mask) * LABELS + label, error, FEATURE);
      }
    }
    const sight = new Float32Array(this.#sightSize);
    for (let r = 0; r < this.#shape.hidden; r++) {
      if (this.#hidden[r]! <= 0) continue;
      g[this.#layout.thinkBias + r] = g[this.#layout.thinkBias + r]! + hidden[r]!;
      for (let f = 0; f < this.#sightSize; f++) {
        const cell = this.#layout.think + r * this.#sightSize + f;
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
    const out = new Float32Array(count * this.#shape.token);
    for (let h = 0; h < this.#shape.token; h++) {
      if (first > 0) out[(first - 1) * this.#shape.token + h] = sight[this.#shape.heads * this.#shape.token + h]!;
      if (last < count)
        out[last * this.#shape.token + h] =
          out[last * this.#shape.token + h]! + sight[(this.#shape.heads + 1) * this.#shape.token + h]!;
    }
    for (let head = 0; head < this.#shape.heads; head++) {
      const weights = this.#weights.subarray(head * count, (head + 1) * count);
      const pulls = new Float32Array(count);
      let mean = 0;
      for (let i = 0; i < count; i++) {
        for (let h = 0; h < this.#shape.token; h++)
          pulls[i] = pulls[i]! + sight[head * this.#shape.token + h]! * this.#tokens[i * this.#shape.token + h]!;
        mean += weights[i]! * pulls[i]!;
      }
      for (let i = 0; i < count; i++) {
        const error = weights[i]! * (pulls[i]! - mean);
        const at = this.#layout.place + head * PLACES + place[i]!;
        g[at] = g[at]! + error;
        const barrier = this.#layout.clause + head * CLAUSES + clause[i]!;
        g[barrier] = g[barrier]! + error;
        for (let h = 0; h < this.#shape.token; h++) {
          const cell = this.#layout.look + head * this.#shape.token + h;
          const token = i * this.#shape.token + h;
          g[cell] = g[cell]! + error * this.#tokens[token]!;
          out[token] = out[token]! + weights[i]! * sight[head * this.#shape.token + h]! + error * p[cell]!;
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
      for (let h = 0; h < this.#shape.token; h++) {
        const error = tokens[i * this.#shape.token + h]!;
        if (error === 0 || this.#tokens[i * this.#shape.token + h]! <= 0) continue;
        g[this.#layout.readBias + h] = g[this.#layout.readBias + h]! + error;
        for (let offset = -1; offset <= 1; offset++) {
          if (!areJoined(joined, i, offset, count)) continue;
          const row = this.#layout.read + (h * 3 + offset + 1) * WIDTH;
          const at = (i + offset) * WIDTH;
          for (let n = at; n < at + this.#filled[i + offset]!; n++) {
            const k = this.#columns[n]!;
            g[row + k] = g[row + k]! + error * this.#x[at + k]!;
            x[at + k] = x[at + k]! + error * p[row + k]!;
          }
        }
      }
    }
    for (let i = 0; i < count; i++) if (this.#kept[i]) this.#words.correct(words[i]!, x, i * WIDTH);
  }
}
