// The news in which a language model judged tones (`tones.txt`), mentions (`mentions.txt`) and who said what (`attributions.txt`).
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

/** Articles with the texts that their sets have of them, set by set. */
export function withTexts<Article extends { readonly news: NewsName; readonly id: string }>(
  corpora: string,
  articles: readonly Article[],
): (Article & { readonly text: string })[] {
  return (Object.keys(NEWS) as NewsName[]).flatMap((news) => {
    const own = articles.filter((article) => article.news === news);
    if (own.length === 0) return [];
    const texts = readTexts(corpora, news);
    return own.map((article) => ({ ...article, text: texts.get(article.id)! }));
  });
}
