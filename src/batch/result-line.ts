import type { BatchResult } from './result.js';

/** A result as one line of NDJSON, its line feed included: of an error the code and message only, the context last. */
export function resultLine(result: BatchResult): string {
  const rides = 'context' in result ? { context: result.context } : {};
  const line = result.ok
    ? { id: result.id, ok: true, analysis: result.analysis, ...rides }
    : { id: result.id, ok: false, error: { code: result.error.code, message: result.error.message }, ...rides };
  return `${JSON.stringify(line)}\n`;
}
