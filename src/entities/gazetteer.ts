import bytes from '../data/places.bin';
import type { Tokens } from '../language/tokens.js';
import { hashString, mix } from '../model/hash.js';
import { HashIndex } from '../model/hash-index.js';

// places.bin: the number of entries (uint32), the hashes of their words in ascending order (uint32 each), their bits (uint16 each);
// little-endian; made by `training/places.ts` from GeoNames and ISO 3166.
const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const count = bytes.length > 0 ? view.getUint32(0, true) : 0;
/** The number of each entry. */
const entries = new HashIndex(count);
const bitsOf = new Uint16Array(count);
for (let i = 0; i < count; i++)
  bitsOf[entries.add(view.getUint32(4 + 4 * i, true))] = view.getUint16(4 + 4 * count + 2 * i, true);

/** Bits of a gazetteer entry; `prefix`: a longer entry begins like this; above them the country's number. */
export const PLACE = { city: 1, large: 2, country: 4, prefix: 8 } as const;

/** A run of tokens that the gazetteer knows. */
export interface KnownPlace {
  readonly first: number;
  readonly last: number;
  readonly bits: number;
  /** ISO country by number, 0 where the run is no country. */
  readonly country: number;
}

/** The longest entry of the gazetteer that begins at a token and ends before `limit`, or null. */
export function placeAt(tokens: Tokens, first: number, limit: number): KnownPlace | null {
  let hash = 0;
  let found: KnownPlace | null = null;
  for (let i = first; i < limit; i++) {
    hash = mix(hash, tokens.word[i]!);
    const entry = entries.find(hash);
    if (entry < 0) break;
    const bits = bitsOf[entry]!;
    if (bits & ~PLACE.prefix) found = { first, last: i + 1, bits: bits & 7, country: bits >> 4 };
    if (!(bits & PLACE.prefix)) break;
  }
  return found;
}

/** Other names of countries than ISO 3166 has, each with one that it has. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['britain', 'united kingdom'],
  ['america', 'united states'],
  ['holland', 'netherlands'],
  ['burma', 'myanmar'],
  ['swaziland', 'eswatini'],
  ['prc', 'china'],
  ["people's republic of china", 'china'],
  ['dprk', 'north korea'],
  ['drc', 'democratic republic of the congo'],
  ['dr congo', 'democratic republic of the congo'],
]);

/** The country of a name in small letters, without stops: its ISO number, 0 where it is none. */
export function countryNamed(name: string): number {
  let hash = 0;
  for (const word of (OTHER_NAMES.get(name) ?? name).split(' ')) hash = mix(hash, hashString(word));
  const entry = entries.find(hash);
  return entry < 0 ? 0 : bitsOf[entry]! >> 4;
}
