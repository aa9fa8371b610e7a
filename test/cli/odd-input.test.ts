import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inFolder, nutgraf } from './run.js';

const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';
const record = (id: string): string => `${JSON.stringify({ id, text: story })}\n`;
const idsOf = (stdout: string): (string | null)[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { id: string | null }).id);

/** A frame of zstd (RFC 8878) that holds bytes as they are, in one raw block. */
function zstdOf(text: string): Buffer {
  const bytes = Buffer.from(text);
  const head = Buffer.alloc(12);
  head.writeUInt32LE(0xfd2fb528, 0);
  // Single segment, with four bytes that tell its length.
  head[4] = 0xa0;
  head.writeUInt32LE(bytes.length, 5);
  head.writeUIntLE((bytes.length << 3) | 1, 9, 3);
  return Buffer.concat([head, bytes]);
}

describe('packed files', () => {
  it.each([
    { ending: 'gz', pack: (text: string): Buffer => gzipSync(text) },
    { ending: 'zst', pack: zstdOf },
  ])('are read whole or line by line: .$ending', ({ ending, pack }) =>
    inFolder((folder) => {
      const [article, records] = [join(folder, `a.txt.${ending}`), join(folder, `b.ndjson.${ending}`)];
      writeFileSync(article, pack(story));
      writeFileSync(records, pack(record('b1') + record('b2')));
      const { code, stdout } = nutgraf(['batch', article, records]);
      expect([code, idsOf(stdout)]).toEqual([0, [article, 'b1', 'b2']]);
    }),
  );

  it('are written as .zst where Node can, and refused where it cannot, before anything is read', () =>
    inFolder((folder) => {
      const out = join(folder, 'out.ndjson.zst');
      const { code, stderr } = nutgraf(['batch', '-', '--out', out], { input: record('a') });
      if ('zstdCompressSync' in process.getBuiltinModule('node:zlib')) {
        expect(code).toBe(0);
        expect(idsOf(nutgraf(['batch', out]).stdout)).toEqual(['a']);
      } else {
        expect([code, existsSync(out)]).toEqual([2, false]);
        expect(stderr).toMatch(/cannot write \.zst \(22\.15 can\)/);
      }
    }));
});

describe('folders and patterns', () => {
  it('leave out what the command writes itself', () =>
    inFolder((folder) => {
      writeFileSync(join(folder, 'a.txt'), story);
      const args = ['batch', folder, '--out', join(folder, 'out.ndjson')];
      const [once, twice] = [args, args].map((each) => [nutgraf(each).code, readFileSync(join(folder, 'out.ndjson'), 'utf8')]);
      expect(idsOf(String(once![1]))).toEqual([join(folder, 'a.txt')]);
      expect(twice).toEqual(once);
    }));

  it('say so where they hold nothing', () =>
    inFolder((folder) => {
      mkdirSync(join(folder, 'empty'));
      expect(nutgraf(['batch', join(folder, 'empty')]).stderr).toContain(`nutgraf: no articles in ${join(folder, 'empty')}\n`);
      const pattern = join(folder, '*.txt');
      expect(nutgraf(['batch', pattern])).toMatchObject({
        code: 3,
        stderr: expect.stringContaining(`cannot read ${pattern}: no such file or directory`),
      });
    }));
});

describe('result lines', () => {
  it('may say nothing of why they failed', () =>
    inFolder((folder) => {
      const input = `{"id":"f","ok":false}\n42\n${record('a')}`;
      const { code, stderr } = nutgraf(['report', '-', '--out', join(folder, 'page')], { input });
      expect(code).toBe(1);
      expect(stderr).toMatch(/^nutgraf: f: it failed, its line does not say why\nnutgraf: a record: /);
      expect(readdirSync(folder)).toEqual(['page.html']);
    }));

  it('that share an id are told of, and get pages of their own', () =>
    inFolder((folder) => {
      const input = record('a') + record('a') + record('a');
      expect(nutgraf(['tables', '-', '--out', join(folder, 'tables')], { input }).stderr).toContain(
        '2 articles have the id of another',
      );
      expect(nutgraf(['report', '-', '--out', join(folder, 'pages')], { input }).code).toBe(0);
      expect(readdirSync(join(folder, 'pages')).sort()).toEqual(['a-2.html', 'a-3.html', 'a.html', 'index.html']);
    }));
});

describe('what a command cannot do', () => {
  it('begins a file that --resume does not find', () =>
    inFolder((folder) => {
      const [input, out] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson')];
      writeFileSync(input, record('a'));
      expect(nutgraf(['batch', input, '--out', out, '--resume']).code).toBe(0);
      expect(readFileSync(out, 'utf8')).toBe(nutgraf(['batch', input]).stdout);
    }));

  it.skipIf(!existsSync('/dev/full'))('ends with 3 where stdout takes no more', () =>
    inFolder((folder) => {
      const records = join(folder, 'in.ndjson');
      writeFileSync(records, record('a').repeat(3));
      const { status, stderr } = spawnSync('sh', ['-c', `${process.execPath} dist/cli.js batch ${records} > /dev/full`], {
        encoding: 'utf8',
      });
      expect([status, stderr]).toEqual([3, expect.stringMatching(/nutgraf: cannot write to stdout: no space left on device/)]);
    }),
  );
});
