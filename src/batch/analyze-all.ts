import { setImmediate as nextTurn } from 'node:timers/promises';
import { createAnalyzer } from '../analyze.js';
import { NutgrafError } from '../errors.js';
import type { Analysis } from '../schema/analysis.js';
import type { Article } from '../schema/article.js';
import type { AnalyzerOptions } from '../schema/options.js';
import { readAhead, type Settled, type Source } from './ahead.js';
import { articleOf, type BatchRecord, type UnreadRecord } from './record.js';

/** What a batch takes: plain text, an article, a record, or a record that could not be read. */
export type BatchItem = string | Article | BatchRecord | UnreadRecord;

/** What came of one item; `context` is there where the record had one. */
export type BatchResult =
  | { readonly ok: true; readonly id: string | null; readonly analysis: Analysis; readonly context?: unknown }
  | { readonly ok: false; readonly id: string | null; readonly error: NutgrafError; readonly context?: unknown };

export interface BatchOptions {
  /** How many items may be asked of the source before their results are taken: 4 where nothing is said. */
  readonly concurrency?: number | undefined;
  /** Results in the order of the source (so where nothing is said), or as the items become ready. */
  readonly ordered?: boolean | undefined;
  /** Ends the batch: the result in hand is the last. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each failed item before its result is given; what it throws ends the batch. */
  readonly onError?: ((error: NutgrafError, id: string | null) => void) | undefined;
  /** How each article is analysed. */
  readonly options?: AnalyzerOptions | undefined;
}

/**
 * Analyses many articles, one after the other, as their results are taken.
 *
 * @param source articles or records; an async iterable (lines of a file, rows of a query) is read a few items ahead
 * @returns a result an item; a failed item is a result, not an exception
 * @throws {NutgrafError} `INVALID_OPTIONS` at once; while running, what the source itself throws
 * @example
 * for await (const result of analyzeAll(articles)) {
 *   if (result.ok) console.log(result.id, result.analysis.summary.headline);
 * }
 */
export function analyzeAll(source: Source<BatchItem>, options: BatchOptions = {}): AsyncGenerator<BatchResult, void, undefined> {
  const { concurrency = 4, ordered = true, signal, onError } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new NutgrafError('INVALID_OPTIONS', `concurrency is ${String(concurrency)}; give a whole number from 1`);
  }
  const { analyze } = createAnalyzer(options.options ?? {});
  return run();

  async function* run(): AsyncGenerator<BatchResult, void, undefined> {
    for await (const settled of readAhead(source, { size: concurrency, ordered, signal })) {
      const result = resultOf(settled, analyze);
      if (!result.ok) onError?.(result.error, result.id);
      yield result;
      // An analysis never waits, so timers and signals get their turn here.
      await nextTurn();
    }
  }
}

function resultOf(settled: Settled<BatchItem>, analyze: (input: string | Article) => Analysis): BatchResult {
  if (settled.kind === 'failed') return { ok: false, id: null, error: asError(settled.error) };
  const item = settled.value;
  const rides = isObject(item) && 'context' in item ? { context: item.context } : {};
  const id = isObject(item) && typeof item.id === 'string' ? item.id : null;
  try {
    if (isObject(item) && 'error' in item) throw item.error;
    return { ok: true, id, analysis: analyze(isObject(item) ? articleOf(item) : item), ...rides };
  } catch (error) {
    return { ok: false, id, error: asError(error), ...rides };
  }
}

function isObject(item: BatchItem): item is Exclude<BatchItem, string> {
  return typeof item === 'object' && item !== null;
}

function asError(error: unknown): NutgrafError {
  if (error instanceof NutgrafError) return error;
  return new NutgrafError('WORKER_FAILED', error instanceof Error ? error.message : String(error), { cause: error });
}
