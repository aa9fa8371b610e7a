import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { defineConfig, type Options } from 'tsup';
import { byteText } from './training/byte-text.js';

/** What a caller may import; the names are those of `exports` in package.json. */
const library = {
  index: 'src/index.ts',
  html: 'src/html.ts',
  markdown: 'src/markdown.ts',
  batch: 'src/batch.ts',
  queue: 'src/queue.ts',
  render: 'src/render.ts',
};

/** As an entry it is code of its own: a program that only reads stored analyses leaves the weights out when it is bundled. */
const door = { door: 'src/door.ts' };

/** Where the weights lie beside the code of either format, and what the code imports. */
const WEIGHTS = './weights.cjs';
const WEIGHTS_DOOR = './weights-door.cjs';
/** JavaScript of what was met, by its file's name. */
const met = new Map<string, string>();

/**
 * What is imported of src/data (`*.bin`, `*.json`) is in one file, which ESM and CommonJS share: it is most of the package. CommonJS is
 * what both can import, in Node and by way of every bundler. They import it through a door of one line: of CommonJS that is imported into
 * ESM Node reads every character for the names that it exports, which of five megabytes takes long.
 */
const weights: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'weights',
  setup({ onResolve, onLoad }) {
    onResolve({ filter: /\/data\/[^/]+\.(?:bin|json)$/ }, ({ path, resolveDir }) => ({
      path: resolve(resolveDir, path),
      namespace: 'weights',
    }));
    onResolve({ filter: /^\.\/weights-door\.cjs$/ }, () => ({ path: WEIGHTS_DOOR, external: true }));
    onLoad({ filter: /.*/, namespace: 'weights' }, ({ path }) => {
      const name = basename(path);
      const stored = `weights[${JSON.stringify(name)}]`;
      met.set(name, name.endsWith('.json') ? readFileSync(path, 'utf8') : JSON.stringify(byteText(readFileSync(path))));
      return {
        contents: `import { weights } from '${WEIGHTS_DOOR}';
          import { bytesOf } from './src/model/byte-text.js';
          export default ${name.endsWith('.json') ? stored : `bytesOf(${stored})`};`,
        resolveDir: resolve('.'),
      };
    });
  },
};

/**
 * esbuild keeps what is written over fields and methods, which is for readers of the source, the types and the documentation. The lines
 * stay, empty, so that source maps are right.
 */
const withoutDocstrings: NonNullable<Options['esbuildPlugins']>[number] = {
  name: 'without-docstrings',
  setup({ onLoad }) {
    onLoad({ filter: /\/src\/.+\.ts$/ }, ({ path }) => ({
      contents: readFileSync(path, 'utf8').replace(/^ +\/\*\*.*?\*\/\n/gms, (docstring) => docstring.replace(/.+/g, '')),
      loader: 'ts',
    }));
  },
};

function writeWeights(): void {
  const lines = [...met].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, value]) => `${JSON.stringify(name)}:${value},\n`);
  mkdirSync('dist', { recursive: true });
  writeFileSync(`dist/${WEIGHTS}`, `module.exports = {\n${lines.join('')}};\n`);
  // Not as `module.exports`: Node would follow that to the weights and read them after all.
  writeFileSync(`dist/${WEIGHTS_DOOR}`, `exports.weights = require('${WEIGHTS}');\n`);
}

const shared: Options = {
  target: 'es2022',
  // Nothing of Node is assumed, so the core also runs in a browser; batch and cli name what they need as `node:` imports.
  platform: 'neutral',
  external: [/^node:/],
  removeNodeProtocol: false,
  esbuildPlugins: [weights, withoutDocstrings],
  splitting: true,
  // For `npm run coverage` alone; what is shipped has none.
  sourcemap: process.env['SOURCE_MAPS'] === '1',
  treeshake: false,
  // A program starts sooner where there is less to read; names stay, for stack traces. (What tsup makes CommonJS of cannot be so dense.)
  esbuildOptions(options, { format }) {
    options.minifyWhitespace = format === 'esm';
  },
};

export default defineConfig([
  // Threads are started with the ESM build, by the CommonJS one too.
  {
    ...shared,
    entry: { ...library, ...door, cli: 'src/cli/cli.ts', 'batch-worker': 'src/batch/worker.ts' },
    format: 'esm',
    onSuccess: async () => writeWeights(),
  },
  // `import.meta.url`, by which the threads' code is found, is nothing that CommonJS has.
  { ...shared, entry: { ...library, ...door }, format: 'cjs', shims: true },
  { ...shared, entry: library, format: ['esm', 'cjs'], dts: { only: true } },
]);
