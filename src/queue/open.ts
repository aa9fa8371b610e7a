import type { Queue } from 'bullmq';
import { NutgrafError } from '../errors.js';
import { optional } from './optional.js';
import { connect, hangUp, type QueuePlace, type Redis } from './redis.js';

export type { Job, Queue, Worker } from 'bullmq';

/** A job is a record's line; what comes of it is the result's line. */
export type ArticleQueue = Queue<string, string>;

/** A queue with its connection. */
export interface OpenQueue {
  readonly redis: Redis;
  readonly queue: ArticleQueue;
  /** The key of the ids of all jobs, scored by the order in which they were sent. */
  readonly sent: string;
  /** Runs commands; what Redis refuses, or loses for good, is a `QUEUE_FAILED`. */
  run<T>(commands: () => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** BullMQ, where it is installed. */
export const loadBullmq = (): Promise<typeof import('bullmq')> => optional(() => import('bullmq'));

/**
 * Opens a queue.
 *
 * @throws {NutgrafError} `INVALID_OPTIONS`, `QUEUE_FAILED`, `MISSING_PACKAGE`
 */
export async function openQueue(place: QueuePlace): Promise<OpenQueue> {
  const { name, prefix } = namesOf(place);
  const { Queue } = await loadBullmq();
  const redis = await connect(place.redis);
  const queue: ArticleQueue = new Queue(name, { connection: redis, prefix });
  // Whatever it tells, the command that failed tells as well.
  queue.on('error', () => undefined);
  return {
    redis,
    queue,
    sent: queue.toKey('sent'),
    run: (commands) => commands().catch(asQueueError),
    async close() {
      await queue.close();
      hangUp(redis);
    },
  };
}

/** The queue's name and prefix, checked. */
export function namesOf({ queue = 'nutgraf', prefix = 'bull' }: QueuePlace): { name: string; prefix: string } {
  if (queue !== '' && !queue.includes(':')) return { name: queue, prefix };
  throw new NutgrafError('INVALID_OPTIONS', `a queue cannot be called "${queue}"; give a name without a colon`);
}

function asQueueError(cause: Error): never {
  throw new NutgrafError('QUEUE_FAILED', `Redis: ${cause.message}`, { cause });
}
