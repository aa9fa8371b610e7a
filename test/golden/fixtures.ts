import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { readHtml } from '../../src/html.js';
import { readMarkdown } from '../../src/markdown.js';
import type { Article } from '../../src/schema/article.js';

/** An article of `fixtures/articles` with what is known of it. */
export interface Fixture {
  readonly name: string;
  readonly folder: string;
  /** The file as it stands. */
  readonly source: string;
  /** What a reader makes of it, with the date of `origin.md`. */
  readonly article: Article;
}

const readers: Readonly<Record<string, (source: string) => Article>> = {
  'article.txt': (text) => ({ text }),
  'article.md': (markdown) => readMarkdown(markdown),
  'article.html': (html) => readHtml(html),
};

/** Every article of `fixtures/articles`, by name. */
export function articleFixtures(): Fixture[] {
  return readdirSync('fixtures/articles', { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => readFixture(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** The texts of a folder of plain files, by file name. */
export function textsOf(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }));
}

function readFixture(name: string): Fixture {
  const folder = `fixtures/articles/${name}`;
  const file = Object.keys(readers).find((one) => existsSync(`${folder}/${one}`));
  if (!file) throw new Error(`${folder} holds no article.txt, article.md or article.html`);
  const source = readFileSync(`${folder}/${file}`, 'utf8');
  const article = readers[file]!(source);
  const publishedAt = /^publishedAt: (\S+)$/m.exec(readFileSync(`${folder}/origin.md`, 'utf8'))?.[1];
  return { name, folder, source, article: publishedAt === undefined ? article : { ...article, publishedAt } };
}
