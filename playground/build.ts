// The playground in one file: worker, page and library, with nothing to load.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { type BuildOptions, build, type Plugin } from 'esbuild';
import { style } from '../src/render/report/style.js';
import { byteText } from '../training/byte-text.js';

const SAMPLE = 'fixtures/articles/talks-thaw/article.txt';

/** Bundles each file of weights as bytes that code of its own makes of a text. */
const weights = (textOf: (path: string) => string): Plugin => ({
  name: 'weights',
  setup({ onLoad }) {
    onLoad({ filter: /\.bin$/ }, ({ path }) => ({
      contents: `import { bytesOf } from './src/model/byte-text.js';
        export default bytesOf(${textOf(path)});`,
      resolveDir: '.',
    }));
  },
});

/** As the package holds them, a quarter smaller than the base64 that esbuild would make. */
const written = (path: string): string => JSON.stringify(byteText(readFileSync(path)));

const common: BuildOptions = {
  bundle: true,
  minify: true,
  write: false,
  target: 'es2022',
  platform: 'browser',
  format: 'iife',
  plugins: [weights(written)],
  legalComments: 'none',
};

async function bundle(entry: string, more: BuildOptions): Promise<string> {
  const { outputFiles } = await build({ ...common, entryPoints: [entry], ...more });
  return outputFiles![0]!.text;
}

/** What stands in a script's element: nothing in it may end that, or hide its end. In strings and patterns \x21 is "!". */
function content(code: string): string {
  const safe = code.replaceAll('<!--', '<\\x21--');
  if (/<\/script/i.test(safe)) throw new Error('a script would end the element that it stands in');
  return safe;
}

/** A block of data, which a page's parser passes over and no script engine reads. */
const dataBlock = (id: string, type: string, text: string): string =>
  `<script type="${type}" id="${id}">${content(text)}</script>`;

const hashOf = (code: string): string => `'sha256-${createHash('sha256').update(code).digest('base64')}'`;

/** "5.0 MB" */
export const megabytes = (bytes: number): string => `${(bytes / 1e6).toFixed(1)} MB`;

/** Puts the pieces into the page; a piece may hold anything, dollars too. */
const fill = (page: string, pieces: Readonly<Record<string, string>>): string =>
  page.replace(/\{\{(\w+)\}\}/g, (_, name: string) => pieces[name]!);

/** The whole page, and the bytes of the library in it. */
export async function makePage(): Promise<{ page: string; core: number }> {
  const sent = new Map<string, string>();
  // Weights that lie beside the worker's code make it small: it starts sooner, and they cross to it quicker than code does.
  const beside = weights((path) => {
    const name = JSON.stringify(basename(path));
    sent.set(name, written(path));
    return `globalThis.nutgrafWeights[${name}]`;
  });
  const [worker, main, core] = await Promise.all([
    // A worker has no document, which packages made for browsers may count on unless they are told.
    bundle('playground/worker-start.ts', { conditions: ['worker'], plugins: [beside] }),
    bundle('playground/main.ts', {}),
    bundle('src/index.ts', { format: 'esm' }),
  ]);
  const workerWeights = `{${[...sent].map(([name, text]) => `${name}:${text}`).join(',')}}`;
  const sample = { text: readFileSync(SAMPLE, 'utf8'), format: 'text', publishedAt: null };
  const policy = `default-src 'none'; script-src ${hashOf(content(main))} blob:; worker-src blob:; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'`;
  const page = fill(readFileSync('playground/page.html', 'utf8'), {
    policy,
    style: `<style>${style.code}${readFileSync('playground/page.css', 'utf8')}</style>`,
    page: megabytes(worker.length + workerWeights.length + main.length),
    core: megabytes(core.length),
    packed: megabytes(gzipSync(core).length),
    scripts: [
      dataBlock('play-sample-draft', 'application/json', JSON.stringify(sample).replaceAll('<', '\\u003c')),
      dataBlock('play-worker', 'text/plain', worker),
      dataBlock('play-weights', 'application/json', workerWeights),
      // The page is a copy of all that is bundled into it, and their licences ask that copies tell so.
      dataBlock('play-notice', 'text/plain', `${readFileSync('LICENSE', 'utf8')}\n${readFileSync('NOTICE', 'utf8')}`),
      `<script>${content(main)}</script>`,
    ].join('\n'),
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
