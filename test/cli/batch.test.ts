import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { inFolder, nutgraf, startNutgraf } from './run.js';

const seed = 'fixtures/articles/trump-petro/article.txt';
const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';
const record = (fields: object): string => JSON.stringify({ text: story, ...fields });
const linesOf = (stdout: string): { id: string | null; ok: boolean; error?: { code: string }; context?: unknown }[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));

describe('nutgraf batch', () => {
  it('writes a line a record, in order, failures in their place', () => {
    const input = [
      record({ id: 'a' }),
      '{broken',
      record({ id: 'b', context: { row: 2 } }),
      '{"id":"c"}',
      '',
      record({ id: 4 }),
    ].join('\n');
    const { code, stdout, stderr } = nutgraf(['batch', '-'], { input });
    expect(code).toBe(1);
    expect(stderr).toMatch(/^nutgraf: 6 records, 3 failed, [\d.]+ s\n$/);
    const lines = linesOf(stdout);
    expect(lines.map(({ id, ok }) => [id, ok])).toEqual([
      ['a', true],
      [null, false],
      ['b', true],
      ['c', false],
      [null, false],
      ['4', true],
    ]);
    expect(lines.map(({ context }) => context)).toEqual([undefined, undefined, { row: 2 }, undefined, undefined, undefined]);
    expect(lines[1]!.error).toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('writes fields in the order of the contract', () => {
    const { stdout } = nutgraf(['batch', '-'], { input: record({ id: 'a', context: 1 }) });
    expect(stdout).toBe(`${JSON.stringify({ id: 'a', ok: true, analysis: analyze({ id: 'a', text: story }), context: 1 })}\n`);
    const failed = nutgraf(['batch', '-'], { input: '{"id":"x","context":1}' });
    expect(Object.keys(JSON.parse(failed.stdout) as object)).toEqual(['id', 'ok', 'error', 'context']);
  });

  it('does not let one line depend on another', () => {
    const records = ['a', 'b', 'c', 'd'].map((id) => record({ id, text: `${story} ${id}` }));
    const whole = nutgraf(['batch', '-'], { input: records.join('\n') }).stdout;
    const parts = [records.slice(0, 1), records.slice(1)].map(
      (part) => nutgraf(['batch', '-'], { input: `${part.join('\n')}\n` }).stdout,
    );
    expect(parts.join('')).toBe(whole);
  });

  it('reads files of records and single articles side by side; an article is called by its path', () =>
    inFolder((folder) => {
      const ndjson = join(folder, 'records.ndjson');
      writeFileSync(ndjson, `${record({ id: 'a' })}\r\n${record({ text: 'A line\u2028separator is no line end.', id: 'b' })}`);
      const { code, stdout } = nutgraf(['batch', ndjson, seed]);
      expect(code).toBe(0);
      expect(linesOf(stdout).map(({ id }) => id)).toEqual(['a', 'b', seed]);
    }));

  it('writes the same bytes into a file', () =>
    inFolder((folder) => {
      const out = join(folder, 'out.ndjson');
      const input = [record({ id: 'a' }), 'bad', record({ id: 'b' })].join('\n');
      const piped = nutgraf(['batch', '-'], { input });
      const filed = nutgraf(['batch', '-', '--out', out], { input });
      expect([filed.code, filed.stdout]).toEqual([1, '']);
      expect(readFileSync(out, 'utf8')).toBe(piped.stdout);
    }));

  it('ends at the first failure where told to', () => {
    const input = [record({ id: 'a' }), 'bad', record({ id: 'b' })].join('\n');
    const { code, stdout } = nutgraf(['batch', '-', '--fail-fast'], { input });
    expect(code).toBe(1);
    expect(linesOf(stdout).map(({ ok }) => ok)).toEqual([true, false]);
  });

  it('calls a missing file a failure among others, and 3 where nothing could be read', () => {
    const some = nutgraf(['batch', 'missing.txt', seed]);
    expect([some.code, linesOf(some.stdout).map(({ id, ok }) => [id, ok])]).toEqual([
      1,
      [
        ['missing.txt', false],
        [seed, true],
      ],
    ]);
    expect(nutgraf(['batch', 'missing.txt', 'lost.ndjson']).code).toBe(3);
  });

  it('ends with 3 where it cannot write, with 2 where it would overwrite what it reads', () =>
    inFolder((folder) => {
      expect(nutgraf(['batch', seed, '--out', join(folder, 'no', 'such', 'folder')]).code).toBe(3);
      const both = join(folder, 'both.ndjson');
      writeFileSync(both, record({ id: 'a' }));
      expect(nutgraf(['batch', both, '--out', both]).code).toBe(2);
      expect(readFileSync(both, 'utf8')).toBe(record({ id: 'a' }));
    }));

  it('does well with nothing to do', () => {
    expect(nutgraf(['batch', '-'])).toMatchObject({ code: 0, stdout: '' });
  });
});

describe('nutgraf batch while it runs', () => {
  const many = (count: number): string => Array.from({ length: count }, (_, i) => `${record({ id: String(i) })}\n`).join('');

  it('writes as it reads', async () => {
    const { child, ended } = startNutgraf(['batch', '-']);
    const first = new Promise<string>((resolve) => child.stdout.once('data', (data) => resolve(String(data))));
    child.stdin.write(many(1));
    expect(JSON.parse(await first)).toMatchObject({ id: '0', ok: true });
    child.stdin.end();
    expect((await ended).code).toBe(0);
  });

  it('leaves whole lines when interrupted, and says 130', async () => {
    const { child, ended } = startNutgraf(['batch', '-']);
    child.stdin.write(many(3000));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGINT');
    const { code, stdout, stderr } = await ended;
    expect(code).toBe(130);
    expect(stderr).toMatch(/, interrupted\n$/);
    expect(stdout.endsWith('\n')).toBe(true);
    expect(linesOf(stdout).map(({ id }) => Number(id))).toEqual(linesOf(stdout).map((_, i) => i));
    expect(linesOf(stdout).length).toBeLessThan(3000);
  });

  it('does not wait for a silent source when interrupted', async () => {
    const { child, ended } = startNutgraf(['batch', '-']);
    child.stdin.write(many(1));
    await new Promise((resolve) => child.stdout.once('data', resolve));
    child.kill('SIGINT');
    expect((await ended).code).toBe(130);
  });

  it('is quiet when nobody reads on', async () => {
    const { child, ended } = startNutgraf(['batch', '-']);
    child.stdin.write(many(3000));
    child.stdin.end();
    child.stdout.once('data', () => (child.stdout as unknown as { destroy(): void }).destroy());
    const { code, stderr } = await ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/^nutgraf: \d+ records?, 0 failed, [\d.]+ s\n$/);
  });
});
