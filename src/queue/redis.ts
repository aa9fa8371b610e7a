import type { Redis } from 'ioredis';
import { NutgrafError } from '../errors.js';
import { optional } from './optional.js';

export type { Redis } from 'ioredis';

/** Where a queue is. */
export interface QueuePlace {
  /** The address of a Redis server: "redis://127.0.0.1:6379", "rediss://user:password@host/0". */
  readonly redis: string;
  /** The queue's name: "nutgraf" where nothing is said. */
  readonly queue?: string | undefined;
  /** What the queue's keys in Redis begin with: "bull" where nothing is said, as BullMQ and its dashboards have it. */
  readonly prefix?: string | undefined;
}

/** Milliseconds until a server that does not answer counts as unreachable. */
const PATIENCE = 5_000;
/** How often a lost connection is sought again, at most two seconds apart: half a minute in all. */
const TRIES = 20;

/**
 * Connects to Redis. A server that cannot be reached at first fails soon; one that is lost later is sought for half a minute, then the
 * client ends and its commands fail.
 *
 * @throws {NutgrafError} `INVALID_OPTIONS` for an address that is none, `QUEUE_FAILED` for a server that cannot be reached,
 *   `MISSING_PACKAGE`
 */
export async function connect(address: string): Promise<Redis> {
  const host = hostOf(address);
  const { Redis } = await optional(() => import('ioredis'));
  let reached = false;
  let heard = null as NodeJS.ErrnoException | null;
  const redis = new Redis(address, {
    lazyConnect: true,
    connectTimeout: PATIENCE,
    // A worker's commands wait until the server is back; BullMQ asks for it.
    maxRetriesPerRequest: null,
    retryStrategy: (times) => (reached && times <= TRIES ? Math.min(times * 100, 2_000) : null),
  });
  redis.on('error', (error) => {
    heard = error;
  });
  const timer = setTimeout(() => {
    heard = new Error(`no answer in ${PATIENCE / 1000} seconds`);
    redis.disconnect();
  }, PATIENCE);
  try {
    await redis.connect();
    await redis.ping();
    reached = true;
    return redis;
  } catch (cause) {
    hangUp(redis);
    const { message, code } = heard ?? (cause as NodeJS.ErrnoException);
    // Where a name has several addresses, the error of all of them has a code and no message.
    throw new NutgrafError('QUEUE_FAILED', `cannot reach Redis at ${host}: ${message || code}`, { cause });
  } finally {
    clearTimeout(timer);
  }
}

/** Ends a connection; one that has ended would keep the process alive for seconds over it. */
export function hangUp(redis: Redis): void {
  if (redis.status !== 'end') redis.disconnect();
}

/** The host of an address, which may be shown where the whole may hold a password. */
function hostOf(address: string): string {
  const url = URL.canParse(address) ? new URL(address) : null;
  if (url && /^rediss?:$/.test(url.protocol)) return url.host;
  throw new NutgrafError('INVALID_OPTIONS', 'the address of a queue is a Redis URL: redis://127.0.0.1:6379');
}
