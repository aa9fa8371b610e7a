// Learns quotes.bin: which tokens head a cue, and which tokens around a cue are its source and its content.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readDocument } from '../src/document/read.js';
import { POS } from '../src/language/codes.js';
import { type Language, readLanguage } from '../src/language/language.js';
import { bioGrammar } from '../src/model/tagger.js';
import { Template } from '../src/model/template.js';
import { writeTables } from '../src/model/weights.js';
import { columnsOf, type TokenColumns } from '../src/quotes/columns.js';
import { CUE_LABELS } from '../src/quotes/cues.js';
import { EXTENT_LABELS } from '../src/quotes/extents.js';
import { CUE_FEATURES, EXTENT_FEATURES } from '../src/quotes/features.js';
import { findFragments } from '../src/quotes/fragments.js';
import { WindowColumns } from '../src/quotes/window-columns.js';
import { unitsOf, windowOf } from '../src/quotes/windows.js';
import { optionsSchema } from '../src/schema/options.js';
import type { Range } from '../src/schema/span.js';
import { type Item, trainClassifier } from './logistic.js';
import { type Example, trainTagger } from './perceptron.js';

/** A quote as PolNeAR's reader gives it. */
export interface GoldQuote {
  readonly id: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speech?: boolean;
  readonly content: readonly Range[];
  readonly cue: readonly Range[] | null;
  readonly source: readonly Range[] | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
}

/** An article as the stage reads it, with its gold. */
export interface ReadArticle {
  readonly gold: GoldArticle;
  readonly language: Language;
  readonly columns: TokenColumns;
  /** Gold quotes that have a cue, by the token that heads it. */
  readonly cues: ReadonlyMap<number, GoldQuote>;
}

const BITS = 18;

/** Trains both stages on PolNeAR's training articles and writes quotes.bin. */
export function trainQuotes(corpora: string, data: string): void {
  const articles = readArticles(join(corpora, 'quotes/polnear.train.ndjson'));
  writeFileSync(join(data, 'quotes.bin'), learnQuotes(articles));
}

/** The weights learned from some articles. */
export function learnQuotes(articles: readonly ReadArticle[]): Uint8Array {
  const cues = trainClassifier(articles.flatMap(cueItems), {
    labels: CUE_LABELS,
    bits: BITS,
    epochs: 5,
    seed: 1,
    rate: 0.1,
    onEpoch: (epoch, loss) => console.error(`cues: epoch ${epoch}, loss ${loss.toFixed(4)}`),
  });
  const extents = trainTagger(articles.flatMap(extentExamples), {
    labels: EXTENT_LABELS,
    bits: BITS,
    grammar: bioGrammar,
    epochs: 8,
    seed: 2,
    onEpoch: (epoch, accuracy) => console.error(`extents: epoch ${epoch}, ${(100 * accuracy).toFixed(2)} % of tokens`),
  });
  return writeTables([
    { name: 'cues', labels: CUE_LABELS, bits: BITS, weights: cues },
    { name: 'extents', labels: EXTENT_LABELS, bits: BITS, weights: extents },
  ]);
}

/** Articles read as the stage reads them. */
export function readArticles(path: string): ReadArticle[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line) => readArticle(JSON.parse(line) as GoldArticle));
}

function readArticle(gold: GoldArticle): ReadArticle {
  const document = readDocument({ text: gold.text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const columns = columnsOf(language, findFragments(gold.text, document.blocks));
  const cues = new Map<number, GoldQuote>();
  for (const quote of gold.quotes) {
    const head = quote.cue && headOfCue(language, quote.cue);
    if (head !== null && !cues.has(head)) cues.set(head, quote);
  }
  return { gold, language, columns, cues };
}

/** The last verb of a cue, else its last noun, else its first word. */
function headOfCue({ tokens }: Language, cue: readonly Range[]): number | null {
  const indices = cue.flatMap(({ start, end }) => {
    const [first, last] = tokens.within(start, end);
    return Array.from({ length: last - first }, (_, k) => first + k);
  });
  const lastOf = (...wanted: number[]) => indices.findLast((i) => wanted.includes(tokens.pos[i]!));
  return lastOf(POS.VERB) ?? lastOf(POS.NOUN, POS.PROPN) ?? lastOf(POS.AUX) ?? indices[0] ?? null;
}

function cueItems({ language, columns, cues }: ReadArticle): Item[] {
  const reader = new Template(CUE_FEATURES).over(columns);
  return language.sentences.flatMap(({ first, last }) =>
    Array.from({ length: last - first }, (_, k) => {
      const features = new Uint32Array(reader.size);
      reader.read(first + k, first, last, features);
      return { features, label: labelOfCue(cues.get(first + k)) };
    }),
  );
}

function labelOfCue(quote: GoldQuote | undefined): number {
  if (!quote) return 0;
  return quote.speech === false && quote.kind === 'indirect' ? 2 : 1;
}

function extentExamples({ language, columns, cues }: ReadArticle): Example[] {
  const window = new WindowColumns(language.tokens, columns);
  const reader = new Template(EXTENT_FEATURES).over(window.columns);
  const units = unitsOf(language, columns);
  return [...cues].map(([cue, quote]) => {
    const run = windowOf(cue, language, units, columns);
    window.fill(run, cue);
    const features = new Uint32Array(run.length * reader.size);
    for (let k = 0; k < run.length; k++) reader.read(k, 0, run.length, features, k * reader.size);
    return { features, width: reader.size, gold: labelsOf(run, language, quote) };
  });
}

/** BIO labels: source 1 and 2, content 3 and 4. */
function labelsOf(window: Int32Array, { tokens }: Language, quote: GoldQuote): Uint8Array {
  const labels = new Uint8Array(window.length);
  const mark = (ranges: readonly Range[], begin: number) => {
    for (const { start, end } of ranges) {
      let isFirst = true;
      for (let k = 0; k < window.length; k++) {
        const i = window[k]!;
        if (tokens.end[i]! <= start || tokens.start[i]! >= end) continue;
        labels[k] = isFirst ? begin : begin + 1;
        isFirst = false;
      }
    }
  };
  mark(quote.content, 3);
  mark(quote.source ?? [], 1);
  return labels;
}
