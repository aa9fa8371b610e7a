import { enqueueAll, type QueuePlace, retryFailed } from '../queue.js';
import { CommandError, type ExitCode, exitCodes, tell } from './exit.js';
import { type Format, holdsRecords, readLines, readRecord, reason, STDIN } from './input.js';

export interface EnqueueFlags extends QueuePlace {
  readonly format?: Format;
  readonly attempts?: number;
  readonly retry?: boolean;
}

/** `nutgraf enqueue FILES…|-`: a job a record. */
export async function enqueueFiles(paths: readonly string[], { format, retry, ...place }: EnqueueFlags): Promise<ExitCode> {
  if (paths.length === 0 && !retry) throw new CommandError(exitCodes.usage, 'name the files to send, or - for stdin');
  if (paths.filter((path) => path === STDIN).length > 1) {
    throw new CommandError(exitCodes.usage, 'stdin (-) can be read once only');
  }
  if (retry) tell(`${await retryFailed(place)} that failed are tried again`);
  if (paths.length === 0) return exitCodes.ok;
  const unread = { files: 0 };
  const { added, known } = await enqueueAll(linesOf(paths, format, unread), place);
  tell(`${added} sent, ${known} already there`);
  if (unread.files === paths.length) return exitCodes.unusable;
  return unread.files > 0 ? exitCodes.failed : exitCodes.ok;
}

async function* linesOf(paths: readonly string[], format: Format | undefined, unread: { files: number }): AsyncGenerator<string> {
  for (const path of paths) {
    try {
      if (holdsRecords(path)) yield* readLines(path);
      else yield JSON.stringify({ ...readRecord(path, format), id: path });
    } catch (error) {
      unread.files++;
      tell(`cannot read ${path}: ${reason(error)}`);
    }
  }
}
