import { NutgrafError } from '../errors.js';
import type { Analysis } from '../schema/analysis.js';
import type { Article } from '../schema/article.js';
import { articleOf, type BatchRecord, type UnreadRecord } from './record.js';

/** What a batch takes: plain text, an article, a record, or a record that could not be read. */
export type BatchItem = string | Article | BatchRecord | UnreadRecord;

/** What came of one item; `context` is there where the record had one. */
export type BatchResult =
  | { readonly ok: true; readonly id: string | null; readonly analysis: Analysis; readonly context?: unknown }
  | { readonly ok: false; readonly id: string | null; readonly error: NutgrafError; readonly context?: unknown };

/** Analyses one item in this thread; never rejects. */
export async function resultOf(item: BatchItem, analyze: (input: string | Article) => Analysis): Promise<BatchResult> {
  try {
    if (isUnread(item)) throw item.error;
    const article = isObject(item) ? await articleOf(item) : item;
    return { ok: true, ...identityOf(item), analysis: analyze(article), ...ridesOf(item) };
  } catch (error) {
    return failureOf(item, error);
  }
}

/** What becomes of an item that something went wrong with. */
export function failureOf(item: BatchItem | null, error: unknown): BatchResult {
  return { ok: false, ...identityOf(item), error: asError(error), ...ridesOf(item) };
}

export const identityOf = (item: BatchItem | null): { id: string | null } => ({
  id: isObject(item) && typeof item.id === 'string' ? item.id : null,
});

export const ridesOf = (item: BatchItem | null): { context?: unknown } =>
  isObject(item) && 'context' in item ? { context: item.context } : {};

export function isObject(item: BatchItem | null): item is Exclude<BatchItem, string> {
  return typeof item === 'object' && item !== null;
}

export const isUnread = (item: BatchItem): item is UnreadRecord => isObject(item) && 'error' in item;

function asError(error: unknown): NutgrafError {
  if (error instanceof NutgrafError) return error;
  return new NutgrafError('WORKER_FAILED', error instanceof Error ? error.message : String(error), { cause: error });
}
