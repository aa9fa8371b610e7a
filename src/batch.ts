/**
 * Many articles on worker threads. Runs in Node; its types name Node's streams (`@types/node`).
 *
 * @module nutgraf/batch
 */
export { analyzeAll, type BatchOptions } from './batch/analyze-all.js';
export { analyzeStream } from './batch/analyze-stream.js';
export type { OffsetUnit } from './batch/offsets.js';
export { type BatchRecord, parseRecord, type UnreadRecord } from './batch/record.js';
export type { BatchItem, BatchResult } from './batch/result.js';
export { type LineShape, resultLine } from './batch/result-line.js';
