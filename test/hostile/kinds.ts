import { readHtml } from '../../src/html.js';
import { readMarkdown } from '../../src/markdown.js';
import type { Article } from '../../src/schema/article.js';
import { characters } from './characters.js';
import type { Hostile } from './hostile.js';
import { markdown } from './markdown.js';
import { metadata } from './metadata.js';
import { pages } from './pages.js';
import { runs } from './runs.js';
import { writing } from './writing.js';

/** A hostile input, and the reader that takes it. */
export interface Kind {
  /** "html: divisions in divisions". */
  readonly name: string;
  /** The source, about so many characters long. */
  readonly make: (size: number) => string;
  readonly read: (source: string) => string | Article;
}

const kindsOf = (format: string, read: Kind['read'], ...tables: readonly Hostile[]): Kind[] =>
  tables.flatMap((table) => Object.entries(table).map(([name, make]) => ({ name: `${format}: ${name}`, make, read })));

/** Those that the tests time at length. */
export const usual: readonly Kind[] = kindsOf('text', (source) => source, runs);

export const kinds: readonly Kind[] = [
  ...usual,
  ...kindsOf('text', (source) => source, characters, writing),
  ...kindsOf('html', readHtml, pages, metadata),
  ...kindsOf('markdown', readMarkdown, markdown),
];
