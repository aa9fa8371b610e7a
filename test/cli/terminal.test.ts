import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { renderTerminal } from '../../src/render.js';
import { inFolder } from './run.js';

const skipped = spawnSync('script', ['--version']).status === 0 ? '' : ' (skipped: no script here)';
const seed = 'fixtures/articles/trump-petro/article.txt';

/** What somebody sees who runs the command on a terminal 70 columns wide. */
function seenOf(args: readonly string[], env: Record<string, string> = {}): string {
  const command = `stty cols 70; ${process.execPath} dist/cli.js ${args.join(' ')}`;
  const { stdout } = spawnSync('script', ['-qec', command, '/dev/null'], {
    encoding: 'utf8',
    env: { ...process.env, COLUMNS: '', NO_COLOR: '', TERM: 'xterm', ...env },
  });
  return stdout.replaceAll('\r\n', '\n');
}

describe.skipIf(skipped)(`on a terminal${skipped}`, () => {
  const analysis = analyze(readFileSync(seed, 'utf8'));

  it('an article is a page in colours, as wide as the terminal', () => {
    expect(seenOf([seed])).toBe(renderTerminal(analysis, { width: 70, color: true }));
  });

  it.each([{ NO_COLOR: '1' }, { TERM: 'dumb' }])('it has no colours with %o', (env) => {
    expect(seenOf([seed], env)).toBe(renderTerminal(analysis, { width: 70, color: false }));
  });

  it('a batch counts in one line as it goes on, and says how long it will take', () =>
    inFolder((folder) => {
      const records = join(folder, 'records.ndjson');
      const text = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist. '.repeat(20);
      writeFileSync(records, Array.from({ length: 400 }, () => `${JSON.stringify({ text })}\n`).join(''));
      const lines = seenOf(['batch', records, '--jobs', '1', '--out', join(folder, 'out.ndjson')]).split('\r\u001b[K');
      expect(lines.length).toBeGreaterThan(3);
      for (const line of lines.slice(1, -1))
        expect(line).toMatch(/^nutgraf: \d+ records, 0 failed, [\d.]+\/s(, \d+:\d\d left)?$/);
      expect(lines.slice(1, -1).join()).toMatch(/, \d:\d\d left/);
      expect(lines.at(-1)).toMatch(/^nutgraf: 400 records, 0 failed, [\d.]+ s\n$/);
    }));
});
