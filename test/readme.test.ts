import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fencedBlocks, runExamples } from './readme/blocks.js';

const readme = readFileSync('README.md', 'utf8');
const blocks = fencedBlocks(readme);

describe('README.md', () => {
  it('opens with a command that reads the first article and one that passes the tests', () => {
    const commands = blocks.filter(({ language }) => language === 'sh').map(({ body }) => body.trimEnd());
    expect(commands).toEqual([
      'npm ci && npm run build && node dist/cli.js fixtures/articles/trump-petro/article.txt',
      'npm ci && npm test',
    ]);
    expect(blocks.slice(0, 2).map(({ language }) => language)).toEqual(['sh', 'sh']);
  });

  it('shows what its examples print', () => {
    const examples = runExamples(readme);
    expect(examples.length).toBeGreaterThan(3);
    // Rewritten by `npm run golden:update` only.
    if (process.env['GOLDEN_UPDATE'] === '1') {
      const updated = examples.reduceRight(
        (text, { block, actual }) => text.slice(0, block.start) + actual + text.slice(block.end),
        readme,
      );
      writeFileSync('README.md', updated);
      return;
    }
    for (const { name, block, actual } of examples) expect(actual, name).toBe(block.body);
  });

  it('names only files that there are', () => {
    for (const [, path] of readme.matchAll(/\]\(((?!https?:)[^)]+)\)/g)) expect(() => readFileSync(path!), path).not.toThrow();
  });

  it('documents every error code', () => {
    const codes = [...readFileSync('src/errors.ts', 'utf8').matchAll(/\| '([A-Z_]+)'/g)].map(([, code]) => code!);
    const documented = codes.filter((code) => readme.includes(`\`${code}\``));
    expect(codes.length).toBeGreaterThan(3);
    expect(documented).toEqual(codes);
  });
});
