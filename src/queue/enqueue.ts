import type { Source } from '../batch/ahead.js';
import type { BatchRecord } from '../batch/record.js';
import { NutgrafError } from '../errors.js';
import { jobIdOf } from './job-id.js';
import { type OpenQueue, openQueue } from './open.js';
import type { QueuePlace } from './redis.js';

/** Where articles are sent, and how often each is tried. */
export interface EnqueueOptions extends QueuePlace {
  /** How often an article is tried before it counts as failed for good: 5 where nothing is said. */
  readonly attempts?: number | undefined;
}

/** What became of the records that were sent. */
export interface Enqueued {
  /** Articles that are new to the queue. */
  readonly added: number;
  /** Articles that the queue had, waiting or done: nothing is done twice. */
  readonly known: number;
}

/** Jobs sent at once, in number and in characters. */
const CHUNK = { jobs: 500, characters: 2 ** 20 } as const;

/** Milliseconds before the second attempt; each wait is twice the one before. */
const BACKOFF = 1_000;

/**
 * Sends articles to a queue, a job an article.
 *
 * @param source records, or lines of NDJSON that hold one; a line that holds none becomes a failure among the results
 * @throws {NutgrafError} `QUEUE_FAILED` where Redis cannot be reached or refuses; what the source throws
 * @example await enqueueAll([{ id: 'a', text: 'Rain fell on Corran.' }], { redis: 'redis://127.0.0.1:6379' }); // { added: 1, known: 0 }
 */
export async function enqueueAll(
  source: Source<BatchRecord | string>,
  { attempts = 5, ...place }: EnqueueOptions,
): Promise<Enqueued> {
  if (!Number.isInteger(attempts) || attempts < 1) {
    throw new NutgrafError('INVALID_OPTIONS', `attempts is ${String(attempts)}; give a whole number from 1`);
  }
  const open = await openQueue(place);
  const total = { added: 0, known: 0 };
  try {
    for await (const lines of chunksOf(source)) {
      const added = await open.run(() => send(lines, open, attempts));
      total.added += added;
      total.known += lines.length - added;
    }
    return total;
  } finally {
    await open.close();
  }
}

/**
 * Tries the articles that failed for good anew.
 *
 * @returns how many there are
 * @throws {NutgrafError} `QUEUE_FAILED` where Redis cannot be reached or refuses
 * @example await retryFailed({ redis: 'redis://127.0.0.1:6379' }) // 3
 */
export async function retryFailed(place: QueuePlace): Promise<number> {
  const open = await openQueue(place);
  const { queue, redis } = open;
  try {
    return await open.run(async () => {
      const failed = await queue.getFailedCount();
      for (let left = failed; left > 0; left -= CHUNK.jobs) {
        const jobs = await queue.getFailed(0, Math.min(left, CHUNK.jobs) - 1);
        await Promise.all(
          jobs.map(async (job) => {
            // The count of workers that died over it, which BullMQ keeps.
            await redis.hdel(queue.toKey(job.id!), 'stc');
            await job.retry('failed', { resetAttemptsMade: true, resetAttemptsStarted: true });
          }),
        );
      }
      return failed;
    });
  } finally {
    await open.close();
  }
}

async function* chunksOf(source: Source<BatchRecord | string>): AsyncGenerator<string[], void, undefined> {
  let lines: string[] = [];
  let characters = 0;
  for await (const record of source) {
    const line = typeof record === 'string' ? record : JSON.stringify(record);
    lines.push(line);
    characters += line.length;
    if (lines.length < CHUNK.jobs && characters < CHUNK.characters) continue;
    yield lines;
    lines = [];
    characters = 0;
  }
  if (lines.length > 0) yield lines;
}

/**
 * Jobs first, then their order: what is cut off between the two is mended when the records are sent again.
 *
 * @returns how many were new
 */
async function send(lines: readonly string[], { queue, redis, sent }: OpenQueue, attempts: number): Promise<number> {
  const ids = lines.map(jobIdOf);
  const backoff = { type: 'exponential', delay: BACKOFF };
  await queue.addBulk(lines.map((data, i) => ({ name: 'article', data, opts: { jobId: ids[i]!, attempts, backoff } })));
  const last = await redis.incrby(queue.toKey('sent-count'), ids.length);
  const places = ids.flatMap((id, i) => [last - ids.length + i, id]);
  return redis.zadd(sent, 'NX', ...places);
}
