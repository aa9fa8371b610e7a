import { resolve } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { tableNames, tables } from '../render.js';
import { readAnalyses } from './analyses.js';
import { CommandError, type ExitCode, exitCodes, tell } from './exit.js';
import { filesToRead } from './paths.js';
import { createProgress } from './progress.js';
import { openTables, type TableFormat, tablePath } from './table-files.js';

export interface TablesFlags {
  readonly out: string;
  readonly format: TableFormat;
}

/** `nutgraf tables FILES…|- --out DIR`: a file a table, with the rows of all articles. */
export async function writeTables(given: readonly string[], { out, format }: TablesFlags): Promise<ExitCode> {
  const paths = filesToRead(given);
  checkPaths(paths, { out, format });
  let interrupted = false;
  const interrupt = (): void => {
    interrupted = true;
    // Ends a source that waits for more.
    process.stdin.destroy();
  };
  process.on('SIGINT', interrupt);
  const files = await openTables(out, format);
  const progress = createProgress();
  const ids = new Set<string>();
  let read = 0;
  let written = 0;
  let unread = 0;
  for await (const result of readAnalyses(paths, undefined, () => unread++)) {
    if (interrupted) break;
    const place = `#${++read}`;
    progress.count(result.ok);
    if (result.ok) {
      const id = result.analysis.id ?? place;
      await files.append(tables(result.analysis, id));
      ids.add(id);
      written++;
    } else tell(`${result.id ?? place}: ${result.error.message}`);
    // An analysis never waits, so signals get their turn here.
    await nextTurn();
  }
  files.close();
  process.off('SIGINT', interrupt);
  progress.close(interrupted);
  const again = written - ids.size;
  if (again > 0) tell(`${again} ${again === 1 ? 'article has' : 'articles have'} the id of another: their rows are mixed up`);
  if (interrupted) return exitCodes.interrupted;
  if (unread === paths.length) return exitCodes.unusable;
  return progress.failed() > 0 ? exitCodes.failed : exitCodes.ok;
}

/** Opening the tables empties them, so they must be none of the inputs. */
function checkPaths(paths: readonly string[], { out, format }: TablesFlags): void {
  const written = new Set(tableNames.map((name) => resolve(tablePath(out, name, format))));
  const both = paths.find((path) => written.has(resolve(path)));
  if (both !== undefined) throw new CommandError(exitCodes.usage, `--out ${out} would empty ${both}, which is to be read`);
}
