import { readdirSync, readFileSync } from 'node:fs';

/** The plain-text articles of the fixtures: the same words for everybody who is timed. */
export const articles: readonly string[] = readdirSync('fixtures/articles')
  .sort()
  .flatMap((name) => {
    try {
      return [readFileSync(`fixtures/articles/${name}/article.txt`, 'utf8')];
    } catch {
      return [];
    }
  });

/** Runs of characters between white space, in all articles together. */
export const words: number = articles.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
