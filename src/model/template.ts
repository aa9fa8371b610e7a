import { hashString, mix } from './hash.js';

/** Named columns, one number a token: what a template's features are made of. */
export type Columns = Readonly<Record<string, ArrayLike<number>>>;

/** A feature: columns at offsets from the token looked at, taken together. */
interface Feature {
  readonly seed: number;
  readonly columns: readonly ArrayLike<number>[];
  readonly offsets: readonly number[];
}

/** Hash of what lies before the first and after the last token. */
const OUTSIDE = hashString('outside');

/**
 * Features as a list of strings, each one or more columns at offsets:
 * `template(['word[0]', 'word[-1] word[0]', 'pos[0] pos[1] pos[2]'])`.
 */
export class Template {
  /** Features a token has. */
  readonly size: number;
  readonly #lines: readonly { seed: number; parts: readonly { name: string; offset: number }[] }[];

  constructor(lines: readonly string[]) {
    this.size = lines.length;
    this.#lines = lines.map((line) => ({ seed: hashString(line), parts: line.split(' ').map(parsePart) }));
  }

  /** The features over these columns, ready to be read token by token. */
  over(columns: Columns): FeatureReader {
    return new FeatureReader(
      this.#lines.map(({ seed, parts }) => ({
        seed,
        columns: parts.map(({ name }) => columnNamed(columns, name)),
        offsets: parts.map(({ offset }) => offset),
      })),
    );
  }
}

/** Reads a template's features of one token after another. */
export class FeatureReader {
  readonly size: number;
  readonly #features: readonly Feature[];

  constructor(features: readonly Feature[]) {
    this.#features = features;
    this.size = features.length;
  }

  /** Writes the hashes of token `at` to `out` from index `from` on; nothing outside `low … high` (half-open) is seen. */
  read(at: number, low: number, high: number, out: Uint32Array, from = 0): number {
    let next = from;
    for (const { seed, columns, offsets } of this.#features) {
      let hash = seed;
      for (let k = 0; k < offsets.length; k++) {
        const i = at + offsets[k]!;
        hash = mix(hash, i < low || i >= high ? OUTSIDE : columns[k]![i]!);
      }
      out[next++] = hash;
    }
    return next;
  }
}

function parsePart(part: string): { name: string; offset: number } {
  const match = /^(\w+)\[([+-]?\d+)\]$/.exec(part);
  if (!match) throw new Error(`a feature part must look like word[-1], not ${part}`);
  return { name: match[1]!, offset: Number(match[2]) };
}

function columnNamed(columns: Columns, name: string): ArrayLike<number> {
  const column = columns[name];
  if (!column) throw new Error(`no column ${name}; there are ${Object.keys(columns).join(', ')}`);
  return column;
}
