import { Duplex } from 'node:stream';
import { analyzeAll, type BatchOptions } from './analyze-all.js';
import type { BatchItem } from './result.js';

/**
 * {@link analyzeAll} as a stream of objects: items are written to it, results read from it. It takes no more than it can work on.
 *
 * @throws {NutgrafError} `INVALID_OPTIONS`
 * @example
 * await pipeline(rows, analyzeStream(), async function* (results) { for await (const { id, ok } of results) … }, sink);
 */
export function analyzeStream(options: BatchOptions = {}): Duplex {
  return Duplex.from((source: AsyncIterable<BatchItem>) => analyzeAll(source, options));
}
