export { analyzeAll, type BatchItem, type BatchOptions, type BatchResult } from './batch/analyze-all.js';
export { type BatchRecord, parseRecord, type UnreadRecord } from './batch/record.js';
export { resultLine } from './batch/result-line.js';
