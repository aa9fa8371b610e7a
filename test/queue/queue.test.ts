import { Worker } from 'bullmq';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyzeAll, type BatchItem, type BatchRecord, parseRecord, resultLine } from '../../src/batch.js';
import { NutgrafError } from '../../src/errors.js';
import { workWith } from '../../src/queue/work.js';
import { enqueueAll, type QueuedResult, type QueuePlace, queueProgress, results, retryFailed, work } from '../../src/queue.js';
import { freePort, type Server, skipped, startRedis } from './redis.js';

const record = (id: string, more: BatchRecord = {}): BatchRecord => ({
  id,
  text: `The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist, of ${id}.`,
  ...more,
});
const records = (count: number): BatchRecord[] => Array.from({ length: count }, (_, i) => record(`a:${i}`));

async function lines(source: AsyncIterable<QueuedResult>): Promise<string[]> {
  const all: string[] = [];
  for await (const { line } of source) all.push(line);
  return all;
}

/** What one process makes of the same lines. */
async function alone(given: readonly (BatchRecord | string)[]): Promise<string[]> {
  const items: BatchItem[] = given.map((one) => parseRecord(typeof one === 'string' ? one : JSON.stringify(one)));
  const all: string[] = [];
  for await (const result of analyzeAll(items, { concurrency: 1 })) all.push(resultLine(result));
  return all;
}

describe.skipIf(skipped)(`a queue on Redis${skipped}`, () => {
  let server: Server;
  let names = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());
  const newPlace = (): QueuePlace => ({ redis: server.url, queue: `test-${names++}` });

  /** Works until all that was sent has a result, or failed for good. */
  async function workThrough(place: QueuePlace, working: (stop: AbortSignal) => Promise<void>): Promise<void> {
    const stop = new AbortController();
    const done = working(stop.signal);
    for await (const _ of results({ ...place, wait: true }));
    stop.abort();
    await done;
  }

  it('gives every article once, in the order of sending, as one process does', async () => {
    const place = newPlace();
    const sent = [...records(120), '{broken', '', '{"id":"empty","context":{"row":3}}', record('rides', { context: [1] })];
    expect(await enqueueAll(sent, place)).toEqual({ added: 124, known: 0 });
    const told: (string | null)[] = [];
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal, onResult: ({ id }) => told.push(id) }));
    const got = await lines(results(place));
    expect(got).toEqual(await alone(sent));
    expect(told.toSorted()).toEqual(got.map((line) => JSON.parse(line).id).toSorted());
    expect(await queueProgress(place)).toEqual({ waiting: 0, active: 0, delayed: 0, completed: 124, failed: 0 });
  });

  it('does nothing twice for a record that is sent again', async () => {
    const place = newPlace();
    const some = [...records(3), { text: 'Rain fell on Corran.' }];
    expect(await enqueueAll([...some, ...some], place)).toEqual({ added: 4, known: 4 });
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal }));
    expect(await enqueueAll(some, place)).toEqual({ added: 0, known: 4 });
    expect(await queueProgress(place)).toMatchObject({ waiting: 0, completed: 4 });
    expect(await lines(results(place))).toEqual(await alone(some));
  });

  it('keeps queues apart by name and by prefix', async () => {
    const place = newPlace();
    await enqueueAll([record('a')], place);
    expect(await queueProgress({ ...place, prefix: 'other' })).toMatchObject({ waiting: 0 });
    expect(await queueProgress(newPlace())).toMatchObject({ waiting: 0 });
    expect(await queueProgress(place)).toMatchObject({ waiting: 1 });
  });

  it('passes over what is not done, and waits for it where told to', async () => {
    const place = newPlace();
    await enqueueAll(records(2), place);
    expect(await lines(results(place))).toEqual([]);
    const waiting = lines(results({ ...place, wait: true }));
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal }));
    expect(await waiting).toEqual(await alone(records(2)));
  });

  it('stops waiting when the signal aborts', async () => {
    const place = newPlace();
    await enqueueAll(records(1), place);
    const signal = AbortSignal.timeout(50);
    expect(await lines(results({ ...place, wait: true, signal }))).toEqual([]);
  });

  it('ends between two results, or before any work, when the signal aborts', async () => {
    const place = newPlace();
    await enqueueAll(records(3), place);
    await work({ ...place, threads: 0, signal: AbortSignal.abort() });
    expect(await queueProgress(place)).toMatchObject({ waiting: 3 });
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal }));
    const stop = new AbortController();
    const got: (string | null)[] = [];
    for await (const { id } of results({ ...place, signal: stop.signal })) {
      got.push(id);
      stop.abort();
    }
    expect(got).toEqual(['a:0']);
  });

  it('removes what was taken, not what was not', async () => {
    const place = newPlace();
    await enqueueAll(records(120), place);
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal }));
    const taken: string[] = [];
    for await (const { id } of results({ ...place, remove: true })) {
      taken.push(id ?? '');
      if (taken.length === 70) break;
    }
    // The seventieth was given, and nobody asked for the next.
    expect(await queueProgress(place)).toMatchObject({ completed: 51 });
    expect(await lines(results({ ...place, remove: true }))).toEqual((await alone(records(120))).slice(69));
    expect(await queueProgress(place)).toMatchObject({ completed: 0 });
    expect(await enqueueAll(records(1), place)).toEqual({ added: 1, known: 0 });
  });

  it('tries an article again that failed by our fault, later each time', async () => {
    const place = newPlace();
    await enqueueAll([record('a', { context: 1 })], { ...place, attempts: 3 });
    const tries: number[] = [];
    const failures: unknown[] = [];
    const line = async (): Promise<{ ok: boolean; line: Uint8Array }> => {
      const error = new NutgrafError('WORKER_FAILED', 'the thread died');
      const failed = resultLine({ ok: false, id: 'a', error, context: 1 });
      tries.push(Date.now());
      return { ok: tries.length === 3, line: Buffer.from(tries.length === 3 ? failed.replace('false', 'true') : failed) };
    };
    const onError = ({ code, message }: NutgrafError, id: string | null): unknown => failures.push([code, message, id]);
    await workThrough(place, (signal) => workWith({ line }, 1, { ...place, signal, onError }));
    expect(tries).toHaveLength(3);
    expect(tries[1]! - tries[0]!).toBeGreaterThanOrEqual(1_000);
    expect(tries[2]! - tries[1]!).toBeGreaterThanOrEqual(2_000);
    expect(failures).toEqual(Array(2).fill(['WORKER_FAILED', 'the thread died', 'a']));
    expect((await lines(results(place)))[0]).toContain('"ok":true');
  });

  it('keeps what failed for good as a failure line, until it is tried anew', async () => {
    const place = newPlace();
    const sent = [record('a'), record('b', { context: 'rides' })];
    await enqueueAll(sent, { ...place, attempts: 1 });
    const error = new NutgrafError('WORKER_FAILED', 'the thread died');
    const line = async (item: BatchItem): Promise<{ ok: boolean; line: Uint8Array }> => {
      const [good] = await alone([item as BatchRecord]);
      const failed = resultLine({ ok: false, id: 'b', error, context: 'rides' });
      return (item as BatchRecord).id === 'a' ? { ok: true, line: Buffer.from(good!) } : { ok: false, line: Buffer.from(failed) };
    };
    await workThrough(place, (signal) => workWith({ line }, 1, { ...place, signal }));
    expect(await lines(results(place))).toEqual([
      ...(await alone(sent.slice(0, 1))),
      resultLine({ ok: false, id: 'b', error, context: 'rides' }),
    ]);
    expect(await queueProgress(place)).toMatchObject({ completed: 1, failed: 1 });
    expect(await retryFailed(place)).toBe(1);
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal }));
    expect(await lines(results(place))).toEqual(await alone(sent));
  });

  it('gives up an article over which too many workers died, until it is tried anew', async () => {
    const place = newPlace();
    await enqueueAll([record('a')], place);
    const redis = new Redis(server.url, { maxRetriesPerRequest: null });
    const dying = new Worker(place.queue!, null, { connection: redis, lockDuration: 100, skipLockRenewal: true });
    await dying.getNextJob('token');
    await redis.hset(`bull:${place.queue}:id-a`, 'stc', 4);
    await dying.close(true);
    redis.disconnect();
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal }));
    expect(JSON.parse((await lines(results(place)))[0]!)).toMatchObject({ id: 'a', ok: false, error: { code: 'WORKER_FAILED' } });
    expect(await retryFailed(place)).toBe(1);
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal }));
    expect(await lines(results(place))).toEqual(await alone([record('a')]));
  });

  it('ends what it has in hand, and takes nothing new, when the signal aborts', async () => {
    const place = newPlace();
    await enqueueAll(records(200), place);
    const stop = new AbortController();
    let done = 0;
    const onResult = (): void => {
      done++;
      if (done === 5) stop.abort();
    };
    await work({ ...place, threads: 0, signal: stop.signal, onResult });
    const { active, waiting, completed } = await queueProgress(place);
    expect({ active, completed }).toEqual({ active: 0, completed: done });
    expect(waiting).toBe(200 - done);
    expect(done).toBeLessThan(10);
  });

  it('goes on after its connections were cut', async () => {
    const place = newPlace();
    await enqueueAll(records(300), place);
    const admin = new Redis(server.url);
    let done = 0;
    const onResult = (): void => {
      if (++done % 100 === 50) void admin.call('CLIENT', 'KILL', 'TYPE', 'normal', 'SKIPME', 'yes');
    };
    await workThrough(place, (signal) => work({ ...place, threads: 0, signal, onResult }));
    admin.disconnect();
    expect(await lines(results(place))).toEqual(await alone(records(300)));
  });
});

