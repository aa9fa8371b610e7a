import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { inFolder, nutgraf } from './run.js';

const story = '🌧 The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';
const records = Array.from({ length: 70 }, (_, i) => JSON.stringify({ id: `a${i}`, text: `${story} Day ${i}.` })).join('\n');

interface Line {
  readonly id: string;
  readonly analysis: {
    offsetUnit: string;
    text?: string;
    entities?: { mentions: { start: number; end: number; text: string }[] }[];
  };
}
const linesOf = (stdout: string): Line[] =>
  stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);

describe('nutgraf batch', () => {
  it('gives the same bytes however many threads there are', () => {
    const [one, two] = ['1', '2'].map((jobs) => nutgraf(['batch', '-', '--jobs', jobs], { input: records }).stdout);
    expect(linesOf(one!)).toHaveLength(70);
    expect(two === one).toBe(true);
    for (const jobs of ['0', 'many']) expect(nutgraf(['batch', '-', '--jobs', jobs], { input: records }).code).toBe(2);
  });

  it('keeps the parts that are asked for, and what says which article it is', () => {
    const [line] = linesOf(nutgraf(['batch', '-', '--only', 'quotes, summary'], { input: records }).stdout);
    expect(Object.keys(line!.analysis)).toEqual(expect.arrayContaining(['schemaVersion', 'id', 'quotes', 'summary']));
    expect(Object.keys(line!.analysis)).not.toEqual(expect.arrayContaining(['entities']));
    expect(nutgraf(['batch', '-', '--only', 'quotes,quoets'], { input: records })).toMatchObject({ code: 2, stdout: '' });
  });

  it.each([
    ['codepoint', (text: string) => [...text]],
    ['utf8', (text: string) => Buffer.from(text)],
  ])('counts offsets in %s where asked to', (unit, units) => {
    const [line] = linesOf(nutgraf(['batch', '-', '--offsets', unit], { input: records }).stdout);
    const { offsetUnit, text, entities } = line!.analysis;
    expect(offsetUnit).toBe(unit);
    const mentions = entities!.flatMap((entity) => entity.mentions);
    expect(mentions.length).toBeGreaterThan(1);
    for (const { start, end, text: named } of mentions) {
      const slice = units(text!).slice(start, end);
      expect(Buffer.isBuffer(slice) ? slice.toString() : (slice as string[]).join('')).toBe(named);
    }
  });

  it('reads folders, patterns and packed files, and packs what it writes, by name', () =>
    inFolder((folder) => {
      mkdirSync(join(folder, 'in/deep'), { recursive: true });
      writeFileSync(join(folder, 'in/b.txt'), story);
      writeFileSync(join(folder, 'in/deep/a.md'), `# Corran\n\n${story}`);
      writeFileSync(join(folder, 'in/notes.xyz'), story);
      writeFileSync(join(folder, 'in/c.ndjson.gz'), gzipSync(records.split('\n').slice(0, 2).join('\n')));
      const out = join(folder, 'out.ndjson.gz');
      expect(nutgraf(['batch', join(folder, 'in'), '--out', out]).code).toBe(0);
      const ids = linesOf(gunzipSync(readFileSync(out)).toString()).map(({ id }) => id.replace(`${folder}/in/`, ''));
      expect(ids).toEqual(['b.txt', 'a0', 'a1', 'deep/a.md']);
      expect(linesOf(nutgraf(['batch', join(folder, 'in/**/*.md')]).stdout).map(({ id }) => id)).toEqual([
        join(folder, 'in/deep/a.md'),
      ]);
    }));
});
