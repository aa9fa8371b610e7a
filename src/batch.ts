export { analyzeAll, type BatchOptions } from './batch/analyze-all.js';
export { analyzeStream } from './batch/analyze-stream.js';
export type { OffsetUnit } from './batch/offsets.js';
export { type BatchRecord, parseRecord, type UnreadRecord } from './batch/record.js';
export type { BatchItem, BatchResult } from './batch/result.js';
export { type LineShape, resultLine } from './batch/result-line.js';
