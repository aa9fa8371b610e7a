import { deserialize } from 'node:v8';
import { type Analyzer, createAnalyzer } from '../analyze.js';
import type { ErrorCode } from '../errors.js';
import type { AnalyzerOptions } from '../schema/options.js';
import { type BatchItem, resultOf } from './result.js';
import { type LineShape, resultLine } from './result-line.js';

/** What a worker thread is asked for, as `node:v8` serialises it. */
export interface Task {
  readonly item: BatchItem;
  /** The options of all the tasks of a thread: bytes, since they are the same again and again. */
  readonly analyzer: Uint8Array;
  /** The shape of the line of NDJSON to make; null for the analysis alone, as JSON. */
  readonly line: LineShape | null;
}

export type Reply =
  | { readonly ok: true; readonly made: string | Uint8Array }
  | { readonly ok: false; readonly code: ErrorCode; readonly message: string };

let analyzer: Analyzer | undefined;

/** Runs in a worker thread. What it makes goes back as text or bytes: these cross for next to nothing, an object does not. */
export default async function work(task: Uint8Array): Promise<Reply> {
  const { item, analyzer: options, line } = deserialize(task) as Task;
  analyzer ??= createAnalyzer(deserialize(options) as AnalyzerOptions);
  const result = await resultOf(item, analyzer.analyze);
  if (!result.ok) return { ok: false, code: result.error.code, message: result.error.message };
  return { ok: true, made: line ? new TextEncoder().encode(resultLine(result, line)) : JSON.stringify(result.analysis) };
}
