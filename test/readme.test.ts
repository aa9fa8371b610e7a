import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fencedBlocks } from './examples/blocks.js';
import { openWorkplace } from './examples/folder.js';
import { runPage, withOutputs } from './examples/run.js';

const readme = readFileSync('README.md', 'utf8');
const blocks = fencedBlocks(readme);

describe('README.md', () => {
  it('opens with a command that reads the first article and one that passes the tests; nothing else is not run here', () => {
    const commands = blocks.filter(({ notRun }) => notRun !== null).map(({ body }) => body.trimEnd());
    expect(commands).toEqual([
      'npm ci && npm run build && node dist/cli.js fixtures/articles/trump-petro/article.txt',
      'npm ci && npm test',
    ]);
    expect(blocks.slice(0, 2).map(({ language }) => language)).toEqual(['sh', 'sh']);
  });

  it('shows what its examples print', async () => {
    const workplace = openWorkplace();
    const examples = await runPage(readme, { folder: workplace.folder('readme'), env: workplace.env });
    workplace.remove();
    expect(examples.length).toBeGreaterThan(3);
    // Rewritten by `npm run golden:update` only.
    if (process.env['GOLDEN_UPDATE'] === '1') return writeFileSync('README.md', withOutputs(readme, examples));
    for (const { block, actual } of examples) expect(actual).toBe(block.body);
  });

  it('documents every error code', () => {
    const codes = [...readFileSync('src/errors.ts', 'utf8').matchAll(/\| '([A-Z_]+)'/g)].map(([, code]) => code!);
    const documented = codes.filter((code) => readme.includes(`\`${code}\``));
    expect(codes.length).toBeGreaterThan(3);
    expect(documented).toEqual(codes);
  });
});
