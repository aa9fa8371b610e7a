// The news in which a language model judged tones (`tones.txt`) and mentions (`mentions.txt`).
import { type CorpusFile, pathOf } from './sources.js';
import { readLines } from './tone-corpora.js';

/** By the names that those files use. */
export const NEWS = {
  bbc: 'entities/teacher-bbc.ndjson',
  gmb: 'entities/teacher-gmb.ndjson',
  persent: 'entities/teacher-persent.ndjson',
  polnear: 'entities/teacher-polnear.ndjson',
  wikinews: 'entities/teacher-wikinews.ndjson',
} as const satisfies Record<string, CorpusFile>;

export type NewsName = keyof typeof NEWS;

/** The text of each article of a set, by its id. */
export function readTexts(corpora: string, news: NewsName): ReadonlyMap<string, string> {
  return new Map(readLines<{ id: string; text: string }>(pathOf(corpora, NEWS[news])).map(({ id, text }) => [id, text]));
}
