import { setTimeout as pause } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { analyzeAll, type BatchItem, type BatchOptions, type BatchResult, parseRecord } from '../../src/batch.js';
import { NutgrafError } from '../../src/errors.js';
import type { FoundName } from '../../src/schema/recognizers.js';

const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';

async function all(source: Iterable<BatchItem> | AsyncIterable<BatchItem>, options?: BatchOptions): Promise<BatchResult[]> {
  const results: BatchResult[] = [];
  for await (const result of analyzeAll(source, options)) results.push(result);
  return results;
}

describe('analyzeAll', () => {
  it('gives what analyze gives, in order, with the ids of the records', async () => {
    const results = await all([story, { id: 'b', text: story }]);
    expect(results).toEqual([
      { ok: true, id: null, analysis: analyze(story) },
      { ok: true, id: 'b', analysis: analyze({ id: 'b', text: story }) },
    ]);
  });

  it('reads HTML and Markdown, and lets the record correct what they say', async () => {
    const html = `<html><head><title>Old title</title></head><body><article><h1>Old title</h1><p>${story}</p></article></body></html>`;
    const [page, note] = await all([
      { id: 'h', html, title: 'Bridge reopens', publishedAt: '2025-03-04' },
      { id: 'm', markdown: `# Bridge reopens\n\n${story}` },
    ]);
    if (!page?.ok || !note?.ok) throw new Error('both are fine');
    expect(page.analysis.source).toMatchObject({ format: 'html', title: 'Bridge reopens', publishedAt: '2025-03-04' });
    expect(note.analysis.source).toMatchObject({ format: 'markdown', title: 'Bridge reopens' });
  });

  it('makes a failed record a result, tells onError, and goes on', async () => {
    const told: [string, string | null][] = [];
    const bad = [
      { id: 'none' },
      { id: 'two', text: story, html: '<p>x</p>' },
      42,
      null,
      { id: 'list', text: [1] },
    ] as unknown as BatchItem[];
    const results = await all([...bad, story], { onError: (error, id) => told.push([error.code, id]) });
    expect(results.map(({ ok }) => ok)).toEqual([false, false, false, false, false, true]);
    expect(told).toEqual([
      ['INVALID_INPUT', 'none'],
      ['INVALID_INPUT', 'two'],
      ['INVALID_INPUT', null],
      ['INVALID_INPUT', null],
      ['INVALID_INPUT', 'list'],
    ]);
  });

  it('passes a rejected promise on as a failed result', async () => {
    const source = [Promise.reject(new Error('no answer')), Promise.resolve(story)] as unknown as Iterable<BatchItem>;
    const [lost, found] = await all(source);
    expect(lost).toMatchObject({ ok: false, id: null, error: { message: 'no answer' } });
    expect(found?.ok).toBe(true);
  });

  it('lets context ride along, null too, on failures too', async () => {
    const results = await all([
      { text: story, context: { row: 7 } },
      { text: story, context: null },
      { context: 'x' },
      { text: story },
    ]);
    expect(results.map((result) => ('context' in result ? result.context : 'none'))).toEqual([{ row: 7 }, null, 'x', 'none']);
  });

  it('gives the same on threads as one by one, in order or not', async () => {
    const items = Array.from({ length: 48 }, (_, i) => ({
      id: String(i),
      text: `${story} It is ${i} days old.`.repeat(1 + (i % 5)),
    }));
    const alone = await all(items, { concurrency: 1 });
    expect(await all(items, { concurrency: 3 })).toEqual(alone);
    const anyhow = await all(items, { concurrency: 3, ordered: false });
    expect(anyhow.sort((a, b) => Number(a.id) - Number(b.id))).toEqual(alone);
  });

  it('reads a bounded number of items ahead on threads too', async () => {
    let asked = 0;
    async function* endless(): AsyncGenerator<string> {
      for (;;) {
        asked++;
        yield story;
      }
    }
    const results = analyzeAll(endless(), { concurrency: 2 });
    for (let i = 0; i < 40; i++) await results.next();
    await pause(100);
    expect(asked).toBe(47);
    await results.return();
  });

  it('ends when the signal aborts', async () => {
    const stop = new AbortController();
    async function* endless(): AsyncGenerator<string> {
      for (;;) yield story;
    }
    const seen: boolean[] = [];
    for await (const { ok } of analyzeAll(endless(), { signal: stop.signal })) {
      seen.push(ok);
      if (seen.length === 2) stop.abort();
    }
    expect(seen).toEqual([true, true]);
  });

  it('lets timers run between two articles', async () => {
    const stop = new AbortController();
    setTimeout(() => stop.abort(), 1);
    const results = await all(
      (function* () {
        for (let i = 0; i < 100_000; i++) yield story;
      })(),
      { signal: stop.signal },
    );
    expect(results.length).toBeLessThan(100_000);
  });

  it('refuses options that make no sense, at once', () => {
    expect(() => analyzeAll([], { concurrency: 0 })).toThrow(NutgrafError);
    expect(() => analyzeAll([], { options: { limits: { maxChars: -1 } } })).toThrow(NutgrafError);
  });

  it('gives a failure for each article that a recognizer fails at, and goes on', async () => {
    const find = ({ text }: { text: string }): FoundName[] => {
      if (text.includes('bad')) throw new Error('no database');
      return [{ start: 4, end: 10, type: 'product' }];
    };
    const options = { recognizers: [{ name: 'bridges', find }] };
    const [good, bad, again] = await all([story, { id: 'b', text: 'bad news' }, story], { concurrency: 1, options });
    expect(good).toEqual({ ok: true, id: null, analysis: analyze(story, options) });
    expect(bad).toMatchObject({ ok: false, id: 'b', error: { code: 'PLUGIN_FAILED' } });
    expect(again).toEqual(good);
    expect(() => analyzeAll([story], { concurrency: 2, options })).toThrow(/functions.*concurrency: 1/);
  });

  it('ends the batch with what onError throws', async () => {
    const source = [{ id: 'bad' } as BatchItem, story];
    const batch = all(source, {
      onError: (error) => {
        throw error;
      },
    });
    await expect(batch).rejects.toThrow(NutgrafError);
    await pause(1);
  });
});

describe('parseRecord', () => {
  it('takes an object a line, and makes a string of a numeric id', () => {
    expect(parseRecord('{"id":7,"text":"Rain fell."}')).toEqual({ id: '7', text: 'Rain fell.' });
  });

  it.each(['', '{', 'null', '[1]', '"text"', '{"text":"a"} {"text":"b"}'])('calls %j unreadable', (line) => {
    expect(parseRecord(line)).toMatchObject({ id: null, error: { code: 'INVALID_INPUT' } });
  });

  it('lets no record pass as a failure of ours', async () => {
    const [result] = await all([parseRecord('{"text":"Rain fell.","error":"boo"}')]);
    expect(result?.ok).toBe(true);
  });
});
