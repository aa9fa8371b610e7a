import { appendFileSync, existsSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { gunzipSync, gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inFolder, nutgraf, startNutgraf } from './run.js';

const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';
const records = (count: number, extra = ''): string =>
  Array.from({ length: count }, (_, i) =>
    i % 7 === 3 ? '{"broken"' : JSON.stringify({ id: `a${i}`, text: `${story} ${extra} It was day ${i}.` }),
  ).join('\n');

describe('nutgraf batch --resume', () => {
  it('makes of any beginning of the output what an uninterrupted run makes', () =>
    inFolder((folder) => {
      const [input, out] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson')];
      writeFileSync(input, records(12));
      nutgraf(['batch', input, '--out', out]);
      const whole = readFileSync(out);
      fc.assert(
        fc.property(fc.integer({ min: 0, max: whole.length }), (length) => {
          writeFileSync(out, whole.subarray(0, length));
          expect(nutgraf(['batch', input, '--out', out, '--resume']).code).toBe(1);
          expect(readFileSync(out).equals(whole)).toBe(true);
        }),
        { numRuns: 6, examples: [[0], [whole.length]] },
      );
    }));

  it('loses nothing and does nothing twice when killed, again and again', () =>
    inFolder(async (folder) => {
      const [input, out, other] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson'), join(folder, 'whole.ndjson')];
      writeFileSync(input, records(400, story.repeat(8)));
      nutgraf(['batch', input, '--out', other]);
      let killed = 0;
      for (let kill = 0; kill < 4; kill++) {
        const { child, ended } = startNutgraf(['batch', input, '--out', out, '--resume', '--jobs', '2']);
        const before = existsSync(out) ? statSync(out).size : 0;
        while (child.exitCode === null && (!existsSync(out) || statSync(out).size === before)) await pause(2);
        await pause(17 * kill);
        child.kill('SIGKILL');
        if ((await ended).code === null) killed++;
      }
      expect(killed).toBeGreaterThan(0);
      expect(nutgraf(['batch', input, '--out', out, '--resume']).code).toBe(1);
      expect(readFileSync(out, 'utf8')).toBe(readFileSync(other, 'utf8'));
    }));

  it('mends a compressed file too', () =>
    inFolder((folder) => {
      const [input, out] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson.gz')];
      writeFileSync(input, records(30, story.repeat(40)));
      nutgraf(['batch', input, '--out', out]);
      const whole = readFileSync(out);
      truncateSync(out, Math.floor(whole.length * 0.6));
      expect(nutgraf(['batch', input, '--out', out, '--resume']).code).toBe(1);
      expect(gunzipSync(readFileSync(out)).equals(gunzipSync(whole))).toBe(true);
      writeFileSync(out, gzipSync('not ours\n'));
      expect(nutgraf(['batch', input, '--out', out, '--resume']).code).toBe(2);
      expect(existsSync(`${out}.part`)).toBe(false);
    }));

  it('refuses the output of another input, a file that batch did not write, and no file', () =>
    inFolder((folder) => {
      const [input, out] = [join(folder, 'in.ndjson'), join(folder, 'out.ndjson')];
      writeFileSync(input, records(3));
      nutgraf(['batch', input, '--out', out]);
      writeFileSync(input, records(3).replace('"a2"', '"z"'));
      expect(nutgraf(['batch', input, '--out', out, '--resume'])).toMatchObject({ code: 2, stdout: '' });
      writeFileSync(input, records(2));
      expect(nutgraf(['batch', input, '--out', out, '--resume']).stderr).toContain('3 lines, and there are 2 records');
      appendFileSync(out, 'not ours\n');
      expect(nutgraf(['batch', input, '--out', out, '--resume']).stderr).toContain('line 4');
      expect(nutgraf(['batch', input, '--resume']).code).toBe(2);
    }));
});
