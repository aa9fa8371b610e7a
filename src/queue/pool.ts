import { analyzeAll, type BatchItem, resultLine } from '../batch.js';
import type { AnalyzerOptions } from '../schema/options.js';

/** Analyses items one after the other, in the calling thread. */
export interface Pool {
  /** What came of one item, as a line of NDJSON in UTF-8. */
  line(item: BatchItem): Promise<{ readonly ok: boolean; readonly line: Uint8Array }>;
  close(): Promise<void>;
}

export function openPool({ analyzer }: { threads: number; analyzer?: AnalyzerOptions | undefined }): Pool {
  return {
    async line(item) {
      const { value } = await analyzeAll([item], { options: analyzer }).next();
      if (!value) throw new Error('an item without a result');
      return { ok: value.ok, line: new TextEncoder().encode(resultLine(value)) };
    },
    async close() {},
  };
}
