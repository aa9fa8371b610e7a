/**
 * Runs a training script: `npm run train -- NAME [arguments]` bundles `training/NAME.ts` or `training/NAME/train.ts`
 * (so that it may import the library's own code, weights included) and hands it the arguments.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const [name, ...rest] = process.argv.slice(2);
const source = [`training/${name}.ts`, `training/${name}/train.ts`].find((path) => existsSync(path));
if (name === undefined || source === undefined) {
  console.error('usage: npm run train -- NAME CORPORA_DIR …   (NAME: a script in training/)');
  process.exit(2);
}

const bundle = `.training/${name.replaceAll('/', '-')}.mjs`;
await build({
  entryPoints: [source],
  outfile: bundle,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  loader: { '.bin': 'binary' },
});
const run = spawnSync(process.execPath, ['--max-old-space-size=6144', bundle, ...rest], { stdio: 'inherit' });
process.exit(run.status ?? 1);
