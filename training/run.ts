/**
 * Bundles a script with the library's own code and runs it: `node --import tsx training/run.ts SCRIPT [arguments]`.
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

const [script = '', ...rest] = process.argv.slice(2);
const bundle = `.training/${script.replace(/\.ts$/, '').replaceAll('/', '-')}.mjs`;
await build({
  entryPoints: [script],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  plugins: [weights],
});
const run = spawnSync(process.execPath, ['--max-old-space-size=6144', bundle, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
