export const offsetUnits = ['utf16', 'codepoint', 'utf8'] as const;
/**
 * What offsets count: UTF-16 code units (as JavaScript does), code points (Python), or bytes of UTF-8 (Rust, Go).
 *
 * @useDeclaredType
 */
export type OffsetUnit = (typeof offsetUnits)[number];

/** Where a schema puts offsets; the dates of the same names are strings. */
const offsetNames: ReadonlySet<string> = new Set(['start', 'end', 'at']);

/**
 * The value with every offset into `text` counted in another unit.
 *
 * @example
 * withOffsets({ start: 3, end: 4 }, '🌧 x', 'utf8') // { start: 5, end: 6 }
 */
export function withOffsets<T>(value: T, text: string, unit: OffsetUnit): T {
  if (unit === 'utf16') return value;
  const places = placesOf(text, unit);
  const convert = (part: unknown, name: string): unknown => {
    if (typeof part === 'number') return offsetNames.has(name) ? places[part] : part;
    if (Array.isArray(part)) return part.map((one) => convert(one, ''));
    if (typeof part !== 'object' || part === null) return part;
    return Object.fromEntries(Object.entries(part).map(([key, one]) => [key, convert(one, key)]));
  };
  return convert(value, '') as T;
}

/** For each UTF-16 offset into a text the offset in another unit; one inside a pair of surrogates is where the pair begins. */
function placesOf(text: string, unit: OffsetUnit): Uint32Array {
  const places = new Uint32Array(text.length + 1);
  let place = 0;
  let at = 0;
  for (const character of text) {
    places.fill(place, at, at + character.length);
    at += character.length;
    place += unit === 'codepoint' ? 1 : bytesOf(character.codePointAt(0)!);
  }
  places[at] = place;
  return places;
}

/** Bytes in UTF-8; half a surrogate pair is written as U+FFFD, which has three. */
const bytesOf = (codePoint: number): number => (codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4);
