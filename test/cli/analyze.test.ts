import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { parseAnalysis } from '../../src/door.js';
import { readHtml } from '../../src/html.js';
import { readMarkdown } from '../../src/markdown.js';
import { renderTerminal } from '../../src/render.js';
import { inFolder, nutgraf } from './run.js';

const seed = 'fixtures/articles/trump-petro/article.txt';

describe('nutgraf FILE', () => {
  it('writes the analysis as one line of JSON into a pipe', () => {
    const { code, stdout, stderr } = nutgraf([seed]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toBe(`${JSON.stringify(analyze(readFileSync(seed, 'utf8')))}\n`);
  });

  it('takes stdin for -, and analyze as a word', () => {
    const input = readFileSync(seed, 'utf8');
    expect(nutgraf(['-'], { input }).stdout).toBe(nutgraf(['analyze', seed]).stdout);
  });

  it('draws the view when told to, as wide as COLUMNS says', () => {
    const { code, stdout } = nutgraf([seed, '--view'], { env: { COLUMNS: '64' } });
    expect(code).toBe(0);
    expect(stdout).toBe(renderTerminal(analyze(readFileSync(seed, 'utf8')), { width: 64 }));
  });

  it('knows the format from the name', () => {
    const html = 'fixtures/articles/page-with-chrome/article.html';
    const markdown = 'fixtures/articles/council-vote/article.md';
    expect(parseAnalysis(nutgraf([html]).stdout)).toEqual(analyze(readHtml(readFileSync(html, 'utf8'))));
    expect(parseAnalysis(nutgraf([markdown]).stdout)).toEqual(analyze(readMarkdown(readFileSync(markdown, 'utf8'))));
  });

  it('reads as --format says, whatever the name', () => {
    const html = 'fixtures/articles/page-with-chrome/article.html';
    expect(parseAnalysis(nutgraf([html, '--format', 'text']).stdout).text).toBe(readFileSync(html, 'utf8'));
  });

  it('takes the address and the date of the article', () => {
    const { source } = parseAnalysis(nutgraf([seed, '--url', 'https://example.org/a', '--published-at', '2026-01-08']).stdout);
    expect(source).toMatchObject({ url: 'https://example.org/a', publishedAt: '2026-01-08', publishedAtFrom: 'input' });
  });

  it('reads a text without its byte order mark', () =>
    inFolder((folder) => {
      const path = join(folder, 'bom.txt');
      writeFileSync(path, '\ufeffRain fell on Corran.');
      expect(parseAnalysis(nutgraf([path]).stdout).text).toBe('Rain fell on Corran.');
    }));

  it('ends with 3 where there is nothing to read, and keeps stdout clean', () => {
    for (const path of ['no-such-file.txt', 'fixtures']) {
      const { code, stdout, stderr } = nutgraf([path]);
      expect([code, stdout]).toEqual([3, '']);
      expect(stderr).toMatch(new RegExp(`^nutgraf: cannot read ${path}: `));
    }
  });
});

describe('wrong usage', () => {
  it.each([
    { args: [] },
    { args: ['--nonsense', seed] },
    { args: [seed, seed] },
    { args: [seed, '--format', 'pdf'] },
    { args: [seed, '--json', '--view'] },
    { args: ['batch'] },
    { args: ['batch', '-', '-'] },
  ])('$args ends with 2', ({ args }) => {
    const { code, stdout, stderr } = nutgraf(args);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).not.toBe('');
  });
});

describe('nutgraf by itself', () => {
  it('tells its version', () => {
    const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
    expect(nutgraf(['--version'])).toEqual({ code: 0, stdout: `${version}\n`, stderr: '' });
  });

  it('tells of every command that works, and of no other', () => {
    const { code, stdout } = nutgraf(['--help']);
    expect(code).toBe(0);
    const commands = [...stdout.matchAll(/^ {2}(\w+)[ \n]/gm)].map(([, name]) => name);
    expect(commands).toEqual(['analyze', 'batch', 'report', 'enqueue', 'work', 'results', 'schema', 'help']);
  });

  it('prints the schema that the package ships', () => {
    const { code, stdout } = nutgraf(['schema']);
    expect(code).toBe(0);
    expect(stdout).toBe(readFileSync('dist/schema.json', 'utf8'));
    expect(JSON.parse(stdout)).toMatchObject({ $schema: 'https://json-schema.org/draft/2020-12/schema', type: 'object' });
  });
});
