import { SHAPE } from '../src/sentiment/network-shape.js';
import { Adam, adagrad, scatter } from './steps.js';

/** Word vectors to start from, and numbers of words that are taken as they are. Vectors of `LEARNED` dimensions are not projected. */
export interface WordKnowledge {
  readonly rows: number;
  readonly dimensions: number;
  readonly vectors: Float32Array;
  /** Two a word: the lexicons' value, and what its vector says that would be. */
  readonly fixed: Float32Array;
}

export const LEARNED = SHAPE.word - 2;
const OWN = { rate: 0.01, decay: 0.001 } as const;

/** A word as the network reads it: its vector projected to a few numbers, a correction of its own, and two fixed numbers. */
export class WordReader {
  readonly #knowledge: WordKnowledge;
  readonly #projection: Float32Array;
  readonly #gradient: Float32Array;
  readonly #own: Float32Array;
  /** Each word as it is read, and whether that still holds. */
  readonly #vectors: Float32Array;
  readonly #isRead: Uint8Array;
  readonly #squares: Float32Array;
  readonly #adam: Adam;

  constructor(knowledge: WordKnowledge, random: () => number) {
    this.#knowledge = knowledge;
    this.#projection = new Float32Array(LEARNED * knowledge.dimensions);
    this.#gradient = new Float32Array(this.#projection.length);
    this.#own = new Float32Array(knowledge.rows * LEARNED);
    this.#vectors = new Float32Array(this.#own.length);
    this.#isRead = new Uint8Array(knowledge.rows);
    this.#squares = new Float32Array(this.#own.length).fill(1e-2);
    this.#adam = new Adam(this.#projection, this.#gradient);
    scatter(this.#projection, 0, this.#projection.length, 1 / Math.sqrt(knowledge.dimensions), random);
  }

  read(row: number, out: Float32Array, at: number): void {
    const { fixed } = this.#knowledge;
    if (!this.#isRead[row]) this.#project(row);
    for (let k = 0; k < LEARNED; k++) out[at + k] = this.#vectors[row * LEARNED + k]!;
    out[at + LEARNED] = fixed[2 * row]!;
    out[at + LEARNED + 1] = fixed[2 * row + 1]!;
  }

  #project(row: number): void {
    const { dimensions, vectors } = this.#knowledge;
    this.#isRead[row] = 1;
    for (let k = 0; k < LEARNED; k++) {
      let sum = this.#own[row * LEARNED + k]!;
      if (dimensions === LEARNED) sum += vectors[row * LEARNED + k]!;
      else for (let j = 0; j < dimensions; j++) sum += this.#projection[k * dimensions + j]! * vectors[row * dimensions + j]!;
      this.#vectors[row * LEARNED + k] = sum;
    }
  }

  /** Learns from the errors of what `read` wrote. */
  correct(row: number, errors: Float32Array, at: number): void {
    const { dimensions, vectors } = this.#knowledge;
    this.#isRead[row] = 0;
    for (let k = 0; k < LEARNED; k++) {
      const error = errors[at + k]!;
      if (error === 0) continue;
      for (let j = 0; j < dimensions && dimensions !== LEARNED; j++) {
        const cell = k * dimensions + j;
        this.#gradient[cell] = this.#gradient[cell]! + error * vectors[row * dimensions + j]!;
      }
      adagrad(this.#own, this.#squares, row * LEARNED + k, error, OWN);
    }
  }

  update(rate: number, pull: number): void {
    if (this.#knowledge.dimensions === LEARNED) return;
    this.#adam.step(rate, pull);
    this.#isRead.fill(0);
  }
}
