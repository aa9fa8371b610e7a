import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { analyzeStream, type BatchResult } from '../../src/batch.js';

const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';

describe('analyzeStream', () => {
  it('gives in a pipeline what analyze gives, in order, failures in their place', async () => {
    const results: BatchResult[] = [];
    await pipeline([{ id: 'a', text: story }, { id: 'b' }, story], analyzeStream(), async (stream) => {
      for await (const result of stream as AsyncIterable<BatchResult>) results.push(result);
    });
    expect(results).toMatchObject([
      { id: 'a', ok: true },
      { id: 'b', ok: false, error: { code: 'INVALID_INPUT' } },
      { ok: true },
    ]);
    expect(results[2]).toEqual({ ok: true, id: null, analysis: analyze(story) });
  });

  it('takes no more than it can work on while nobody reads', async () => {
    let given = 0;
    const endless = Readable.from(
      (function* () {
        for (;;) {
          given++;
          yield story;
        }
      })(),
    );
    const stream = analyzeStream({ concurrency: 1 });
    const done = pipeline(endless, stream, async (results) => {
      for await (const _ of results as AsyncIterable<BatchResult>) {
        await pause(300);
        break;
      }
    });
    await done.catch(() => undefined);
    // Two streams buffer 16 objects each on both sides; the rest of an endless source has to wait.
    expect(given).toBeLessThan(100);
  });

  it('passes on what the source throws', async () => {
    async function* broken(): AsyncGenerator<string> {
      yield story;
      throw new Error('disk gone');
    }
    const run = pipeline(broken(), analyzeStream(), async (results) => {
      for await (const _ of results as AsyncIterable<BatchResult>);
    });
    await expect(run).rejects.toThrow('disk gone');
  });

  it('refuses options at once', () => {
    expect(() => analyzeStream({ concurrency: 0 })).toThrow(/concurrency/);
  });
});
