import { defineConfig, type Options } from 'tsup';

/** What a caller may import; the names are those of `exports` in package.json. */
const library = {
  index: 'src/index.ts',
  html: 'src/html.ts',
  markdown: 'src/markdown.ts',
  batch: 'src/batch.ts',
  queue: 'src/queue.ts',
  render: 'src/render.ts',
};

const shared: Options = {
  target: 'es2022',
  // Nothing of Node is assumed, so the core also runs in a browser; batch and cli name what they need as `node:` imports.
  platform: 'neutral',
  external: [/^node:/],
  removeNodeProtocol: false,
  loader: { '.bin': 'binary' },
  // Entries of one format share their chunks: the weights are in each format once.
  splitting: true,
  sourcemap: false,
  treeshake: false,
};

export default defineConfig([
  // Threads are started with the ESM build, by the CommonJS one too.
  { ...shared, entry: { ...library, cli: 'src/cli/cli.ts', 'batch-worker': 'src/batch/worker.ts' }, format: 'esm' },
  // `import.meta.url`, by which the threads' code is found, is nothing that CommonJS has.
  { ...shared, entry: library, format: 'cjs', shims: true },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
]);
