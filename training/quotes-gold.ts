// PolNeAR's articles, and those that were judged for nutgraf, as the quotes stage reads them, with gold on their tokens.
import { readFileSync } from 'node:fs';
import { readDocument } from '../src/document/read.js';
import { findEntities } from '../src/entities/entities.js';
import { POS } from '../src/language/codes.js';
import { type Language, readLanguage } from '../src/language/language.js';
import { readScene, type Scene } from '../src/quotes/scene.js';
import { optionsSchema } from '../src/schema/options.js';
import type { Range } from '../src/schema/span.js';

/** A quote as PolNeAR's reader gives it. */
export interface GoldQuote {
  readonly id: string;
  readonly kind: 'direct' | 'mixed' | 'indirect';
  readonly speech?: boolean;
  readonly content: readonly Range[];
  readonly cue: readonly Range[] | null;
  readonly source: readonly Range[] | null;
  readonly sourceHead?: Range | null;
}

export interface GoldArticle {
  readonly id: string;
  readonly publisher: string;
  readonly text: string;
  readonly quotes: readonly GoldQuote[];
  /** Cues of which nobody said whether they count. */
  readonly open?: readonly Range[];
}

/** An article as the stage reads it, with its gold. */
export interface ReadArticle {
  readonly gold: GoldArticle;
  /** Articles of one fold are kept out together where models are taught what others make of them. */
  readonly fold: number;
  readonly scene: Scene;
  /** Gold quotes that have a cue, by the token that heads it. */
  readonly cues: ReadonlyMap<number, GoldQuote>;
  /** Tokens of cues that are open: they teach nothing. */
  readonly open: ReadonlySet<number>;
}

export const FOLDS = 4;

/** Articles read as the stage reads them. */
export function readArticles(path: string): ReadArticle[] {
  const lines = readFileSync(path, 'utf8').trim().split('\n');
  return lines.map((line, i) => readArticle(JSON.parse(line) as GoldArticle, i % FOLDS));
}

/** One article read so. */
export function readArticle(gold: GoldArticle, fold: number): ReadArticle {
  const document = readDocument({ text: gold.text }, optionsSchema.parse({}));
  const language = readLanguage(document);
  const entities = findEntities(document, language);
  const cues = new Map<number, GoldQuote>();
  for (const quote of gold.quotes) {
    const head = quote.cue && headOfCue(language, quote.cue);
    if (head !== null && !cues.has(head)) cues.set(head, quote);
  }
  const open = new Set((gold.open ?? []).flatMap((cue) => headOfCue(language, [cue]) ?? []));
  return { gold, fold, scene: readScene(document, language, entities), cues, open };
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

/** Index in CUE_LABELS: no cue, a word of saying, a stance. */
export function labelOfCue(quote: GoldQuote | undefined): number {
  if (!quote) return 0;
  return quote.speech === false && quote.kind === 'indirect' ? 2 : 1;
}

/** Indices in EXTENT_LABELS: source 1 and 2, content 3 and 4. */
export function labelsOf(window: Int32Array, { tokens }: Language, quote: GoldQuote): Uint8Array {
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

/** Only differences between labels count: each label's weights less those of the first, which then needs none. */
export function againstFirst(weights: Float32Array, labels: number): Float32Array {
  const rest = new Float32Array((weights.length / labels) * (labels - 1));
  for (let row = 0, at = 0; row < weights.length; row += labels) {
    for (let label = 1; label < labels; label++) rest[at++] = weights[row + label]! - weights[row]!;
  }
  return rest;
}

/** Tells how learning goes. */
export const told =
  (what: string) =>
  (epoch: number, value: number): void =>
    console.error(`${what}, epoch ${epoch}: ${value.toFixed(4)}`);
