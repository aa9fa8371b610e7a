import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { describe, expect, it } from 'vitest';
import { inFolder, nutgraf } from './run.js';

const seed = 'fixtures/articles/trump-petro/article.txt';
const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';
const record = (fields: object): string => `${JSON.stringify({ text: story, ...fields })}\n`;
const titleOf = (path: string): string => parseHTML(readFileSync(path, 'utf8')).document.title;

describe('nutgraf report', () => {
  it('writes one page for one article, and nothing to stdout', () =>
    inFolder((folder) => {
      const out = join(folder, 'seed');
      const { code, stdout, stderr } = nutgraf(['report', seed, '--out', out]);
      expect([code, stdout, stderr]).toEqual([0, '', `nutgraf: wrote ${out}.html\n`]);
      expect(titleOf(`${out}.html`)).toMatch(/^Trump to Meet Colombian President/);
      expect(nutgraf(['report', seed, '--out', join(folder, 'named.html'), '--title', 'A & B']).code).toBe(0);
      expect(titleOf(join(folder, 'named.html'))).toBe('A & B');
      expect(readdirSync(folder).sort()).toEqual(['named.html', 'seed.html']);
    }));

  it('writes a folder with a list for several, and links that lead somewhere', () =>
    inFolder((folder) => {
      const out = join(folder, 'week');
      const input = record({ id: 'One/1' }) + record({ id: 'two' }) + record({});
      const { code, stderr } = nutgraf(['report', '-', '--out', out, '--title', 'A week'], { input });
      expect([code, stderr]).toEqual([0, `nutgraf: wrote 3 pages and ${join(out, 'index.html')}\n`]);
      expect(readdirSync(out).sort()).toEqual(['article.html', 'index.html', 'one-1.html', 'two.html']);
      const { document } = parseHTML(readFileSync(join(out, 'index.html'), 'utf8'));
      expect(document.title).toBe('A week');
      for (const link of document.querySelectorAll('main a')) {
        const [page, id] = link.getAttribute('href')!.split('#');
        const target = parseHTML(readFileSync(join(out, page!), 'utf8')).document;
        if (id !== undefined) expect(target.getElementById(id)).not.toBeNull();
      }
    }));

  it('takes results of batch as they are, the same page as from the article', () =>
    inFolder((folder) => {
      const results = join(folder, 'results.ndjson');
      nutgraf(['batch', '-', '--out', results], { input: record({ id: 'a' }) });
      nutgraf(['report', results, '--out', join(folder, 'from-result')]);
      nutgraf(['report', '-', '--out', join(folder, 'from-record')], { input: record({ id: 'a' }) });
      const [one, other] = ['from-result', 'from-record'].map((name) => readFileSync(join(folder, `${name}.html`), 'utf8'));
      expect(one).toBe(other);
    }));

  it('tells of what failed, reports on the rest and ends with 1', () =>
    inFolder((folder) => {
      const failure = '{"id":"f","ok":false,"error":{"code":"TOO_LARGE","message":"it is too long"}}\n';
      const broken = '{"id":"g","ok":true,"analysis":{}}\n';
      const out = join(folder, 'some');
      const { code, stderr } = nutgraf(['report', 'missing.txt', '-', '--out', out], {
        input: `{oops\n${failure}${broken}${record({})}`,
      });
      expect(code).toBe(1);
      expect(stderr.split('\n')).toEqual([
        'nutgraf: missing.txt: cannot read missing.txt: no such file or directory',
        expect.stringMatching(/^nutgraf: a record: this line is no JSON/),
        'nutgraf: f: it is too long',
        expect.stringMatching(/^nutgraf: g: this is no analysis/),
        `nutgraf: wrote ${out}.html`,
        '',
      ]);
    }));

  it('ends with 3 where there is no article or nothing can be written', () =>
    inFolder((folder) => {
      expect(nutgraf(['report', '-', '--out', join(folder, 'x')]).code).toBe(3);
      expect(nutgraf(['report', 'missing.txt', '--out', join(folder, 'x')]).code).toBe(3);
      expect(nutgraf(['report', seed, '--out', join(folder, 'no', 'folder')]).code).toBe(3);
      expect(readdirSync(folder)).toEqual([]);
    }));

  it('ends with 2 without --out, where one page is named for several articles, and before it writes over what it reads', () =>
    inFolder((folder) => {
      expect(nutgraf(['report', seed]).code).toBe(2);
      expect(nutgraf(['report', seed, seed, '--out', join(folder, 'one.html')]).code).toBe(2);
      const page = join(folder, 'a.html');
      writeFileSync(page, `<p>${story}</p>`);
      expect(nutgraf(['report', page, '--out', join(folder, 'a')]).code).toBe(2);
      expect(readFileSync(page, 'utf8')).toBe(`<p>${story}</p>`);
      mkdirSync(join(folder, 'several'));
      const index = join(folder, 'several', 'index.html');
      writeFileSync(index, `<p>${story}</p>`);
      expect(nutgraf(['report', seed, index, '--out', join(folder, 'several')]).code).toBe(2);
      expect(readFileSync(index, 'utf8')).toBe(`<p>${story}</p>`);
      expect(existsSync(join(folder, 'one.html'))).toBe(false);
    }));
});
