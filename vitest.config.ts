import { defineConfig, type Plugin } from 'vitest/config';

/** `import bytes from './x.bin'` gives a Uint8Array, as the build's binary loader does. */
const binary: Plugin = {
  name: 'binary',
  enforce: 'pre',
  load(id) {
    if (!id.endsWith('.bin')) return null;
    return `import { readFileSync } from 'node:fs';\nexport default new Uint8Array(readFileSync(${JSON.stringify(id)}));`;
  },
};

/** Threads cannot load TypeScript: those that tests start run what `npm run build` made. */
const threads: Plugin = {
  name: 'threads',
  enforce: 'pre',
  transform(code, id) {
    return id.endsWith('/src/batch/pool.ts') ? code.replace('./batch-worker.js', '../../dist/batch-worker.js') : null;
  },
};

/** Tests that hold a clock against a page, or against twice the text, run after all others, by themselves: what another worker does would count. */
const BROWSER = ['test/browser/**/*.test.ts'];
const TIMED = [
  'test/document/markdown.test.ts',
  'test/document/read.test.ts',
  'test/quotes/fragments.test.ts',
  'test/sentiment/pair-stances.test.ts',
  'test/sentiment/stances.test.ts',
  'test/sentiment/tone.test.ts',
];
/** Most tests wait for the programs that they start, and leave a core idle. */
const WORKERS = 2;

/** `.ci/run` reads the counts from this file. */
const json = process.env['VITEST_JSON'];

export default defineConfig({
  plugins: [binary, threads],
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['test/**/*.test.ts'], exclude: [...BROWSER, ...TIMED], maxWorkers: WORKERS },
      },
      { extends: true, test: { name: 'timed', include: TIMED, maxWorkers: 1, sequence: { groupOrder: 1 } } },
      { extends: true, test: { name: 'browser', include: BROWSER, maxWorkers: 1, sequence: { groupOrder: 2 } } },
    ],
    reporters: json === undefined ? ['default'] : ['default', ['json', { outputFile: json }]],
    testTimeout: 60_000,
    coverage: {
      provider: 'custom',
      customProviderModule: 'test/coverage/module.ts',
      include: ['src/**/*.ts'],
      reporter: ['text-summary', 'text'],
    },
  },
});
