import { analyze } from '../analyze.js';
import { articleOf } from '../batch/record.js';
import { type BatchRecord, type BatchResult, parseRecord, type UnreadRecord } from '../batch.js';
import { parseAnalysis } from '../door.js';
import { type ErrorCode, NutgrafError } from '../errors.js';
import type { Analysis } from '../schema/analysis.js';
import { type Format, holdsRecords, readLines, readRecord, reason } from './input.js';

/**
 * The analyses of what files hold, in order, failures among them: articles and records are analysed, a result line that `nutgraf batch`
 * wrote is taken as it is.
 *
 * @param onUnread told of each file that cannot be read
 */
export async function* readAnalyses(
  paths: readonly string[],
  format?: Format,
  onUnread?: (path: string) => void,
): AsyncGenerator<BatchResult> {
  for (const path of paths) {
    try {
      if (holdsRecords(path))
        for await (const line of readLines(path)) yield (await resultOf(line)) ?? (await analysed(parseRecord(line)));
      else yield await analysed({ ...readRecord(path, format), id: path });
    } catch (error) {
      onUnread?.(path);
      yield { ok: false, id: path, error: new NutgrafError('INVALID_INPUT', `cannot read ${path}: ${reason(error)}`) };
    }
  }
}

async function analysed(item: BatchRecord | UnreadRecord): Promise<BatchResult> {
  if ('error' in item) return { ok: false, id: item.id, error: item.error };
  return attempt(item.id, async () => analyze(await articleOf(item)));
}

/** What a line with a result says; null for any other line. */
async function resultOf(line: string): Promise<BatchResult | null> {
  const value = parsed(line);
  if (typeof value !== 'object' || value === null || !('ok' in value)) return null;
  const { ok, id, analysis, error } = value as Partial<ResultLine>;
  return attempt(id, () => {
    if (ok) return parseAnalysis(analysis);
    throw new NutgrafError(error?.code ?? 'INVALID_INPUT', error?.message ?? 'it failed, its line does not say why');
  });
}

/** What a result line holds, as `resultLine` writes it. */
interface ResultLine {
  readonly id: unknown;
  readonly ok: boolean;
  readonly analysis: unknown;
  readonly error: { readonly code: ErrorCode; readonly message: string };
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return null;
  }
}

async function attempt(given: unknown, work: () => Analysis | Promise<Analysis>): Promise<BatchResult> {
  const id = typeof given === 'string' ? given : null;
  try {
    return { ok: true, id, analysis: await work() };
  } catch (error) {
    if (error instanceof NutgrafError) return { ok: false, id, error };
    throw error;
  }
}
