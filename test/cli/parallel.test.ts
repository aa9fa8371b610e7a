import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inFolder, nutgraf } from './run.js';

const skipped = spawnSync('parallel', ['--version']).status === 0 ? '' : ' (skipped: no GNU parallel here)';
const batch = `${process.execPath} dist/cli.js batch -`;
const lines = Array.from({ length: 40 }, (_, i) =>
  i % 20 === 7 ? '{broken' : JSON.stringify({ id: `a${i}`, text: `The bridge at Corran reopened after ${i} days.` }),
);
const input = `${lines.join('\n')}\n`;

/** The output of partitions of 20 records, each a process of its own, in the order of the input. */
function inParts(command: string): string {
  const { stdout } = spawnSync('parallel', ['--pipe', '-k', '-N', '20', '-j', '2', '--retries', '2', command], {
    input,
    encoding: 'utf8',
  });
  return stdout;
}

describe.skipIf(skipped)(`nutgraf batch - under GNU parallel${skipped}`, () => {
  const { stdout: whole } = nutgraf(['batch', '-'], { input });

  it('gives in partitions what it gives alone', () => {
    expect(inParts(batch)).toBe(whole);
  });

  it('gives the same when a partition is killed and run again', () =>
    inFolder((folder) => {
      const [script, killed] = [join(folder, 'killed-once.sh'), join(folder, 'killed')];
      // The first try of the first partition dies with a torn line written, as if its machine had gone.
      const dying = `[ $1 = 1 ] && mkdir ${killed} && ${batch} | head -c 5000 && kill -9 $$`;
      writeFileSync(script, `if [ ! -e ${killed} ]; then ${dying}; fi\nexec ${batch}\n`);
      expect(inParts(`sh ${script} {#}`)).toBe(whole);
      expect(existsSync(killed)).toBe(true);
    }));
});
