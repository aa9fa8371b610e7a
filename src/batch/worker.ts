import { deserialize } from 'node:v8';
import { createAnalyzer } from '../analyze.js';
import type { ErrorCode } from '../errors.js';
import type { AnalyzerOptions } from '../schema/options.js';
import { type BatchItem, resultOf } from './result.js';
import { resultLine } from './result-line.js';

/** What a worker thread is asked for, as `node:v8` serialises it. */
export interface Task {
  readonly item: BatchItem;
  readonly analyzer: AnalyzerOptions;
  /** A line of NDJSON in UTF-8, or the analysis as JSON. */
  readonly as: 'line' | 'analysis';
}

export type Reply =
  | { readonly ok: true; readonly made: string | Uint8Array }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

/** Runs in a worker thread. What it makes goes back as text or bytes: these cross for next to nothing, an object does not. */
export default function work(task: Uint8Array): Reply {
  const { item, analyzer, as } = deserialize(task) as Task;
  const result = resultOf(item, createAnalyzer(analyzer).analyze);
  if (!result.ok) return { ok: false, code: result.error.code, message: result.error.message };
  return { ok: true, made: as === 'line' ? new TextEncoder().encode(resultLine(result)) : JSON.stringify(result.analysis) };
}
