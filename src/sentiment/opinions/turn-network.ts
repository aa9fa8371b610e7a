import bytes from '../../data/turns.bin';

// turns.bin: the numbers of inputs, of hidden numbers and of networks (uint32 each), then each network's parameters (float32, little-endian):
// for each hidden number a weight an input and a bias; a weight for each hidden number; a weight an input; a bias.
const HEAD = 12;

/** How many parameters a network has. */
export const sizeOfNetwork = (inputs: number, hidden: number): number => hidden * (inputs + 1) + hidden + inputs + 1;

/** A few small networks that say, each and in the mean, how likely a pair of opinions is a turn. */
export class TurnNetwork {
  readonly #inputs: number;
  readonly #hidden: number;
  readonly #networks: readonly Float32Array[];

  constructor(file: Uint8Array) {
    const view = new DataView(file.buffer, file.byteOffset);
    this.#inputs = view.getUint32(0, true);
    this.#hidden = view.getUint32(4, true);
    const size = sizeOfNetwork(this.#inputs, this.#hidden);
    this.#networks = Array.from({ length: view.getUint32(8, true) }, (_, net) =>
      Float32Array.from({ length: size }, (_, i) => view.getFloat32(HEAD + 4 * (net * size + i), true)),
    );
  }

  /** 0 … 1. */
  chanceOf(numbers: readonly number[]): number {
    return this.#networks.reduce((sum, network) => sum + this.#judge(network, numbers), 0) / this.#networks.length;
  }

  #judge(p: Float32Array, numbers: readonly number[]): number {
    const [inputs, hidden] = [this.#inputs, this.#hidden];
    const out = hidden * (inputs + 1);
    let score = p[out + hidden + inputs]!;
    for (let i = 0; i < inputs; i++) score += p[out + hidden + i]! * numbers[i]!;
    for (let h = 0, at = 0; h < hidden; h++, at += inputs + 1) {
      let value = p[at + inputs]!;
      for (let i = 0; i < inputs; i++) value += p[at + i]! * numbers[i]!;
      if (value > 0) score += p[out + h]! * value;
    }
    return 1 / (1 + Math.exp(-score));
  }
}

/** The bytes of networks with so many inputs and hidden numbers. */
export function packTurnNetworks(networks: readonly ArrayLike<number>[], inputs: number, hidden: number): Uint8Array {
  const size = sizeOfNetwork(inputs, hidden);
  const view = new DataView(new ArrayBuffer(HEAD + 4 * size * networks.length));
  [inputs, hidden, networks.length].forEach((number, i) => {
    view.setUint32(4 * i, number, true);
  });
  networks.forEach((network, net) => {
    for (let i = 0; i < size; i++) view.setFloat32(HEAD + 4 * (net * size + i), network[i]!, true);
  });
  return new Uint8Array(view.buffer);
}

/** The shipped ones. */
export const shippedTurns = new TurnNetwork(bytes);
