import { NutgrafError } from '../errors.js';
import type { Article } from '../schema/article.js';

/** Fields of an article that a record may give; they win over what the HTML or Markdown says of itself. */
type ArticleFacts = Omit<Article, 'text' | 'blocks' | 'format'>;

/** One article of a batch: its text in exactly one of three formats, what is known of it, and anything that rides along. */
export interface BatchRecord extends Partial<Article> {
  /** A page's source, instead of `text`. */
  readonly html?: string | null | undefined;
  /** Markdown, instead of `text`. */
  readonly markdown?: string | null | undefined;
  /** Any JSON: comes back with the result, unread. */
  readonly context?: unknown;
}

/** A record that could not be read: its failure takes its place in the results. */
export interface UnreadRecord {
  /** The record's id, if it could be read that far. */
  readonly id: string | null;
  /** Why it could not be read. */
  readonly error: NutgrafError;
}

/**
 * One NDJSON line as a record.
 *
 * @example parseRecord('{"id":"a","text":"Rain fell."}') // { id: 'a', text: 'Rain fell.' }
 */
export function parseRecord(line: string): BatchRecord | UnreadRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    const message = `this line is no JSON (${(error as Error).message}); write one record a line`;
    return { id: null, error: new NutgrafError('INVALID_INPUT', message) };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { id: null, error: new NutgrafError('INVALID_INPUT', 'this line is no JSON object; write {"text": "…"}') };
  }
  const { error: _, ...record } = value as Record<string, unknown>;
  return typeof record['id'] === 'number' ? { ...record, id: String(record['id']) } : record;
}

/**
 * The article that a record holds. The parsers of pages and of Markdown are loaded with the first record that needs one.
 *
 * @throws {NutgrafError} `INVALID_INPUT` where it has no text, or more than one
 */
export async function articleOf({ text, html, markdown, context: _, ...facts }: BatchRecord): Promise<Article> {
  const given = [text, html, markdown].filter((one) => one !== undefined && one !== null);
  const [only] = given;
  if (given.length !== 1) {
    const found = given.length === 0 ? 'has no text' : 'has its text more than once';
    throw new NutgrafError('INVALID_INPUT', `a record ${found}; give one of "text", "html" and "markdown"`);
  }
  if (typeof only !== 'string') throw new NutgrafError('INVALID_INPUT', `a record's text is ${typeof only}, not a string`);
  if (text !== undefined && text !== null) return { ...facts, text };
  return { ...(await (typeof html === 'string' ? pageOf(html, facts.url) : markdownOf(only))), ...known(facts) };
}

async function pageOf(html: string, url: unknown): Promise<Article> {
  const { readHtml } = await import('../html.js');
  return readHtml(html, typeof url === 'string' ? { url } : {});
}

async function markdownOf(markdown: string): Promise<Article> {
  const { readMarkdown } = await import('../markdown.js');
  return readMarkdown(markdown);
}

/** The fields that say something; offsets of blocks would be those of another text. */
function known({ blocks: _, format: __, ...facts }: Partial<Article>): ArticleFacts {
  return Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined && value !== null));
}
