import { availableParallelism } from 'node:os';
import type { Pool } from '../batch/pool.js';
import { parseRecord } from '../batch/record.js';
import { type BatchResult, identityOf } from '../batch/result.js';
import { NutgrafError } from '../errors.js';
import type { AnalyzerOptions } from '../schema/options.js';
import { headOf, type LineHead } from './line-head.js';
import { loadBullmq, namesOf, type Worker } from './open.js';
import { connect, hangUp, type QueuePlace, type Redis } from './redis.js';

/** How a worker works. */
export interface WorkOptions extends QueuePlace {
  /** Worker threads: as many as the machine has processors where nothing is said. */
  readonly threads?: number | undefined;
  /** Ends the work: what is in hand is finished, nothing new is taken. */
  readonly signal?: AbortSignal | undefined;
  /** How each article is analysed; give every worker of a queue the same. */
  readonly options?: AnalyzerOptions | undefined;
  /** Told of each article that has a result now. */
  readonly onResult?: ((result: LineHead) => void) | undefined;
  /** Told of each attempt that failed (the article will be tried again, or counts as failed for good), and of trouble with Redis. */
  readonly onError?: ((error: NutgrafError, id: string | null) => void) | undefined;
}

/** Milliseconds for which an article is a worker's own, renewed at half of it: a dead worker's articles are free after that. */
const LOCK = 5_000;
/** Milliseconds between two looks for articles of dead workers. */
const LOOK = 2_000;
/** Workers that may die over an article before it counts as failed. */
const DEATHS = 4;

/**
 * Analyses the articles of a queue until the signal aborts, on this machine's processors; any number of machines may do so.
 *
 * A bad record has a failure as its result. An attempt that ends in an error of ours is made again, later each time; the articles of a
 * worker that died go to the others within seconds.
 *
 * @throws {NutgrafError} `QUEUE_FAILED` where Redis cannot be reached, or is lost for half a minute; `INVALID_OPTIONS`, `MISSING_PACKAGE`
 * @example
 * const stop = new AbortController();
 * process.once('SIGTERM', () => stop.abort());
 * await work({ redis: 'redis://127.0.0.1:6379', signal: stop.signal });
 */
export async function work({ threads = availableParallelism(), options, ...rest }: WorkOptions): Promise<void> {
  if (!Number.isInteger(threads) || threads < 0) {
    throw new NutgrafError('INVALID_OPTIONS', `threads is ${String(threads)}; give a whole number, 0 for none besides this one`);
  }
  // Who only sends or fetches does without the analyzer's weights.
  const { openPool } = await import('../batch/pool.js');
  const pool = openPool({ threads, analyzer: options });
  try {
    // While one article is analysed, another one's result is on its way, and the next is fetched.
    await workWith(pool, 2 * threads + 1, rest);
  } finally {
    await pool.close();
  }
}

/** Works with a given pool, and so many articles in hand. */
export async function workWith(
  pool: Pick<Pool, 'line'>,
  inHand: number,
  { signal, onResult, onError, ...place }: WorkOptions,
): Promise<void> {
  const { name, prefix } = namesOf(place);
  const { Worker } = await loadBullmq();
  const redis = await connect(place.redis);
  const worker: Worker<string, string> = new Worker<string, string>(name, ({ data }) => lineOf(data, pool), {
    connection: redis,
    prefix,
    concurrency: inHand,
    lockDuration: LOCK,
    stalledInterval: LOOK,
    maxStalledCount: DEATHS,
  });
  worker.on('completed', (_, line) => onResult?.(headOf(line)));
  worker.on('failed', (job, { message }) =>
    onError?.(new NutgrafError('WORKER_FAILED', message), identityOf(job ? parseRecord(job.data) : null).id),
  );
  worker.on('error', (cause) => onError?.(new NutgrafError('QUEUE_FAILED', `Redis: ${cause.message}`, { cause }), null));
  let lost = true;
  try {
    await ended(signal, redis, worker);
    lost = false;
  } finally {
    await worker.close(lost);
    hangUp(redis);
  }
}

async function lineOf(data: string, pool: Pick<Pool, 'line'>): Promise<string> {
  const { ok, line } = await pool.line(parseRecord(data));
  const text = new TextDecoder().decode(line);
  if (ok) return text;
  const { error } = JSON.parse(text) as Extract<BatchResult, { ok: false }>;
  if (error.code === 'WORKER_FAILED') throw new NutgrafError(error.code, error.message);
  return text;
}

/** Until the signal aborts, or Redis is lost. */
function ended(signal: AbortSignal | undefined, redis: Redis, worker: Worker): Promise<void> {
  return new Promise((resolve, reject) => {
    const lose = (): void => reject(new NutgrafError('QUEUE_FAILED', 'Redis is lost; start the worker again once it is back'));
    if (signal?.aborted) resolve();
    signal?.addEventListener('abort', () => resolve(), { once: true });
    redis.once('end', lose);
    // A second connection waits for articles. BullMQ stops listening to it before it is gone, and does without where it never came.
    worker.getBackend().blockingClient?.then((client) => client.on('error', () => undefined), lose);
  });
}
