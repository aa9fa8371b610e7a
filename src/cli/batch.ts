import { realpathSync } from 'node:fs';
import { analyzeAll, type BatchItem, parseRecord, resultLine } from '../batch.js';
import { NutgrafError } from '../errors.js';
import { CommandError, type ExitCode, exitCodes, tell } from './exit.js';
import { type Format, holdsRecords, readLines, readRecord, reason, STDIN } from './input.js';
import { openOutput } from './output.js';
import { createProgress } from './progress.js';

export interface BatchFlags {
  readonly out?: string;
  readonly failFast?: boolean;
  readonly format?: Format;
}

/** `nutgraf batch FILES…|-`: a result line a record, in the order of the input. */
export async function batchFiles(paths: readonly string[], flags: BatchFlags): Promise<ExitCode> {
  checkPaths(paths, flags.out);
  const output = openOutput(flags.out ?? null);
  const stop = new AbortController();
  const interrupt = (): void => stop.abort();
  process.on('SIGINT', interrupt);
  const progress = createProgress();
  const unread = { files: 0 };
  for await (const result of analyzeAll(itemsOf(paths, flags.format, unread), { signal: stop.signal })) {
    progress.count(result.ok);
    const wanted = await output.write(resultLine(result));
    if (!wanted || (!result.ok && flags.failFast)) break;
  }
  output.close();
  progress.close(stop.signal.aborted);
  process.off('SIGINT', interrupt);
  // A source that waits for more (an idle pipe) would keep the process alive.
  if (stop.signal.aborted) process.stdin.destroy();
  if (stop.signal.aborted) return exitCodes.interrupted;
  if (unread.files === paths.length) return exitCodes.unusable;
  return progress.failed() > 0 ? exitCodes.failed : exitCodes.ok;
}

/** Opening the output empties it, so it must be none of the inputs. */
function checkPaths(paths: readonly string[], out: string | undefined): void {
  if (paths.filter((path) => path === STDIN).length > 1)
    throw new CommandError(exitCodes.usage, 'stdin (-) can be read once only');
  const place = out === undefined ? null : realPath(out);
  if (place !== null && paths.some((path) => path !== STDIN && realPath(path) === place)) {
    throw new CommandError(exitCodes.usage, `--out ${out} is one of the files to read`);
  }
}

function realPath(path: string): string | null {
  try {
    return realpathSync(path);
  } catch {
    return null;
  }
}

async function* itemsOf(
  paths: readonly string[],
  format: Format | undefined,
  unread: { files: number },
): AsyncGenerator<BatchItem> {
  for (const path of paths) {
    try {
      if (holdsRecords(path)) for await (const line of readLines(path)) yield parseRecord(line);
      else yield { ...readRecord(path, format), id: path };
    } catch (error) {
      unread.files++;
      const message = `cannot read ${path}: ${reason(error)}`;
      tell(message);
      yield { id: path, error: new NutgrafError('INVALID_INPUT', message) };
    }
  }
}
