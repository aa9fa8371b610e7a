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
  { ...shared, entry: { ...library, cli: 'src/cli/cli.ts' }, format: 'esm' },
  { ...shared, entry: library, format: 'cjs' },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
]);
