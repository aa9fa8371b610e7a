import { existsSync } from 'node:fs';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { serialize } from 'node:v8';
import type { Tinypool } from 'tinypool';
import { createAnalyzer } from '../analyze.js';
import { NutgrafError } from '../errors.js';
import type { Analysis } from '../schema/analysis.js';
import type { AnalyzerOptions } from '../schema/options.js';
import type { BatchRecord } from './record.js';
import { type BatchItem, type BatchResult, failureOf, identityOf, isObject, isUnread, resultOf, ridesOf } from './result.js';
import { type LineShape, resultLine } from './result-line.js';
import type { Reply, Task } from './worker.js';

/** Analyses items on worker threads (0 threads: here, in this thread). */
export interface Pool {
  /** What came of one item; a failed item is a result, so it never rejects. */
  run(item: BatchItem): Promise<BatchResult>;
  /** The same as a line of NDJSON; cheaper than making one of what `run` gives. */
  line(item: BatchItem): Promise<PoolLine>;
  /** Ends the threads; what they have in hand fails. */
  close(): Promise<void>;
}

export interface PoolLine {
  readonly ok: boolean;
  /** UTF-8, with the line feed. */
  readonly line: Uint8Array;
}

export interface PoolOptions {
  readonly threads: number;
  readonly analyzer?: AnalyzerOptions | undefined;
  /** The shape of what `line` gives. */
  readonly shape?: LineShape | undefined;
  /** Megabytes that the objects of one thread may take before it dies: 1024 where nothing is said. */
  readonly heap?: number | undefined;
  /** How many items are analysed here before threads are started: none where nothing is said. */
  readonly firstHere?: number | undefined;
  /** Whether this thread goes on beside the others; false where nothing is said. */
  readonly alsoHere?: boolean | undefined;
}

/** Megabytes for the objects of one thread; a million characters of text, or a page of ten, do with less than half. */
const HEAP = 1024;

/** Items in a batch before threads are worth their start. */
const FIRST_HERE = 32;
/** Items read ahead for each thread, so that a long article does not leave the others idle. */
const AHEAD = 4;
/** Items that a thread has in hand where this one, busy itself, may be late to give it the next. */
const IN_HAND = 3;

/**
 * What a batch of which `concurrency` articles are analysed at once needs: threads, and how many items are read ahead.
 *
 * @param alsoHere whether this thread may be kept busy, and does the work of one. Each thread compiles the code for itself, which takes as
 *   long as some hundred articles, and this one has done so.
 */
export function poolSizes(
  concurrency: number,
  alsoHere = false,
): { threads: number; firstHere: number; alsoHere: boolean; size: number } {
  return concurrency === 1
    ? { threads: 0, firstHere: 0, alsoHere, size: 1 }
    : { threads: concurrency - Number(alsoHere), firstHere: FIRST_HERE, alsoHere, size: concurrency * AHEAD };
}

const workerFile = new URL('./batch-worker.js', import.meta.url);

/**
 * Opens a pool; its threads are started with the first item that needs them.
 *
 * @throws {NutgrafError} `INVALID_OPTIONS` for options that cannot be used, or cannot go to a thread;
 *   `WORKER_FAILED` where the threads' code is not beside this one
 * @example
 * const pool = openPool({ threads: availableParallelism() });
 * const result = await pool.run({ id: 'a', text });
 * await pool.close();
 */
export function openPool({ threads, analyzer = {}, shape = {}, heap = HEAP, firstHere = 0, alsoHere }: PoolOptions): Pool {
  const sent = threads > 0 ? forThreads(analyzer) : null;
  const here = poolHere(analyzer, shape);
  if (!sent) return here;
  const inHand = alsoHere ? IN_HAND : 1;
  // Which of several in hand a thread died of is found out with one at a time.
  const alone = alsoHere ? poolAway(() => startThreads(1, heap, 1), sent, shape, here) : undefined;
  const away = poolAway(() => startThreads(threads, heap, inHand), sent, shape, here, alone);
  const beyond = alsoHere ? poolShared(away, threads * inHand, here) : away;
  let taken = 0;
  const next = (): Pool => (taken++ < firstHere ? here : beyond);
  return { run: (item) => next().run(item), line: (item) => next().line(item), close: away.close };
}

