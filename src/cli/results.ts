import { type QueuePlace, queueProgress, results } from '../queue.js';
import { type ExitCode, exitCodes, tell } from './exit.js';
import { openOutput } from './output.js';
import { createProgress } from './progress.js';

export interface ResultsFlags extends QueuePlace {
  readonly out?: string;
  readonly wait?: boolean;
  readonly remove?: boolean;
}

/** `nutgraf results`: finished jobs as result lines, in the order in which the records were sent. */
export async function printResults({ out, wait, remove, ...place }: ResultsFlags): Promise<ExitCode> {
  const output = openOutput(out ?? null);
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  const progress = createProgress();
  for await (const { ok, line } of results({ ...place, wait, remove, signal: stop.signal })) {
    progress.count(ok);
    if (!(await output.write(line))) break;
  }
  output.close();
  progress.close(stop.signal.aborted);
  if (stop.signal.aborted) return exitCodes.interrupted;
  const { waiting, active, delayed } = await queueProgress(place);
  const undone = waiting + active + delayed;
  if (undone > 0) tell(`${undone} not done yet`);
  return progress.failed() > 0 ? exitCodes.failed : exitCodes.ok;
}
