// The playground in one file: worker, page and library, with nothing to load.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
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

/** "5.0 MB" */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

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
