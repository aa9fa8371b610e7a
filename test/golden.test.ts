import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { analyze } from '../src/analyze.js';
import { describeAnalysis } from './golden/describe.js';
import { articleFixtures } from './golden/fixtures.js';

// Expectations are rewritten by `npm run golden:update` only; what they then say is for a person to read.
const update = process.env['GOLDEN_UPDATE'] === '1';

describe('fixtures', () => {
  for (const { name, folder, article } of articleFixtures()) {
    it(name, () => {
      const found = describeAnalysis(analyze(article));
      const expected = `${folder}/expected.txt`;
      if (update) writeFileSync(expected, found);
      if (!existsSync(expected)) expect.fail(`${expected} is missing: read the analysis, then run npm run golden:update`);
      expect(found).toBe(readFileSync(expected, 'utf8'));
    });
  }

  it('say where they come from', () => {
    const silent = articleFixtures().filter(({ folder }) => {
      const origin = existsSync(`${folder}/origin.md`) ? readFileSync(`${folder}/origin.md`, 'utf8') : '';
      return !/^origin: \S/m.test(origin) || !/^licence: \S/m.test(origin);
    });
    expect(silent.map(({ name }) => name)).toEqual([]);
  });
});
