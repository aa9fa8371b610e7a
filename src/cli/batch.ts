import { availableParallelism } from 'node:os';
import { readAhead } from '../batch/ahead.js';
import type { OffsetUnit } from '../batch/offsets.js';
import { openPool, type PoolOptions, poolSizes } from '../batch/pool.js';
import { identityOf } from '../batch/result.js';
import { analysisParts, type LineShape } from '../batch/result-line.js';
import { CommandError, type ExitCode, exitCodes, tell } from './exit.js';
import type { Format } from './input.js';
import { optionsFrom } from './lexicons.js';
import { type Output, openOutput } from './output.js';
import { filesToRead } from './paths.js';
import { createProgress } from './progress.js';
import { openRecords, type Records } from './records.js';
import { resumeOutput, type Written } from './resume.js';

export interface BatchFlags {
  readonly jobs?: number;
  readonly out?: string;
  readonly resume?: boolean;
  readonly failFast?: boolean;
  readonly only?: string;
  readonly offsets?: OffsetUnit;
  readonly format?: Format;
  readonly lexicon?: string;
}

/** `nutgraf batch FILES…|-`: a result line a record, in the order of the input. */
export async function batchFiles(paths: readonly string[], flags: BatchFlags): Promise<ExitCode> {
  const shape = { only: partsOf(flags.only), offsets: flags.offsets };
  const analyzer = optionsFrom(flags.lexicon);
  const records = openRecords(filesToRead(paths, flags.out), flags.format);
  const { output, written } = await openLines(flags);
  try {
    await skip(records, written, flags.out);
    const { failed, interrupted } = await writeLines(records, output, { shape, analyzer }, flags);
    if (interrupted) return exitCodes.interrupted;
    if (records.allUnread()) return exitCodes.unusable;
    return failed + written.failed > 0 ? exitCodes.failed : exitCodes.ok;
  } finally {
    output.close();
  }
}

async function writeLines(
  records: Records,
  output: Output,
  pool: Pick<PoolOptions, 'shape' | 'analyzer'>,
  { jobs = availableParallelism(), failFast }: BatchFlags,
): Promise<{ failed: number; interrupted: boolean }> {
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.once('SIGINT', interrupt);
  const progress = createProgress(records.extent);
  for await (const { ok, line } of linesOf(records, jobs, pool, stop.signal)) {
    progress.count(ok);
    const wanted = await output.write(line);
    if (!wanted || (!ok && failFast)) break;
  }
  const interrupted = stop.signal.aborted;
  progress.close(interrupted);
  process.off('SIGINT', interrupt);
  // A source that waits for more (an idle pipe) would keep the process alive.
  if (interrupted) process.stdin.destroy();
  return { failed: progress.failed(), interrupted };
}

function partsOf(only: string | undefined): LineShape['only'] {
  const names = only?.split(',').map((name) => name.trim());
  const unknown = names?.filter((name) => !analysisParts.some((part) => part === name));
  if (!unknown?.length) return names as LineShape['only'];
  throw new CommandError(
    exitCodes.usage,
    `--only: no part is called ${unknown.join(', ')}; there are ${analysisParts.join(', ')}`,
  );
}

async function openLines({ out, resume }: BatchFlags): Promise<{ output: Output; written: Written }> {
  if (!resume) return { output: openOutput(out ?? null), written: { lines: 0, failed: 0, lastId: null } };
  if (out === undefined) throw new CommandError(exitCodes.usage, '--resume needs --out, the file to go on with');
  return resumeOutput(out);
}

/** Passes over what an earlier run has done, if it was with this input. */
async function skip(records: Records, { lines, lastId }: Written, out: string | undefined): Promise<void> {
  if (lines === 0) return;
  const other = (why: string): CommandError => new CommandError(exitCodes.usage, `--resume: ${out} is of another input: ${why}`);
  for (let line = 1; line <= lines; line++) {
    const { done, value: unread } = await records.items.next();
    if (done) throw other(`it has ${lines} lines, and there are ${line - 1} records`);
    if (line < lines) continue;
    const { id } = identityOf(unread());
    if (id !== lastId) throw other(`line ${line} has the id ${JSON.stringify(lastId)}, record ${line} ${JSON.stringify(id)}`);
  }
  tell(`${lines} records were done before`);
}

async function* linesOf(
  records: Records,
  jobs: number,
  given: Pick<PoolOptions, 'shape' | 'analyzer'>,
  signal: AbortSignal,
): AsyncGenerator<{ ok: boolean; line: Uint8Array }> {
  const { size, ...threads } = poolSizes(jobs, true);
  const pool = openPool({ ...threads, ...given });
  try {
    for await (const settled of readAhead(records.items, (unread) => pool.line(unread()), { size, ordered: true, signal })) {
      if (settled.kind === 'failed') throw settled.error;
      yield settled.value;
    }
  } finally {
    await pool.close();
  }
}
