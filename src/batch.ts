export { analyzeAll, type BatchOptions } from './batch/analyze-all.js';
export { type BatchRecord, parseRecord, type UnreadRecord } from './batch/record.js';
export type { BatchItem, BatchResult } from './batch/result.js';
export { resultLine } from './batch/result-line.js';
