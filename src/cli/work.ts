import { type QueuePlace, work } from '../queue.js';
import { type ExitCode, exitCodes, tell } from './exit.js';
import { createProgress } from './progress.js';

export interface WorkFlags extends QueuePlace {
  readonly jobs?: number;
}

/** `nutgraf work`: the queue's articles, until SIGTERM or SIGINT; a second one ends it at once. */
export async function workQueue({ jobs, ...place }: WorkFlags): Promise<ExitCode> {
  const stop = new AbortController();
  process.once('SIGTERM', () => stop.abort());
  process.once('SIGINT', () => stop.abort('interrupted'));
  const progress = createProgress();
  const told = { last: '' };
  await work({
    ...place,
    threads: jobs,
    signal: stop.signal,
    onResult: ({ ok }) => progress.count(ok),
    onError: ({ message }, id) => {
      // A server that is away says so at each try.
      const text = id === null ? message : `${id}: ${message}`;
      if (text !== told.last) tell(text);
      told.last = text;
    },
  });
  const interrupted = stop.signal.reason === 'interrupted';
  progress.close(interrupted);
  return interrupted ? exitCodes.interrupted : exitCodes.ok;
}