describe('a queue that cannot be reached', () => {
  it('fails soon, and says where without the password', async () => {
    const port = await freePort();
    const place = { redis: `redis://:secret@127.0.0.1:${port}` };
    for (const call of [
      () => enqueueAll([], place),
      () => work(place),
      () => queueProgress(place),
      () => results(place).next(),
    ]) {
      const error: unknown = await call().then(
        () => null,
        (failure: unknown) => failure,
      );
      expect(error).toMatchObject({
        code: 'QUEUE_FAILED',
        message: expect.stringContaining(`127.0.0.1:${port}: connect ECONNREFUSED`),
      });
      expect((error as Error).message).not.toContain('secret');
    }
  });

  it.each([
    { options: { redis: 'nonsense' } },
    { options: { redis: 'http://127.0.0.1' } },
    { options: { redis: 'redis://127.0.0.1:1', queue: 'a:b' } },
    { options: { redis: 'redis://127.0.0.1:1', queue: '' } },
    { options: { redis: 'redis://127.0.0.1:1', threads: -1 } },
  ])('calls $options a bad call', async ({ options }) => {
    await expect(work(options)).rejects.toMatchObject({ code: 'INVALID_OPTIONS' });
  });

  it('calls attempts that are no number a bad call', async () => {
    await expect(enqueueAll([], { redis: 'redis://127.0.0.1:1', attempts: 0 })).rejects.toMatchObject({
      code: 'INVALID_OPTIONS',
    });
  });
});
