/** What came of asking for the next item: an item, an item that failed, the end, or a source that broke. */
type Pulled<T> =
  | { kind: 'item'; value: T }
  | { kind: 'failed'; error: unknown }
  | { kind: 'end' }
  | { kind: 'broken'; error: unknown };

/** An item, or why there is none. */
export type Settled<T> = Extract<Pulled<T>, { kind: 'item' | 'failed' }>;

/**
 * Whatever gives one item after another.
 *
 * @inline
 */
export type Source<T> = Iterable<T | PromiseLike<T>> | AsyncIterable<T>;

export interface AheadOptions {
  /** How many items may be asked for before the consumer has taken them. */
  readonly size: number;
  /** Whether items come in the source's order, or as they become ready. */
  readonly ordered: boolean;
  readonly signal: AbortSignal | undefined;
}

/**
 * Reads a source, and does its work, a bounded number of items ahead of its consumer.
 *
 * @param source items, promises of items, or an async iterable; one that rejects a promise gives a failed item, one that throws ends it all
 * @param work what is done with each item, several at once
 * @returns what the work made of the items; ends early when the signal aborts
 */
export async function* readAhead<T, R>(
  source: Source<T>,
  work: (item: T) => Promise<R>,
  { size, ordered, signal }: AheadOptions,
): AsyncGenerator<Settled<R>, void, undefined> {
  const reader = readerOf(source);
  const slots: { pulled: Pulled<R> | null }[] = [];
  let open = true;
  let wake = (): void => {};
  const onAbort = (): void => wake();
  signal?.addEventListener('abort', onAbort);
  const asleep = (): Promise<void> =>
    new Promise((resolve) => {
      wake = resolve;
    });
  const ask = (): void => {
    const slot: { pulled: Pulled<R> | null } = { pulled: null };
    slots.push(slot);
    void reader.next().then(async (pulled) => {
      slot.pulled = pulled.kind === 'item' ? await settled(() => work(pulled.value)) : pulled;
      wake();
    });
  };
  try {
    while (!signal?.aborted) {
      while (open && slots.length < size) ask();
      if (slots.length === 0) return;
      const ready = ordered ? (slots[0]?.pulled ? 0 : -1) : slots.findIndex(({ pulled }) => pulled);
      const pulled = ready === -1 ? null : slots.splice(ready, 1)[0]?.pulled;
      if (!pulled) await asleep();
      else if (pulled.kind === 'broken') throw pulled.error;
      else if (pulled.kind === 'end') open = false;
      else yield pulled;
    }
  } finally {
    signal?.removeEventListener('abort', onAbort);
    await reader.close();
  }
}

async function settled<R>(work: () => R | PromiseLike<R>): Promise<Settled<R>> {
  try {
    return { kind: 'item', value: await work() };
  } catch (error) {
    return { kind: 'failed', error };
  }
}

interface Reader<T> {
  /** Never rejects. */
  next(): Promise<Pulled<T>>;
  /** Tells the source that nobody reads on; a busy one is not waited for. */
  close(): Promise<void>;
}

function readerOf<T>(source: Source<T>): Reader<T> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]();
  let asked = 0;
  return {
    async next() {
      let result: IteratorResult<T | PromiseLike<T>>;
      asked++;
      try {
        result = await iterator.next();
      } catch (error) {
        return { kind: 'broken', error };
      } finally {
        asked--;
      }
      return result.done ? { kind: 'end' } : settled(() => result.value);
    },
    async close() {
      const closed = Promise.resolve(iterator.return?.()).catch(() => undefined);
      if (asked === 0) await closed;
    },
  };
}
