/** Adam (Kingma & Ba 2015) with decoupled decay, over an array of parameters and one of gradients that it empties. */
export class Adam {
  readonly #values: Float32Array;
  readonly #gradients: Float32Array;
  readonly #means: Float32Array;
  readonly #squares: Float32Array;
  #time = 0;

  constructor(values: Float32Array, gradients: Float32Array) {
    this.#values = values;
    this.#gradients = gradients;
    this.#means = new Float32Array(values.length);
    this.#squares = new Float32Array(values.length);
  }

  step(rate: number, pull: number): void {
    this.#time++;
    const first = 1 - 0.9 ** this.#time;
    const second = 1 - 0.999 ** this.#time;
    for (let i = 0; i < this.#values.length; i++) {
      const gradient = this.#gradients[i]!;
      this.#means[i] = 0.9 * this.#means[i]! + 0.1 * gradient;
      this.#squares[i] = 0.999 * this.#squares[i]! + 0.001 * gradient * gradient;
      const move = this.#means[i]! / first / (Math.sqrt(this.#squares[i]! / second) + 1e-8);
      this.#values[i] = this.#values[i]! - rate * (move + pull * this.#values[i]!);
      this.#gradients[i] = 0;
    }
  }
}

/** One step of AdaGrad (Duchi et al. 2011) on one cell. */
export function adagrad(
  values: Float32Array,
  squares: Float32Array,
  cell: number,
  error: number,
  { rate, decay }: { readonly rate: number; readonly decay: number },
): void {
  const gradient = error + decay * values[cell]!;
  squares[cell] = squares[cell]! + gradient * gradient;
  values[cell] = values[cell]! - (rate * gradient) / Math.sqrt(squares[cell]!);
}

/** Fills a part of an array with noise (twelve uniform numbers, near enough to Gaussian). */
export function scatter(values: Float32Array, from: number, to: number, deviation: number, random: () => number): void {
  for (let i = from; i < to; i++) {
    let sum = -6;
    for (let k = 0; k < 12; k++) sum += random();
    values[i] = deviation * sum;
  }
}
