import { toIso } from './dates.js';
import { isPersonName, personsOf } from './masthead.js';

/** What stands between `---` lines over a Markdown text, and the text without it. */
export interface FrontMatter {
  readonly body: string;
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly bylines: string[];
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
}

/** The names that a field goes by, best first. */
const FIELDS = {
  title: ['title', 'headline'],
  standfirst: ['standfirst', 'subtitle', 'description', 'summary', 'excerpt', 'dek'],
  author: ['author', 'authors', 'byline', 'by'],
  publisher: ['publisher', 'publication', 'source', 'site'],
  published: ['date', 'published', 'publishedat', 'published_at', 'pubdate', 'datepublished'],
  url: ['url', 'link', 'canonical', 'permalink'],
} as const;

/** Reads simple front matter: `key: value` lines, and lists of `- item` lines or in brackets. */
export function readFrontMatter(markdown: string): FrontMatter {
  const { lines, body } = split(markdown);
  const fields = fieldsOf(lines);
  const all = (names: readonly string[]): string[] =>
    names.map((name) => fields.get(name) ?? []).find(({ length }) => length > 0) ?? [];
  const one = (names: readonly string[]): string | null => all(names)[0] ?? null;
  const published = one(FIELDS.published);
  return {
    body,
    title: one(FIELDS.title),
    standfirst: one(FIELDS.standfirst),
    bylines: all(FIELDS.author).flatMap((name) => (isPersonName(name) ? [name] : personsOf(name))),
    publisher: one(FIELDS.publisher),
    publishedAt: published === null ? null : (toIso(published) ?? published),
    url: one(FIELDS.url),
  };
}

function split(markdown: string): { lines: string[]; body: string } {
  const text = markdown.startsWith('\ufeff') ? markdown.slice(1) : markdown;
  const opening = /^---[ \t]*\r?\n/.exec(text);
  if (!opening) return { lines: [], body: text };
  const closing = /^(?:---|\.\.\.)[ \t]*$/m;
  const rest = text.slice(opening[0].length);
  const match = closing.exec(rest);
  if (!match) return { lines: [], body: text };
  return { lines: rest.slice(0, match.index).split(/\r?\n/), body: rest.slice(match.index + match[0].length) };
}

function fieldsOf(lines: readonly string[]): Map<string, string[]> {
  const fields = new Map<string, string[]>();
  let open: string[] = [];
  for (const line of lines) {
    const field = /^([\w-]+):(.*)$/.exec(line);
    const item = /^[ \t]*-([ \t].*)$/.exec(line);
    if (field) {
      open = valuesOf(field[2]!);
      fields.set(field[1]!.toLowerCase(), open);
    } else if (item) for (const value of valuesOf(item[1]!)) open.push(value);
  }
  return fields;
}

/** "[Ann Lee, 'Bo Chan']" as two values; quotation marks around a value dropped. */
function valuesOf(source: string): string[] {
  const value = source.trim();
  const list = /^\[(.*)\]$/.exec(value);
  const parts = list ? list[1]!.split(',') : [value];
  return parts.map((part) => part.trim().replace(/^(["'])(.*)\1$/, '$2')).filter((part) => part !== '');
}
