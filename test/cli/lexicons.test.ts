import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import type { AnalyzerOptions } from '../../src/schema/options.js';
import { inFolder, nutgraf } from './run.js';

const story = 'The bridge at Corran reopened on Monday. “It held,” said the engineer, Mara Quist.';
const lexicons: AnalyzerOptions['lexicons'] = [
  { name: 'structures', type: 'product', terms: [{ name: 'Corran Bridge', aliases: ['bridge at Corran'] }] },
];
const records = Array.from({ length: 50 }, (_, i) => JSON.stringify({ id: `a${i}`, text: `${story} It was day ${i}.` })).join(
  '\n',
);

describe('--lexicon', () => {
  it('finds the names of a file in an article', () =>
    inFolder((folder) => {
      const file = join(folder, 'names.json');
      writeFileSync(file, JSON.stringify(lexicons));
      const { code, stdout } = nutgraf(['-', '--lexicon', file], { input: story });
      expect(code).toBe(0);
      expect(stdout).toBe(`${JSON.stringify(analyze({ text: story, url: null, publishedAt: null }, { lexicons }))}\n`);
      expect(stdout).toContain('"rule":"lexicon:structures"');
    }));

  it('finds them in a batch, on threads and when it is resumed', () =>
    inFolder((folder) => {
      const [file, input, out] = ['names.json', 'in.ndjson', 'out.ndjson'].map((name) => join(folder, name)) as [
        string,
        string,
        string,
      ];
      writeFileSync(file, JSON.stringify(lexicons));
      writeFileSync(input, records);
      const { stdout } = nutgraf(['batch', input, '--lexicon', file, '--jobs', '1']);
      expect(stdout.match(/lexicon:structures/g)).toHaveLength(50);
      expect(nutgraf(['batch', input, '--lexicon', file, '--jobs', '2']).stdout).toBe(stdout);
      writeFileSync(out, stdout.slice(0, stdout.length / 2));
      nutgraf(['batch', input, '--lexicon', file, '--out', out, '--resume']);
      expect(readFileSync(out, 'utf8')).toBe(stdout);
    }));

  it.each([
    ['is not there', null, 3, /cannot read .*names\.json: no such file/],
    ['is no JSON', '[{', 2, /names\.json is no JSON/],
    ['is no list', '{"name":"x"}', 2, /names\.json: .*at lexicons: .*array/],
    [
      'has a term of nothing',
      '[{"name":"x","type":"work","terms":[""]}]',
      2,
      /names\.json: .*at lexicons\.0\.terms\.0: is empty/,
    ],
  ])('says so when the file %s, before anything is written', (_, content, expected, message) =>
    inFolder((folder) => {
      const [file, out] = [join(folder, 'names.json'), join(folder, 'out.ndjson')];
      if (content !== null) writeFileSync(file, content);
      for (const args of [['-'], ['batch', '-', '--out', out]]) {
        const { code, stdout, stderr } = nutgraf([...args, '--lexicon', file], { input: story });
        expect({ code, stdout }).toEqual({ code: expected, stdout: '' });
        expect(stderr).toMatch(message);
      }
      expect(existsSync(out)).toBe(false);
    }),
  );
});
