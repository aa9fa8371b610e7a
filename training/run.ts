/**
 * Bundles `training/index.ts` with the library's own code and runs it: `npm run train -- MODEL CORPORA`.
 * Plain Node cannot import the weights (`*.bin`) that the library's code imports; a bundle can.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { build, type Plugin } from 'esbuild';

/** Weights that nobody has trained yet are empty, so that the script that makes them can run. */
const weights: Plugin = {
  name: 'weights',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /\.bin$/ }, ({ path, resolveDir }) => ({ path: `${resolveDir}/${path}`, namespace: 'weights' }));
    onLoad({ filter: /.*/, namespace: 'weights' }, ({ path }) => {
      try {
        return { contents: readFileSync(path), loader: 'binary' };
      } catch {
        return { contents: '', loader: 'binary' };
      }
    });
  },
};

const bundle = '.training/train.mjs';
await build({
  entryPoints: ['training/index.ts'],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  plugins: [weights],
});
const run = spawnSync(process.execPath, ['--max-old-space-size=6144', bundle, ...process.argv.slice(2)], { stdio: 'inherit' });
process.exit(run.status ?? 1);
