/**
 * Many articles on many machines, by way of Redis: `npm install bullmq ioredis`. Runs in Node.
 *
 * @module nutgraf/queue
 */
export { type Enqueued, type EnqueueOptions, enqueueAll, retryFailed } from './queue/enqueue.js';
export { type QueueProgress, queueProgress } from './queue/progress.js';
export type { QueuePlace } from './queue/redis.js';
export { type QueuedResult, type ResultsOptions, results } from './queue/results.js';
export { type WorkOptions, work } from './queue/work.js';
