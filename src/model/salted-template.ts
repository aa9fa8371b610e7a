import { hashString, mix } from './hash.js';

/** Named columns, one number a token: what a template's features are made of. */
import type { Columns } from './template.js';

/** Hash of what lies before the first and after the last token. */
const OUTSIDE = hashString('outside');

/**
 * Features as a list of strings, each one or more columns at offsets:
 * `template(['word[0]', 'word[-1] word[0]', 'pos[0] pos[1] pos[2]'])`.
 */
export class SaltedTemplate {
  /** Features a token has. */
  readonly size: number;
  readonly #plan: Plan;

  constructor(lines: readonly string[]) {
    this.size = lines.length;
    this.#plan = planOf(lines.map((line) => ({ seed: hashString(line), parts: line.split(' ').map(parsePart) })));
  }

  /** The features over these columns, ready to be read token by token. Columns are copied, but for Uint32Arrays, which are read in place. */
  over(columns: Columns): SaltedReader {
    return new SaltedReader(this.#plan, columns);
  }
}

interface Line {
  readonly seed: number;
  readonly parts: readonly { readonly name: string; readonly offset: number }[];
}

/** Features laid out for fast reading. A slot is a column at an offset that some feature looks at. */
interface Plan {
  readonly slots: readonly { readonly name: string; readonly offset: number }[];
  readonly offsets: Int32Array;
  readonly seeds: Uint32Array;
  /** The slots of feature f are `parts[ends[f - 1]] … parts[ends[f]]`. */
  readonly parts: Uint16Array;
  readonly ends: Uint16Array;
  /** How far the features look back and ahead. */
  readonly before: number;
  readonly after: number;
}

function planOf(lines: readonly Line[]): Plan {
  const numbers = new Map<string, number>();
  const slots: { name: string; offset: number }[] = [];
  const slotOf = ({ name, offset }: { name: string; offset: number }): number => {
    const key = `${name} ${offset}`;
    if (!numbers.has(key)) numbers.set(key, slots.push({ name, offset }) - 1);
    return numbers.get(key)!;
  };
  const parts = Uint16Array.from(lines.flatMap((line) => line.parts.map(slotOf)));
  const offsets = Int32Array.from(slots, ({ offset }) => offset);
  let end = 0;
  return {
    slots,
    offsets,
    seeds: Uint32Array.from(lines, ({ seed }) => seed),
    parts,
    ends: Uint16Array.from(lines, (line) => (end += line.parts.length)),
    before: -Math.min(0, ...offsets),
    after: Math.max(0, ...offsets),
  };
}

/** Reads a template's features of one token after another. */
export class SaltedReader {
  readonly size: number;
  readonly #plan: Plan;
  /** The column of each slot; one array type, so that reading stays fast. */
  readonly #columns: readonly Uint32Array[];
  readonly #values: Uint32Array;

  constructor(plan: Plan, columns: Columns) {
    const read = new Map<string, Uint32Array>();
    for (const { name } of plan.slots) if (!read.has(name)) read.set(name, columnNamed(columns, name));
    this.size = plan.seeds.length;
    this.#plan = plan;
    this.#columns = plan.slots.map(({ name }) => read.get(name)!);
    this.#values = new Uint32Array(plan.slots.length);
  }

  /** Writes the hashes of token `at` to `out` from index `from` on; nothing outside `low … high` (half-open) is seen. */
  read(at: number, low: number, high: number, out: Uint32Array, from = 0): number {
    this.#fetch(at, low, high);
    const values = this.#values;
    const { seeds, parts, ends } = this.#plan;
    let part = 0;
    for (let f = 0; f < seeds.length; f++) {
      let hash = seeds[f]!;
      for (const end = ends[f]!; part < end; part++) hash = mix(hash, values[parts[part]!]!);
      out[from + f] = hash;
    }
    return from + seeds.length;
  }

  #fetch(at: number, low: number, high: number): void {
    const columns = this.#columns;
    const values = this.#values;
    const { offsets, before, after } = this.#plan;
    const inside = at - before >= low && at + after < high;
    for (let slot = 0; slot < values.length; slot++) {
      const i = at + offsets[slot]!;
      values[slot] = inside || (i >= low && i < high) ? columns[slot]![i]! : OUTSIDE;
    }
  }
}

function parsePart(part: string): { name: string; offset: number } {
  const match = /^(\w+)\[([+-]?\d+)\]$/.exec(part);
  if (!match) throw new Error(`a feature part must look like word[-1], not ${part}`);
  return { name: match[1]!, offset: Number(match[2]) };
}

function columnNamed(columns: Columns, name: string): Uint32Array {
  const column = columns[name];
  if (!column) throw new Error(`no column ${name}; there are ${Object.keys(columns).join(', ')}`);
  return column instanceof Uint32Array ? column : Uint32Array.from(column);
}
