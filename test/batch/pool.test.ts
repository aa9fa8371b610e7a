import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { openPool } from '../../src/batch/pool.js';
import { parseRecord } from '../../src/batch/record.js';
import type { BatchItem } from '../../src/batch/result.js';
import { resultLine } from '../../src/batch/result-line.js';
import { NutgrafError } from '../../src/errors.js';
import type { AnalyzerOptions } from '../../src/schema/options.js';

const text = readFileSync('fixtures/articles/talks-thaw/article.txt', 'utf8');
const html = readFileSync('fixtures/articles/page-with-chrome/article.html', 'utf8');

/** Items of every kind, good and bad. */
const items = [
  text,
  { id: 'article', text, title: 'Talks', bylines: ['Ana Costa'], context: { row: 1 } },
  { id: 'page', html, url: 'https://example.org/a', context: null },
  { id: 'note', markdown: `# Talks\n\n${text}` },
  { id: 'half', text: 'Rain \ud83c fell.' },
  { id: 'none', context: 'x' },
  parseRecord('{broken'),
  42,
  null,
  { id: 'list', text: [1] },
] as unknown as BatchItem[];

const threads = openPool({ threads: 2 });
const here = openPool({ threads: 0 });
afterAll(() => threads.close());

describe('openPool', () => {
  it('gives on threads what it gives here', async () => {
    const away = await Promise.all(items.map(threads.run));
    const near = await Promise.all(items.map(here.run));
    expect(away).toEqual(near);
    expect(near.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false, false, false, false, false]);
    expect(near[0]).toEqual({ ok: true, id: null, analysis: analyze(text) });
  });

  it('gives lines of the same results, byte for byte', async () => {
    const wanted = (await Promise.all(items.map(here.run))).map((result) => resultLine(result));
    for (const pool of [threads, here]) {
      const lines = await Promise.all(items.map(pool.line));
      expect(lines.map(({ line }) => Buffer.from(line).toString())).toEqual(wanted);
      expect(lines.map(({ ok }) => ok)).toEqual(wanted.map((line) => JSON.parse(line).ok as boolean));
    }
  });

  it('gives lines of the shape that it was opened with', async () => {
    const pool = openPool({ threads: 1, shape: { only: ['quotes'], offsets: 'utf8' } });
    const { line } = await pool.line({ id: 'a', text });
    await pool.close();
    const result = await here.run({ id: 'a', text });
    expect(Buffer.from(line).toString()).toBe(resultLine(result, { only: ['quotes'], offsets: 'utf8' }));
  });

  it('lets ride along what no thread can be sent, and reads articles that are no plain objects', async () => {
    const callback = (): void => {};
    class Row {
      readonly id = 'row';
      get text(): string {
        return text;
      }
    }
    const [ridden, extra, row] = await Promise.all(
      ([{ text, context: callback }, { text, extra: callback }, new Row()] as BatchItem[]).map(threads.run),
    );
    expect(ridden).toEqual({ ok: true, id: null, analysis: analyze(text), context: callback });
    expect(extra).toMatchObject({ ok: true });
    expect(row).toEqual({ ok: true, id: 'row', analysis: analyze({ id: 'row', text }) });
    // None of them holds up those behind it.
    expect(await threads.run(text)).toMatchObject({ ok: true });
  });

  it('uses the options on threads too', async () => {
    const pool = openPool({ threads: 1, analyzer: { limits: { maxChars: 10, overflow: 'throw' } } });
    expect(await pool.run({ id: 'long', text })).toMatchObject({ ok: false, id: 'long', error: { code: 'TOO_LARGE' } });
    await pool.close();
  });

  it('gives on threads what it gives here, with lexicons and patterns too', async () => {
    const analyzer: AnalyzerOptions = {
      lexicons: [{ name: 'x', type: 'event', terms: ['ferry', { name: 'talks', aliases: ['thaw'] }] }],
      recognizers: [{ name: 'y', type: 'other', pattern: [/(?<=the )\w+/gi, /\d+/] }],
    };
    const [pool, near] = [openPool({ threads: 1, analyzer }), openPool({ threads: 0, analyzer })];
    const wanted = await Promise.all(items.map(near.run));
    // More than once: a thread keeps its analyzer.
    for (let i = 0; i < 2; i++) expect(await Promise.all(items.map(pool.run))).toEqual(wanted);
    await pool.close();
    const rules = JSON.stringify(wanted).match(/"(lexicon|recognizer):\w"/g);
    expect(new Set(rules)).toEqual(new Set(['"lexicon:x"', '"recognizer:y"']));
  });

  it('has threads where the program is none of a file: what it was started with is not for them', () => {
    const program = `
      import { analyzeAll } from './dist/batch.js';
      const articles = Array.from({ length: 60 }, () => ({ text: 'Rain fell on Lisbon.' }));
      let right = 0;
      for await (const { ok } of analyzeAll(articles, { concurrency: 2 })) right += ok;
      console.log(right);`;
    const { stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8', timeout: 30_000 });
    expect(stdout).toBe('60\n');
  });

  it('refuses options that cannot go to a thread, and says what to do', () => {
    const analyzer = { limits: { maxChars: () => 1 } } as unknown as AnalyzerOptions;
    expect(() => openPool({ threads: 1, analyzer })).toThrow(/functions.*concurrency: 1/);
    expect(() => openPool({ threads: 0, analyzer })).toThrow(NutgrafError);
  });

  it('goes on when a thread dies of an article', async () => {
    const pool = openPool({ threads: 1, heap: 48, analyzer: { limits: { maxChars: 1e8 } } });
    const results = await Promise.all(['a', 'b', 'c'].map((id) => pool.run({ id, text: id === 'b' ? text.repeat(2500) : text })));
    await pool.close();
    expect(results).toMatchObject([
      { id: 'a', ok: true },
      { id: 'b', ok: false, error: { code: 'WORKER_FAILED' } },
      { id: 'c', ok: true },
    ]);
  });

  it('fails what is in hand when it is closed', async () => {
    const pool = openPool({ threads: 1 });
    await pool.run(text);
    const inHand = pool.run({ id: 'late', text: text.repeat(50) });
    await pool.close();
    expect(await inHand).toMatchObject({ ok: false, id: 'late', error: { code: 'WORKER_FAILED' } });
  });

  it('shares items between threads and this one, with the same results', async () => {
    const pool = openPool({ threads: 1, alsoHere: true });
    const many = Array.from({ length: 20 }, (_, i) => ({ id: String(i), text }));
    const results = await Promise.all(many.map(pool.run));
    await pool.close();
    expect(results).toEqual(await Promise.all(many.map(here.run)));
  });

  it('fails only what a thread died of, not what it had in hand beside it', async () => {
    const pool = openPool({ threads: 1, alsoHere: true, heap: 48, analyzer: { limits: { maxChars: 1e8 } } });
    const large = { id: 'large', text: text.repeat(3000) };
    const results = await Promise.all([large, { id: 'b', text }, { id: 'c', text }, { id: 'd', text }].map(pool.run));
    await pool.close();
    expect(results.map(({ id, ok }) => [id, ok])).toEqual([
      ['large', false],
      ['b', true],
      ['c', true],
      ['d', true],
    ]);
  }, 60_000);
});
