import { availableParallelism } from 'node:os';
import { NutgrafError } from '../errors.js';
import type { AnalyzerOptions } from '../schema/options.js';
import { readAhead, type Source } from './ahead.js';
import { openPool, poolSizes } from './pool.js';
import { type BatchItem, type BatchResult, failureOf } from './result.js';

/** How a batch is worked through. */
export interface BatchOptions {
  /**
   * How many articles are analysed at once, each on a thread of its own: as many as the machine has cores where nothing is said.
   * With 1 they are analysed in the calling thread.
   */
  readonly concurrency?: number | undefined;
  /** Results in the order of the source (so where nothing is said), or as they become ready. */
  readonly ordered?: boolean | undefined;
  /** Ends the batch: the result in hand is the last. */
  readonly signal?: AbortSignal | undefined;
  /** Told of each failed item before its result is given; what it throws ends the batch. */
  readonly onError?: ((error: NutgrafError, id: string | null) => void) | undefined;
  /** How each article is analysed. */
  readonly options?: AnalyzerOptions | undefined;
}

/**
 * Analyses many articles, several at once, as their results are taken.
 *
 * @param source articles or records; an async iterable (lines of a file, rows of a query) is read a few items ahead
 * @returns a result an item, the same as `analyze` gives; a failed item is a result, not an exception
 * @throws {NutgrafError} `INVALID_OPTIONS` at once; while running, what the source itself throws
 * @example
 * for await (const result of analyzeAll(articles)) {
 *   if (result.ok) console.log(result.id, result.analysis.summary.headline);
 * }
 */
export function analyzeAll(source: Source<BatchItem>, options: BatchOptions = {}): AsyncGenerator<BatchResult, void, undefined> {
  const { concurrency = availableParallelism(), ordered = true, signal, onError } = options;
  if (!Number.isInteger(concurrency) || concurrency < 1) {
    throw new NutgrafError('INVALID_OPTIONS', `concurrency is ${String(concurrency)}; give a whole number from 1`);
  }
  const { size, ...threads } = poolSizes(concurrency);
  const pool = openPool({ ...threads, analyzer: options.options });
  return run();

  async function* run(): AsyncGenerator<BatchResult, void, undefined> {
    try {
      for await (const settled of readAhead(source, pool.run, { size, ordered, signal })) {
        const result = settled.kind === 'item' ? settled.value : failureOf(null, settled.error);
        if (!result.ok) onError?.(result.error, result.id);
        yield result;
      }
    } finally {
      await pool.close();
    }
  }
}
