import { type Analysis, analysisSchema } from '../schema/analysis.js';
import { type OffsetUnit, withOffsets } from './offsets.js';
import type { BatchResult } from './result.js';

/** The parts of an analysis, in the order in which they are written. */
export const analysisParts = Object.keys(analysisSchema.shape) as readonly (keyof Analysis)[];

/** What tells whose analysis it is and how it is to be read; written whatever else is. */
const identity: ReadonlySet<string> = new Set<keyof Analysis>(['schemaVersion', 'offsetUnit', 'id']);

/** How the analysis in a line departs from the one in the result. */
export interface LineShape {
  /** Parts to keep, beside `schemaVersion`, `offsetUnit` and `id`; all where nothing is said. */
  readonly only?: readonly (keyof Analysis)[] | undefined;
  /** What offsets count: UTF-16 code units where nothing is said. Texts stay as they are. */
  readonly offsets?: OffsetUnit | undefined;
}

/**
 * A result as one line of NDJSON, its line feed included: of an error the code and message only, the context last.
 *
 * @example for await (const result of analyzeAll(articles)) process.stdout.write(resultLine(result, { only: ['quotes'] }))
 */
export function resultLine(result: BatchResult, shape: LineShape = {}): string {
  const rides = 'context' in result ? { context: result.context } : {};
  const line = result.ok
    ? { id: result.id, ok: true, analysis: shaped(result.analysis, shape), ...rides }
    : { id: result.id, ok: false, error: { code: result.error.code, message: result.error.message }, ...rides };
  return `${JSON.stringify(line)}\n`;
}

function shaped(analysis: Analysis, { only, offsets = 'utf16' }: LineShape): object {
  const parts = only && analysisParts.filter((part) => identity.has(part) || only.includes(part));
  const kept = parts ? Object.fromEntries(parts.map((part) => [part, analysis[part]])) : analysis;
  return offsets === 'utf16' ? kept : { ...withOffsets(kept, analysis.text, offsets), offsetUnit: offsets };
}
