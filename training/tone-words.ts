import { SHAPE } from '../src/sentiment/network-shape.js';
import { Adam, adagrad, scatter } from './steps.js';

/** Word vectors to start from, and numbers of words that are taken as they are. */
export interface WordKnowledge {
  readonly rows: number;
  readonly dimensions: number;
  readonly vectors: Float32Array;
  /** Two a word: the lexicons' value, and what its vector says that would be. */
  readonly fixed: Float32Array;
}

const LEARNED = SHAPE.word - 2;
const OWN = { rate: 0.01, decay: 0.001 } as const;

/** A word as the network reads it: its vector projected to a few numbers, a correction of its own, and two fixed numbers. */
export class WordReader {
  readonly #knowledge: WordKnowledge;
  readonly #projection: Float32Array;
  readonly #gradient: Float32Array;
  readonly #own: Float32Array;
  readonly #squares: Float32Array;
  readonly #adam: Adam;

  constructor(knowledge: WordKnowledge, random: () => number) {
    this.#knowledge = knowledge;
    this.#projection = new Float32Array(LEARNED * knowledge.dimensions);
    this.#gradient = new Float32Array(this.#projection.length);
    this.#own = new Float32Array(knowledge.rows * LEARNED);
    this.#squares = new Float32Array(this.#own.length).fill(1e-2);
    this.#adam = new Adam(this.#projection, this.#gradient);
    scatter(this.#projection, 0, this.#projection.length, 1 / Math.sqrt(knowledge.dimensions), random);
  }

  read(row: number, out: Float32Array, at: number): void {
    const { dimensions, vectors, fixed } = this.#knowledge;
    for (let k = 0; k < LEARNED; k++) {
      let sum = this.#own[row * LEARNED + k]!;
      for (let j = 0; j < dimensions; j++) sum += this.#projection[k * dimensions + j]! * vectors[row * dimensions + j]!;
      out[at + k] = sum;
    }
    out[at + LEARNED] = fixed[2 * row]!;
    out[at + LEARNED + 1] = fixed[2 * row + 1]!;
  }

  /** Learns from the errors of what `read` wrote. */
  correct(row: number, errors: Float32Array, at: number): void {
    const { dimensions, vectors } = this.#knowledge;
    for (let k = 0; k < LEARNED; k++) {
      const error = errors[at + k]!;
      if (error === 0) continue;
      for (let j = 0; j < dimensions; j++) {
        const cell = k * dimensions + j;
        this.#gradient[cell] = this.#gradient[cell]! + error * vectors[row * dimensions + j]!;
      }
      adagrad(this.#own, this.#squares, row * LEARNED + k, error, OWN);
    }
  }

  update(rate: number, pull: number): void {
    this.#adam.step(rate, pull);
  }
}
