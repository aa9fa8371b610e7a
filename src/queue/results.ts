import { setTimeout as sleep } from 'node:timers/promises';
import { parseRecord } from '../batch/record.js';
import { failureOf } from '../batch/result.js';
import { resultLine } from '../batch/result-line.js';
import { NutgrafError } from '../errors.js';
import { headOf, type LineHead } from './line-head.js';
import { type Job, type OpenQueue, openQueue } from './open.js';
import type { QueuePlace } from './redis.js';

/** Which results, and what becomes of them. */
export interface ResultsOptions extends QueuePlace {
  /** Waits until all that was sent is done; else what is not done is passed over. */
  readonly wait?: boolean | undefined;
  /** Removes an article from the queue once the next result is asked for. */
  readonly remove?: boolean | undefined;
  /** Ends the results. */
  readonly signal?: AbortSignal | undefined;
}

/** What came of one article. */
export interface QueuedResult extends LineHead {
  /** `{ id, ok, analysis | error, context? }` as JSON, the very bytes of `resultLine`, its line feed included. */
  readonly line: string;
}

/** Jobs that are in memory at once. */
const PAGE = 20;
/** Milliseconds between two looks at a job that is not done. */
const PAUSE = 250;

/**
 * The results of a queue, in the order in which the articles were sent. An article that failed for good is a failure line.
 *
 * @throws {NutgrafError} `QUEUE_FAILED` where Redis cannot be reached
 * @example
 * for await (const { ok, line } of results({ redis: 'redis://127.0.0.1:6379', wait: true })) {
 *   if (ok) console.log(JSON.parse(line).analysis.summary.headline);
 * }
 */
export async function* results({
  wait = false,
  remove = false,
  signal,
  ...place
}: ResultsOptions): AsyncGenerator<QueuedResult, void, undefined> {
  const open = await openQueue(place);
  let taken: string[] = [];
  try {
    for (let after = '-inf'; !signal?.aborted; ) {
      const page = await pageOf(after, open);
      const undone = wait ? page.findIndex(({ line }) => line === undefined) : -1;
      const ready = undone === -1 ? page : page.slice(0, undone);
      for (const { id, line } of ready) {
        if (!line) continue;
        yield { ...headOf(line), line };
        taken.push(id);
        if (signal?.aborted) return;
      }
      if (remove) await forget(taken, open);
      taken = [];
      if (undone !== -1) await sleep(PAUSE, undefined, signal && { signal }).catch(() => undefined);
      else if (page.length < PAGE) return;
      after = ready.at(-1)?.place ?? after;
    }
  } finally {
    if (remove) await forget(taken, open);
    await open.close();
  }
}

/** One article that was sent. */
interface Sent {
  readonly id: string;
  /** From which the next page begins. */
  readonly place: string;
  /** Undefined for one that is not done, null for one that somebody removed. */
  readonly line: string | undefined | null;
}

async function pageOf(after: string, { queue, redis, sent, run }: OpenQueue): Promise<Sent[]> {
  const scored = await run(() => redis.zrangebyscore(sent, after, '+inf', 'WITHSCORES', 'LIMIT', 0, PAGE));
  const ids = scored.filter((_, i) => i % 2 === 0);
  const jobs = await run(() => Promise.all(ids.map((id) => queue.getJob(id))));
  return jobs.map((job, i) => ({ id: ids[i]!, place: `(${scored[2 * i + 1]}`, line: job ? lineOf(job) : null }));
}

function lineOf({ data, finishedOn, failedReason, returnvalue }: Job<string, string>): string | undefined {
  if (typeof returnvalue === 'string') return returnvalue;
  if (!finishedOn) return undefined;
  return resultLine(failureOf(parseRecord(data), new NutgrafError('WORKER_FAILED', failedReason)));
}

async function forget(ids: readonly string[], { queue, redis, sent, run }: OpenQueue): Promise<void> {
  if (ids.length === 0) return;
  await run(() => Promise.all(ids.map((id) => queue.remove(id))));
  await run(() => redis.zrem(sent, ...ids));
}