/** Gives each item to whoever is free first, the threads (`room` items at once) or this one; what comes meanwhile waits its turn. */
function poolShared(away: Pool, room: number, here: Pool): Pool {
  const free: Pool[] = [here, ...Array.from({ length: room }, () => away)];
  const waiting: ((pool: Pool) => void)[] = [];
  const share = async <T>(work: (pool: Pool) => Promise<T>): Promise<T> => {
    const pool = free.pop() ?? (await new Promise<Pool>((resolve) => waiting.push(resolve)));
    try {
      return await work(pool);
    } finally {
      const next = waiting.shift();
      if (next) next(pool);
      // The threads first: they are kept busy from here.
      else if (pool === here) free.unshift(here);
      else free.push(pool);
    }
  };
  return {
    run: (item) => share((pool) => pool.run(item)),
    line: (item) => share((pool) => pool.line(item)),
    close: away.close,
  };
}

/** The options as bytes, where there can be threads to send them to. */
function forThreads(analyzer: AnalyzerOptions): Uint8Array {
  if (!existsSync(workerFile)) {
    const message = `${fileURLToPath(workerFile)} is missing; keep nutgraf out of your bundle, or give concurrency: 1`;
    throw new NutgrafError('WORKER_FAILED', message);
  }
  try {
    return serialize(analyzer);
  } catch (cause) {
    const message = 'options with functions in them cannot go to worker threads; give concurrency: 1';
    throw new NutgrafError('INVALID_OPTIONS', message, { cause });
  }
}

function poolHere(analyzer: AnalyzerOptions, shape: LineShape): Pool {
  const { analyze } = createAnalyzer(analyzer);
  const run = async (item: BatchItem): Promise<BatchResult> => {
    // An analysis never waits, so timers and signals get their turn here.
    await nextTurn();
    return resultOf(item, analyze);
  };
  return { run, line: async (item) => lineOf(await run(item), shape), close: async () => {} };
}

/** @param alone takes what was in hand when a thread died; where there is none, that fails */
function poolAway(start: () => Promise<Tinypool>, analyzer: Uint8Array, shape: LineShape, here: Pool, alone?: Pool): Pool {
  let started: Promise<Tinypool> | null = null;
  let isClosed = false;
  /** What a thread replies, or the pool that has to do it instead. */
  const ask = async (task: Task): Promise<Reply | Pool> => {
    // The pool would lose its place over a task that cannot be sent, so that is found out before.
    const sent = portable(task);
    if (!sent) return here;
    started ??= start();
    try {
      return (await (await started).run(sent)) as Reply;
    } catch (error) {
      if (alone && !isClosed) return alone;
      return { ok: false, code: 'WORKER_FAILED', message: `the worker thread died: ${(error as Error).message}` };
    }
  };
  return {
    async run(item) {
      const reply = await ask({ item: contentOf(item), analyzer, line: null });
      if ('run' in reply) return reply.run(item);
      if (!reply.ok) return failureOf(item, new NutgrafError(reply.code, reply.message));
      return { ok: true, ...identityOf(item), analysis: JSON.parse(reply.made as string) as Analysis, ...ridesOf(item) };
    },
    async line(item) {
      const reply = await ask({ item, analyzer, line: shape });
      if ('run' in reply) return reply.line(item);
      if (!reply.ok) return lineOf(failureOf(item, new NutgrafError(reply.code, reply.message)), shape);
      return { ok: true, line: reply.made as Uint8Array };
    },
    async close() {
      isClosed = true;
      await Promise.all([alone?.close(), started?.then((pool) => pool.destroy())]);
    },
  };
}

async function startThreads(threads: number, heap: number, inHand: number): Promise<Tinypool> {
  const { Tinypool } = await import('tinypool');
  const pool = new Tinypool({
    filename: workerFile.href,
    minThreads: threads,
    maxThreads: threads,
    concurrentTasksPerWorker: inHand,
    resourceLimits: { maxOldGenerationSizeMb: heap },
    // What the program was started with is not for a thread: `--input-type` would keep it from loading its code.
    execArgv: [],
  });
  // A thread that dies with nothing in hand is replaced, and nothing is lost.
  pool.on('error', () => undefined);
  return pool;
}

/** The task as bytes; null for one that has to be done here: an error of ours, or something that no thread can be sent. */
function portable(task: Task): Uint8Array | null {
  if (isUnread(task.item)) return null;
  try {
    return serialize(task);
  } catch {
    return null;
  }
}

/** The item without what rides along, which need not cross; its texts may be getters of a class. */
function contentOf(item: BatchItem): BatchItem {
  if (!isObject(item) || isUnread(item)) return item;
  const { text, html, markdown } = item as BatchRecord;
  const { context: _, ...facts } = item as BatchRecord;
  return { ...facts, text, html, markdown } as BatchRecord;
}

const lineOf = (result: BatchResult, shape: LineShape): PoolLine => ({
  ok: result.ok,
  line: new TextEncoder().encode(resultLine(result, shape)),
});
