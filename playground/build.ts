/**
 * The playground in one file: `npm run playground` makes it and serves it on this machine until Ctrl-C.
 *
 *   --build        make it only
 *   --out FOLDER   where it goes (site/playground)
 *   --port N       where it is served (8700); 0: wherever there is room
 */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build } from 'esbuild';
import { style } from '../src/render/report/style.js';

const SAMPLE = 'fixtures/articles/talks-thaw/article.txt';

const common: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  target: 'es2022',
  platform: 'browser',
  format: 'iife',
  loader: { '.bin': 'binary' },
  legalComments: 'none',
};

async function bundle(entry: string, more: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...common, entryPoints: [entry], ...more });
  return outputFiles![0]!.text;
}

/** JavaScript of a value that a page's parser finds nothing in. */
const literal = (value: unknown): string => JSON.stringify(value).replaceAll('<', '\\u003c');

/** A script with its hash, by which the page's policy lets it run. */
function script(code: string): { element: string; hash: string } {
  if (/<\/script|<!--/i.test(code)) throw new Error('a script would end the element that it stands in');
  return { element: `<script>${code}</script>`, hash: `'sha256-${createHash('sha256').update(code).digest('base64')}'` };
}

const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Puts the pieces into the page; a piece may hold anything, dollars too. */
const fill = (page: string, pieces: Readonly<Record<string, string>>): string =>
  page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => pieces[name]!);

/** The whole page, and the bytes of the library in it. */
export async function makePage(): Promise<{ page: string; core: number }> {
  const [worker, main, core] = await Promise.all([
    // A worker has no document, which packages made for browsers may count on unless they are told.
    bundle('playground/worker.ts', { conditions: ['worker'] }),
    bundle('playground/main.ts', {}),
    bundle('src/index.ts', { format: 'esm' }),
  ]);
  const sample = { text: readFileSync(SAMPLE, 'utf8'), format: 'text', publishedAt: null };
  const data = script(`var nutgrafWorker=${literal(worker)},nutgrafSample=${literal(sample)}`);
  const program = script(main);
  const policy = `default-src 'none'; script-src ${data.hash} ${program.hash} blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = fill(readFileSync('playground/page.html', 'utf8'), {
    policy,
    style: `<style>${style.code}${readFileSync('playground/page.css', 'utf8')}</style>`,
    page: megabytes(worker.length + main.length),
    core: megabytes(core.length),
    packed: megabytes(gzipSync(core).length),
    scripts: `${data.element}\n${program.element}`,
  });
  return { page, core: Buffer.byteLength(core) };
}

/** Makes the page and writes it. */
export async function writePlayground(file: string): ReturnType<typeof makePage> {
  const made = await makePage();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, made.page);
  return made;
}

function serve(page: string, port: number): void {
  const server = createServer((request, response) => {
    const found = new URL(request.url ?? '/', 'http://localhost').pathname === '/';
    response.writeHead(found ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(found ? page : 'The playground is at /');
  });
  server.on('error', ({ message }) => {
    console.error(`cannot serve on port ${port}: ${message}; --port N takes another`);
    process.exitCode = 3;
  });
  server.listen(port, '127.0.0.1', () => {
    const { port: taken } = server.address() as AddressInfo;
    console.log(`http://127.0.0.1:${taken}/   (Ctrl-C ends it)`);
  });
}

async function run(): Promise<void> {
  const { values } = parseArgs({
    options: {
      build: { type: 'boolean', default: false },
      out: { type: 'string', default: 'site/playground' },
      port: { type: 'string', default: '8700' },
    },
  });
  const file = join(values.out, 'index.html');
  const { page, core } = await writePlayground(file);
  console.log(`${file}: ${megabytes(Buffer.byteLength(page))}, of it the library with its weights ${megabytes(core)}`);
  if (!values.build) serve(page, Number(values.port));
}

if (import.meta.filename === process.argv[1]) await run();
