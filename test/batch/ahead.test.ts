import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { type AheadOptions, readAhead as readAndWork, type Settled, type Source } from '../../src/batch/ahead.js';

const options = { size: 3, ordered: true, signal: undefined };

/** Reads ahead with no work to do. */
const readAhead = <T>(source: Source<T>, ahead: AheadOptions) => readAndWork(source, async (item) => item, ahead);

async function valuesOf<T>(items: AsyncIterable<Settled<T>>): Promise<(T | 'failed')[]> {
  const found: (T | 'failed')[] = [];
  for await (const item of items) found.push(item.kind === 'item' ? item.value : 'failed');
  return found;
}

describe('readAhead', () => {
  it('keeps the order of the source', async () => {
    const slowFirst = [pause(20, 'a'), pause(1, 'b'), 'c'];
    expect(await valuesOf(readAhead(slowFirst, options))).toEqual(['a', 'b', 'c']);
  });

  it('gives what is ready first where order does not matter', async () => {
    const slowFirst = [pause(50, 'a'), pause(1, 'b'), 'c'];
    expect(await valuesOf(readAhead(slowFirst, { ...options, ordered: false }))).toEqual(['c', 'b', 'a']);
  });

  it('asks for no more items than it may', async () => {
    let asked = 0;
    async function* source(): AsyncGenerator<number> {
      for (;;) yield asked++;
    }
    const items = readAhead(source(), options);
    await items.next();
    await pause(5);
    expect(asked).toBe(3);
    await items.next();
    await pause(5);
    expect(asked).toBe(4);
    await items.return();
  });

  it('asks for nothing before somebody reads', async () => {
    let asked = 0;
    function* source(): Generator<number> {
      yield asked++;
    }
    readAhead(source(), options);
    await pause(5);
    expect(asked).toBe(0);
  });

  it('passes a rejected promise on as a failed item and goes on', async () => {
    const source = ['a', Promise.reject(new Error('lost')), 'c'];
    expect(await valuesOf(readAhead(source, options))).toEqual(['a', 'failed', 'c']);
  });

  it('throws what the source throws, after the items before it', async () => {
    async function* source(): AsyncGenerator<string> {
      yield 'a';
      throw new Error('disk gone');
    }
    const seen: string[] = [];
    const reading = (async () => {
      for await (const item of readAhead(source(), options)) seen.push(item.kind);
    })();
    await expect(reading).rejects.toThrow('disk gone');
    expect(seen).toEqual(['item']);
  });

  it('ends when the signal aborts, even while the source keeps it waiting', async () => {
    const stop = new AbortController();
    async function* source(): AsyncGenerator<string> {
      yield 'a';
      await pause(60_000, null, { ref: false });
      yield 'b';
    }
    setTimeout(() => stop.abort(), 10);
    expect(await valuesOf(readAhead(source(), { ...options, signal: stop.signal }))).toEqual(['a']);
  });

  it('closes a source that it leaves early', async () => {
    let closed = false;
    function* source(): Generator<number> {
      try {
        for (;;) yield 1;
      } finally {
        closed = true;
      }
    }
    for await (const _ of readAhead(source(), options)) break;
    expect(closed).toBe(true);
  });
});
