import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { freePort, type Server, skipped, startRedis } from '../queue/redis.js';
import { inFolder, nutgraf, startNutgraf } from './run.js';

const seed = 'fixtures/articles/trump-petro/article.txt';
const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';
const record = (id: string): string => JSON.stringify({ id, text: `${story} ${id}` });

describe.skipIf(skipped)(`nutgraf enqueue, work and results${skipped}`, () => {
  let server: Server;
  let redis: Redis;
  beforeAll(async () => {
    server = await startRedis();
    redis = new Redis(server.url);
  });
  afterAll(async () => {
    redis.disconnect();
    await server.stop();
  });
  const at = (name: string): string[] => ['--redis', server.url, '--queue', name];
  const startWorker = (name: string): ReturnType<typeof startNutgraf> => startNutgraf(['work', '--jobs', '1', ...at(name)]);
  const completed = (name: string, count: number): Promise<void> =>
    expect.poll(() => redis.zcard(`bull:${name}:completed`), { timeout: 60_000, interval: 20 }).toBeGreaterThanOrEqual(count);

  it('does 5,000 articles once each with three workers, one killed and one restarted, as one process does', async () => {
    const ids = Array.from({ length: 5_000 }, (_, i) => `a${i}`);
    const input = ids.map((id) => `${record(id)}\n`).join('');
    const first = startWorker('many');
    const second = startWorker('many');
    const third = startWorker('many');
    expect(nutgraf(['enqueue', '-', ...at('many')], { input })).toMatchObject({ code: 0, stdout: '' });
    await completed('many', 500);
    first.child.kill('SIGKILL');
    await completed('many', 1_000);
    second.child.kill('SIGTERM');
    expect(await second.ended).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringMatching(/^nutgraf: \d+ records, 0 failed/),
    });
    const again = startWorker('many');
    const { code, stdout } = nutgraf(['results', '--wait', ...at('many')]);
    for (const { child } of [third, again]) child.kill('SIGTERM');
    expect([code, (await third.ended).code, (await again.ended).code]).toEqual([0, 0, 0]);
    expect(stdout === nutgraf(['batch', '-'], { input }).stdout).toBe(true);
    expect(await redis.zcard('bull:many:completed')).toBe(5_000);
    const orphans = await Promise.all(ids.map((id) => redis.hget(`bull:many:id-${id}`, 'stc')));
    expect(orphans.filter((count) => count !== null).length).toBeGreaterThan(0);
  }, 180_000);

  it('takes files as batch does, and says what it sent and what it could not read', () =>
    inFolder(async (folder) => {
      const records = join(folder, 'records.ndjson');
      writeFileSync(records, `${record('a')}\n{broken\n${record('b')}\n`);
      const sent = nutgraf(['enqueue', records, 'missing.txt', seed, ...at('files')]);
      expect(sent).toMatchObject({ code: 1, stdout: '' });
      expect(sent.stderr).toBe('nutgraf: cannot read missing.txt: no such file or directory\nnutgraf: 4 sent, 0 already there\n');
      expect(nutgraf(['results', ...at('files')])).toMatchObject({
        code: 0,
        stdout: '',
        stderr: expect.stringContaining('4 not done yet'),
      });
      expect(nutgraf(['enqueue', records, ...at('files')]).stderr).toBe('nutgraf: 0 sent, 3 already there\n');
      const worker = startWorker('files');
      await completed('files', 4);
      worker.child.kill('SIGINT');
      expect(await worker.ended).toMatchObject({
        code: 130,
        stderr: expect.stringMatching(/4 records, 1 failed, .*interrupted\n$/),
      });
      const out = join(folder, 'out.ndjson');
      expect(nutgraf(['results', '--out', out, '--remove', ...at('files')])).toMatchObject({ code: 1, stdout: '' });
      expect(readFileSync(out, 'utf8')).toBe(nutgraf(['batch', records, seed]).stdout);
      expect(nutgraf(['results', ...at('files')])).toMatchObject({ code: 0, stdout: '' });
    }));

  it('has nothing to send but what failed', () => {
    expect(nutgraf(['enqueue', ...at('none')]).code).toBe(2);
    expect(nutgraf(['enqueue', '--retry', ...at('none')])).toMatchObject({
      code: 0,
      stderr: 'nutgraf: 0 that failed are tried again\n',
    });
    expect(nutgraf(['enqueue', 'missing.txt', ...at('none')]).code).toBe(3);
  });
});

describe('nutgraf enqueue, work and results without a queue', () => {
  it('say soon that Redis cannot be reached, and end with 3', async () => {
    const address = `127.0.0.1:${await freePort()}`;
    for (const args of [['enqueue', '-'], ['work'], ['results', '--wait']]) {
      const { code, stdout, stderr } = nutgraf([...args, '--redis', `redis://${address}`]);
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toBe(`nutgraf: cannot reach Redis at ${address}: connect ECONNREFUSED ${address}\n`);
    }
  });

  it('say what to install, and end with 2', () =>
    inFolder((folder) => {
      cpSync('package.json', join(folder, 'package.json'));
      mkdirSync(join(folder, 'dist'));
      for (const file of readdirSync('dist')) if (/\.c?js$/.test(file)) cpSync(join('dist', file), join(folder, 'dist', file));
      mkdirSync(join(folder, 'node_modules'));
      const { dependencies } = JSON.parse(readFileSync('package.json', 'utf8')) as { dependencies: Record<string, string> };
      for (const name of Object.keys(dependencies))
        symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name));
      const { code, stderr } = nutgraf(['work', '--redis', 'redis://127.0.0.1:1'], { cli: join(folder, 'dist/cli.js') });
      expect([code, stderr]).toEqual([2, 'nutgraf: a queue needs two more packages: npm install bullmq ioredis\n']);
    }));

  it.each([
    { args: ['work'] },
    { args: ['work', '--redis', 'nonsense'] },
    { args: ['work', '--redis', 'redis://127.0.0.1:1', '--jobs', '0'] },
    { args: ['results', '--redis', 'redis://127.0.0.1:1', '--queue', 'a:b'] },
    { args: ['enqueue', '-', '-', '--redis', 'redis://127.0.0.1:1'] },
  ])('call $args wrong usage', ({ args }) => {
    expect(nutgraf(args)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringMatching(/./) });
  });
});
