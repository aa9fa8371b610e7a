/** Bundles the tests that mutants are held against, with the code under test: mutation/bundle.mjs. Run in the folder that has both. */
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { globSync } from 'tinyglobby';

const files = globSync(['test/{quotes,entities,sentiment}/*.test.ts', 'test/golden.test.ts', '!**/*-property.test.ts']).sort();
const shim = fileURLToPath(new URL('./vitest.ts', import.meta.url));

await build({
  stdin: {
    contents: [
      `import { enter } from 'vitest';`,
      ...files.map((file) => `enter('${file}'); await import('./${file}');`),
      `export { tests } from 'vitest';`,
    ].join('\n'),
    resolveDir: process.cwd(),
  },
  outfile: '.mutation/bundle.mjs',
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  // package.json says that no file of ours has side effects; defining tests is one.
  ignoreAnnotations: true,
  loader: { '.bin': 'binary' },
  plugins: [{ name: 'vitest', setup: ({ onResolve }) => onResolve({ filter: /^vitest$/ }, () => ({ path: shim })) }],
});
