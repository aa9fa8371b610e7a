import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { parseAnalysis } from '../../src/door.js';
import { renderCsv, tableNames, tables } from '../../src/render.js';
import type { Analysis } from '../../src/schema/analysis.js';
import { query } from './duckdb.js';
import { inFolder, nutgraf, startNutgraf } from './run.js';

const articles = [
  'trump-petro/article.txt',
  'page-with-chrome/article.html',
  'council-vote/article.md',
  'wikinews-munk/article.txt',
].map((name) => `fixtures/articles/${name}`);
const [seed] = articles;
const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';
const record = (fields: object): string => `${JSON.stringify({ text: story, ...fields })}\n`;

const resultLines = nutgraf(['batch', ...articles]).stdout;
const analyses = resultLines
  .trimEnd()
  .split('\n')
  .map((line) => parseAnalysis((JSON.parse(line) as { analysis: unknown }).analysis));

interface Speaker {
  readonly speaker: string;
  readonly quotes: number;
  readonly tone: number;
}

/** Who was quoted most, and in what tone, by the analyses themselves. */
function speakersOf(analyses: readonly Analysis[]): Speaker[] {
  const scores = new Map<string, number[]>();
  for (const { quotes, entities, sentences, sentiment } of analyses) {
    for (const { speaker, start, end } of quotes) {
      if (!speaker?.entityId) continue;
      const { name } = entities.find(({ id }) => id === speaker.entityId)!;
      const said = sentences.filter((sentence) => sentence.start < end && sentence.end > start);
      const tones = said.map(({ id }) => sentiment.sentences.find(({ sentenceId }) => sentenceId === id)!.score);
      scores.set(name, [...(scores.get(name) ?? []), mean(tones)]);
    }
  }
  const speakers = [...scores].map(([speaker, tones]) => ({ speaker, quotes: tones.length, tone: mean(tones) }));
  return speakers.sort((a, b) => b.quotes - a.quotes || (a.speaker < b.speaker ? -1 : 1));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

describe('nutgraf tables', () => {
  it.each(['csv', 'parquet'])('answers in DuckDB who was quoted most, and in what tone: %s', (format) =>
    inFolder(async (folder) => {
      const { code, stdout, stderr } = nutgraf(['tables', ...articles, '--out', folder, '--format', format]);
      expect([code, stdout]).toEqual([0, '']);
      expect(stderr).toMatch(/^nutgraf: 4 records, 0 failed, [\d.]+ s\n$/);
      const answer = await query(`
        select e.name as speaker, count(*) as quotes, avg(q.score) as tone
        from '${folder}/quotes.${format}' q
        join '${folder}/entities.${format}' e on e.articleId = q.articleId and e.entityId = q.speakerId
        group by speaker order by quotes desc, speaker`);
      const expected = speakersOf(analyses);
      expect(expected.length).toBeGreaterThan(5);
      expect(expected[0]!.quotes).toBeGreaterThan(expected[1]!.quotes);
      expect(answer).toEqual(expected.map((speaker) => ({ ...speaker, tone: expect.closeTo(speaker.tone, 3) })));
    }),
  );

  it('holds in Parquet what the rows hold, value by value', () =>
    inFolder(async (folder) => {
      nutgraf(['tables', ...articles, '--out', folder, '--format', 'parquet']);
      for (const name of tableNames) {
        const rows = analyses.flatMap((analysis) => tables(analysis)[name] as readonly object[]);
        expect(await query(`from '${folder}/${name}.parquet'`)).toEqual(rows);
      }
    }));

  it('takes the lines of batch as they are, to the same tables', () =>
    inFolder((folder) => {
      const { code } = nutgraf(['tables', '-', '--out', folder], { input: resultLines });
      expect(code).toBe(0);
      for (const name of tableNames) {
        const rows = analyses.flatMap((analysis) => tables(analysis)[name] as never[]);
        expect(readFileSync(join(folder, `${name}.csv`), 'utf8')).toBe(renderCsv(name, rows));
      }
    }));

  it('tells of what failed, and writes the rest', () =>
    inFolder((folder) => {
      const failure = JSON.stringify({ id: 'x', ok: false, error: { code: 'TOO_LARGE', message: 'too much' } });
      const input = [record({ id: 'a' }), '{broken\n', `${failure}\n`, record({}), record({ id: 'a' })].join('');
      const { code, stdout, stderr } = nutgraf(['tables', '-', 'missing.txt', '--out', folder], { input });
      expect([code, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(/^nutgraf: #2: this line is no JSON/m);
      expect(stderr).toMatch(/^nutgraf: x: too much$/m);
      expect(stderr).toMatch(/^nutgraf: missing.txt: cannot read missing.txt: no such file or directory$/m);
      expect(stderr).toMatch(/^nutgraf: 6 records, 3 failed/m);
      expect(stderr).toMatch(/^nutgraf: 1 article has the id of another/m);
      const [, ...rows] = readFileSync(join(folder, 'articles.csv'), 'utf8').trimEnd().split('\r\n');
      expect(rows.map((row) => row.slice(0, 3))).toEqual(['a,,', '#4,', 'a,,']);
    }));

  it.each(['csv', 'parquet'])('writes every table where there is nothing to write into it: %s', (format) =>
    inFolder(async (folder) => {
      const out = join(folder, 'made', 'here');
      expect(nutgraf(['tables', '-', '--out', out, '--format', format]).code).toBe(0);
      for (const name of tableNames) {
        const columns = (await query(`describe from '${out}/${name}.${format}'`)).map((row) => row['column_name']);
        expect(columns.slice(0, 1)).toEqual(['articleId']);
        expect(columns.length).toBeGreaterThan(10);
        expect(await query(`from '${out}/${name}.${format}'`)).toEqual([]);
      }
    }),
  );

  it('lets no article put a formula into a spreadsheet', () =>
    inFolder(async (folder) => {
      nutgraf(['tables', '-', '--out', folder], { input: record({ id: '=1+1', title: '@SUM(A1)', url: '+1', publisher: '-2' }) });
      expect(await query(`select articleId, title, url, publisher from '${folder}/articles.csv'`)).toEqual([
        { articleId: "'=1+1", title: "'@SUM(A1)", url: "'+1", publisher: "'-2" },
      ]);
    }));
});

describe('nutgraf tables that cannot go on', () => {
  it('ends with 2 where it is called wrongly', () =>
    inFolder((folder) => {
      for (const args of [
        [seed!],
        ['--out', folder],
        [seed!, '--out', folder, '--format', 'xlsx'],
        ['-', '-', '--out', folder],
      ]) {
        expect(nutgraf(['tables', ...args])).toMatchObject({ code: 2, stdout: '' });
      }
      const quotes = join(folder, 'quotes.csv');
      writeFileSync(quotes, story);
      expect(nutgraf(['tables', quotes, '--out', folder]).code).toBe(2);
      expect(readFileSync(quotes, 'utf8')).toBe(story);
    }));

  it('ends with 3 where nothing can be read or written', () =>
    inFolder((folder) => {
      expect(nutgraf(['tables', 'missing.txt', 'lost.ndjson', '--out', join(folder, 'a')]).code).toBe(3);
      writeFileSync(join(folder, 'file'), '');
      mkdirSync(join(folder, 'b', 'quotes.csv'), { recursive: true });
      mkdirSync(join(folder, 'b', 'quotes.parquet'));
      const { code, stderr } = nutgraf(['tables', seed!, '--out', join(folder, 'file')]);
      expect([code, stderr]).toEqual([3, expect.stringMatching(/^nutgraf: cannot write .*file: file already exists\n$/)]);
      for (const format of ['csv', 'parquet']) {
        const unwritable = nutgraf(['tables', seed!, '--out', join(folder, 'b'), '--format', format]);
        expect([unwritable.code, unwritable.stderr]).toEqual([
          3,
          expect.stringMatching(/^nutgraf: cannot write .*quotes\.\w+: /),
        ]);
      }
    }));

  it('says what to install for Parquet', () =>
    inFolder((folder) => {
      const hooks = `export const resolve = (name, context, next) => {
        if (name === 'hyparquet-writer') throw Object.assign(new Error('no ' + name), { code: 'ERR_MODULE_NOT_FOUND' });
        return next(name, context);
      };`;
      const url = (code: string): string => `data:text/javascript,${encodeURIComponent(code)}`;
      const env = {
        NODE_OPTIONS: `--import ${url(`import { register } from 'node:module'; register(${JSON.stringify(url(hooks))});`)}`,
      };
      const out = join(folder, 'out');
      const { code, stderr } = nutgraf(['tables', seed!, '--out', out, '--format', 'parquet'], { env });
      expect([code, stderr]).toEqual([2, expect.stringContaining('npm install hyparquet-writer')]);
      expect(existsSync(out)).toBe(false);
      expect(nutgraf(['tables', seed!, '--out', out], { env }).code).toBe(0);
    }));

  it('leaves whole files when interrupted, and says 130', () =>
    inFolder(async (folder) => {
      const { child, ended } = startNutgraf(['tables', '-', '--out', folder, '--format', 'parquet']);
      child.stdin.write(Array.from({ length: 3000 }, (_, i) => record({ id: String(i) })).join(''));
      await vi.waitUntil(() => existsSync(join(folder, 'dates.parquet')), { timeout: 20_000 });
      await new Promise((resolve) => setTimeout(resolve, 100));
      child.kill('SIGINT');
      const { code, stderr } = await ended;
      const [, said] = stderr.match(/^nutgraf: (\d+) records, 0 failed, [\d.]+ s, interrupted\n$/) ?? [];
      expect(code).toBe(130);
      expect(await query(`select count(*) as count from '${folder}/articles.parquet'`)).toEqual([{ count: Number(said) }]);
      expect(await query(`select count(distinct articleId) as count from '${folder}/quotes.parquet'`)).toEqual([
        { count: Number(said) },
      ]);
    }));
});
