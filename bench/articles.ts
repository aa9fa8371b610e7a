import { readdirSync, readFileSync } from 'node:fs';

/** The plain-text articles of the fixtures: the same words for everybody who is timed. */
const fixtures = (): string[] =>
  readdirSync('fixtures/articles')
    .sort()
    .flatMap((name) => {
      try {
        return [readFileSync(`fixtures/articles/${name}/article.txt`, 'utf8')];
      } catch {
        return [];
      }
    });

/** `--texts FILE.ndjson`: the `text` of each record instead, so that no word is met again in every round. */
const textsOf = (file: string): string[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => (JSON.parse(line) as { text: string }).text);

const at = process.argv.indexOf('--texts');

export const articles: readonly string[] = at < 0 ? fixtures() : textsOf(process.argv[at + 1] ?? '');

/** Runs of characters between white space, in all articles together. */
export const words: number = articles.reduce((sum, text) => sum + (text.match(/\S+/g)?.length ?? 0), 0);
