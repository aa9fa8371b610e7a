/**
 * Takes a project into workerd, the runtime of Cloudflare's workers: `node .ci/worker.mjs PROJECT`. The worker has nothing of Node and no
 * network, and has to say of PROJECT/articles.json what Node said (PROJECT/expected.json).
 */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';

const project = process.argv[2];
const code = join(project, 'worker-bundle.mjs');
const config = join(project, 'workerd.capnp');

// As wrangler bundles a worker.
await build({
  entryPoints: [join(project, 'worker.mjs')],
  outfile: code,
  bundle: true,
  minify: true,
  format: 'esm',
  platform: 'browser',
  conditions: ['workerd', 'worker', 'browser'],
  logLevel: 'warning',
});

// On that day a worker got nothing of Node without asking.
writeFileSync(
  config,
  `using Workerd = import "/workerd/workerd.capnp";
const config :Workerd.Config = (
  services = [(name = "main", worker = .main), (name = "internet", network = (allow = []))],
  sockets = [(name = "http", address = "127.0.0.1:0", http = (), service = "main")],
);
const main :Workerd.Worker = (
  modules = [(name = "worker", esModule = embed "worker-bundle.mjs")],
  compatibilityDate = "2024-01-01",
);
`,
);

const { default: workerd, version } = createRequire(join(project, 'workerd.cjs'))('workerd');
const running = spawn(workerd, ['serve', config, '--control-fd=3'], { stdio: ['ignore', 'inherit', 'inherit', 'pipe'] });
try {
  const [line] = await Promise.race([
    once(running.stdio[3], 'data'),
    once(running, 'exit').then(() => assert.fail('workerd ended before it listened')),
  ]);
  const { port } = JSON.parse(line);
  const answer = await fetch(`http://127.0.0.1:${port}`, { method: 'POST', body: readFileSync(join(project, 'articles.json')) });
  const said = await answer.text();
  assert.equal(answer.status, 200, said);
  assert.ok(said === readFileSync(join(project, 'expected.json'), 'utf8'), 'workerd says something else than Node');
} finally {
  running.kill();
}
const packed = gzipSync(readFileSync(code)).length;
console.log(`workerd ${version}: a worker of every entry, ${(packed / 1e6).toFixed(1)} MB gzipped, says what Node says`);
