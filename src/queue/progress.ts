import { openQueue } from './open.js';
import type { QueuePlace } from './redis.js';

/** How many articles of a queue are where. */
export interface QueueProgress {
  /** Nobody has them in hand. */
  readonly waiting: number;
  /** A worker has them in hand, or died over them. */
  readonly active: number;
  /** They failed, and wait to be tried again. */
  readonly delayed: number;
  /** They have a result, bad records too. */
  readonly completed: number;
  /** They failed for good. */
  readonly failed: number;
}

/**
 * Counts the articles of a queue.
 *
 * @throws {NutgrafError} `QUEUE_FAILED` where Redis cannot be reached
 * @example await queueProgress({ redis: 'redis://127.0.0.1:6379' }); // { waiting: 12, active: 4, delayed: 0, completed: 984, failed: 0 }
 */
export async function queueProgress(place: QueuePlace): Promise<QueueProgress> {
  const { queue, run, close } = await openQueue(place);
  try {
    const counts = await run(() => queue.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed'));
    return counts as unknown as QueueProgress;
  } finally {
    await close();
  }
}
