import { readFileSync } from 'node:fs';
import { type Language, readLanguage } from '../src/language/language.js';
import type { Range } from '../src/schema/span.js';
import { documentOf } from './documents.js';
import { type CorpusFile, pathOf } from './sources.js';

/** A news sentence with the tone it takes towards one target: −1, 0 or 1. */
export interface ToneItem {
  readonly text: string;
  readonly target: Range;
  readonly tone: -1 | 0 | 1;
  /** Items of one article share it. */
  readonly article: string;
}

const TONE = { negative: -1, neutral: 0, positive: 1 } as const;

/** Lines of an NDJSON file of the corpora. */
export function readLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim())
    .map((line) => JSON.parse(line) as T);
}

/** NewsMTSC (Hamborg & Donnay 2021, MIT) or a set of the same form. */
export function readTargets(corpora: string, file: CorpusFile): ToneItem[] {
  const lines = readLines<{ id: string; text: string; target: Range; label: keyof typeof TONE }>(pathOf(corpora, file));
  return lines.map(({ id, text, target, label }) => ({
    text,
    target,
    tone: TONE[label],
    article: id.split('_').slice(0, 3).join('_'),
  }));
}

/** Directed tone between two entities (Park et al. 2021): label 1 and 3 are p towards q, 2 and 4 q towards p. */
export function readDirected(corpora: string, file: CorpusFile): { text: string; p: Range; q: Range; label: number }[] {
  return readLines(pathOf(corpora, file));
}

/** A passage as one paragraph, read. */
export function languageOf(text: string): Language {
  return readLanguage(documentOf(text, [{ start: 0, end: text.length }], 's1'));
}
