// A weights file: "NGW1", the header's length (uint32, little-endian), the header as JSON, then the tables one after another,
// a signed byte a weight. A byte k stands for scale × sign(k) × (k/127)²: companding keeps small weights apart, which
// clipped linear bytes do not.

const MAGIC = 'NGW1';
/** Bytes on either side of 0. */
export const STEPS = 127;

/** One table of weights: 2^bits rows that features are hashed into, each with `width` weights side by side, one a label. */
export interface Table {
  readonly name: string;
  readonly labels: readonly string[];
  readonly bits: number;
  readonly width: number;
  readonly scale: number;
  readonly cells: Int8Array;
}

/** A table before it is packed. */
export interface LearnedTable {
  readonly name: string;
  readonly labels: readonly string[];
  readonly bits: number;
  /** Rows × labels; a table without labels has a weight a row. */
  readonly weights: Float32Array;
  /**
   * Bytes are multiples of so many, 1 where not said, and those of one such grain are 0: the smallest weights are many and say little,
   * and with fewer different bytes the file packs better.
   */
  readonly grain?: number;
}

/** The tables of a weights file by name. */
export type Tables = ReadonlyMap<string, Table>;

/** Reads a weights file; its bytes are used in place, not copied. */
export function readTables(bytes: Uint8Array): Tables {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (ascii(bytes, 0, 4) !== MAGIC) throw new Error('not a weights file');
  const headerEnd = 8 + view.getUint32(4, true);
  const header = (JSON.parse(ascii(bytes, 8, headerEnd)) as (Omit<Table, 'cells' | 'width'> & { width?: number })[]).map(
    (entry) => ({ ...entry, width: entry.width ?? 1 }),
  );
  const tables = new Map<string, Table>();
  let offset = headerEnd;
  for (const entry of header) {
    const size = 2 ** entry.bits * entry.width;
    tables.set(entry.name, { ...entry, cells: new Int8Array(bytes.buffer, bytes.byteOffset + offset, size) });
    offset += size;
  }
  return tables;
}

/** The table of that name, which the code expects to be there. */
export function tableNamed(tables: Tables, name: string): Table {
  const table = tables.get(name);
  if (!table) throw new Error(`the weights file has no table ${name}`);
  return table;
}

/** The numbers that a table's 256 byte values stand for; index it with `cell + 128`. */
export function decodingOf({ scale }: Table): Float64Array {
  return Float64Array.from({ length: 256 }, (_, i) => scale * Math.sign(i - 128) * ((i - 128) / STEPS) ** 2);
}

/** A weights file of float tables; the largest weight of each sets its scale. */
export function writeTables(tables: readonly LearnedTable[]): Uint8Array {
  const packed = tables.map((table) => ({ ...table, ...compand(table.weights, table.grain) }));
  const header = JSON.stringify(
    packed.map(({ name, labels, bits, scale, cells }) => ({ name, labels, bits, width: cells.length / 2 ** bits, scale })),
  );
  const start = 8 + header.length;
  const bytes = new Uint8Array(start + packed.reduce((sum, { cells }) => sum + cells.length, 0));
  bytes.set(Uint8Array.from(MAGIC, (char) => char.charCodeAt(0)));
  new DataView(bytes.buffer).setUint32(4, header.length, true);
  bytes.set(
    Uint8Array.from(header, (char) => char.charCodeAt(0)),
    8,
  );
  let offset = start;
  for (const { cells } of packed) {
    bytes.set(new Uint8Array(cells.buffer), offset);
    offset += cells.length;
  }
  return bytes;
}

function compand(weights: Float32Array, grain = 1): { scale: number; cells: Int8Array } {
  let scale = 0;
  for (const weight of weights) scale = Math.max(scale, Math.abs(weight));
  const cells = new Int8Array(weights.length);
  if (scale === 0) return { scale: 1, cells };
  for (let i = 0; i < cells.length; i++) {
    const grains = Math.min(Math.round((STEPS / grain) * Math.sqrt(Math.abs(weights[i]!) / scale)), Math.floor(STEPS / grain));
    cells[i] = grain > 1 && grains === 1 ? 0 : Math.sign(weights[i]!) * grain * grains;
  }
  return { scale, cells };
}

function ascii(bytes: Uint8Array, start: number, end: number): string {
  let text = '';
  for (let i = start; i < end; i++) text += String.fromCharCode(bytes[i]!);
  return text;
}
