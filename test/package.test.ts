import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { type ByteText, bytesOf } from '../src/model/byte-text.js';
import { installed, manifestOf, runsOnInstall } from './package/tree.js';

interface Manifest {
  readonly version: string;
  readonly bin: Record<string, string>;
  readonly exports: Record<string, unknown>;
  readonly dependencies: Record<string, string>;
  readonly peerDependencies: Record<string, string>;
  readonly scripts: Record<string, string>;
}

const manifest = JSON.parse(readFileSync('package.json', 'utf8')) as Manifest;
const code = ['.', './html', './markdown', './batch', './queue', './render'];

/** Every file that the manifest promises to an importer. */
function promised(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(promised) : [];
}

/** The packages that a file of `dist` and those that it imports need before they run; what `import()` loads comes later. */
function packagesAtOnce(entry: string, packages = new Set<string>(), seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(entry)) return packages;
  seen.add(entry);
  const text = readFileSync(`dist/${entry}`, 'utf8');
  for (const [, target = ''] of text.matchAll(/(?:^|;)(?:import|export)\b[^'";(]*["']([^'"]+)["']/gm)) {
    if (target.startsWith('./')) packagesAtOnce(target.slice(2), packages, seen);
    else if (!target.startsWith('node:')) packages.add(target);
  }
  return packages;
}

describe('the package', () => {
  it('holds every file that it promises, and nothing that it does not need', () => {
    const { status, stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8' });
    expect(status).toBe(0);
    const [{ files }] = JSON.parse(stdout) as [{ files: { path: string }[] }];
    const packed = files.map(({ path }) => `./${path}`);
    for (const file of [...promised(manifest.exports), ...promised(manifest.bin).map((path) => `./${path}`)])
      expect(packed).toContain(file);
    for (const file of ['./LICENSE', './NOTICE', './README.md']) expect(packed).toContain(file);
    expect(packed.filter((path) => /^\.\/(src|test|training|fixtures|bench)\//.test(path))).toEqual([]);
  });

  it('runs nothing when it is installed, nor does anything that is installed with it', () => {
    expect(Object.keys(manifest.scripts).filter((name) => /^(pre|post)?(install|prepare)$/.test(name))).toEqual([]);
    expect(installed.filter(runsOnInstall).map(({ name }) => name)).toEqual([]);
    // A tool of ours that does, so that one would be seen.
    expect(
      runsOnInstall({
        name: 'esbuild',
        version: '',
        folder: 'node_modules/esbuild',
        manifest: manifestOf('node_modules/esbuild'),
      }),
    ).toBe(true);
  });

  it('holds the weights once, for both formats, and weighs less than 3 MB', () => {
    const code = readdirSync('dist').filter((name) => /\.c?js$/.test(name));
    const large = code.filter((name) => statSync(`dist/${name}`).size > 1_000_000);
    expect(large).toEqual(['weights.cjs']);
    const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json'], { encoding: 'utf8' });
    const [{ size }] = JSON.parse(stdout) as [{ size: number }];
    expect(size).toBeLessThan(3_000_000);
  });

  it('lets ES modules have the weights through a small door, or Node would read all of them for names of exports', () => {
    const importing = readdirSync('dist').filter(
      (name) => name.endsWith('.js') && readFileSync(`dist/${name}`, 'utf8').includes('weights.cjs'),
    );
    expect(importing).toEqual([]);
    expect(statSync('dist/weights-door.cjs').size).toBeLessThan(100);
  });

  it('loads the parsers of pages and of Markdown only with the first that it meets', () => {
    const [reading = ''] = readdirSync('dist').filter((name) => /^analyze-.*\.js$/.test(name));
    for (const entry of ['index.js', 'batch.js', 'batch-worker.js', 'cli.js', reading]) {
      expect(
        [...packagesAtOnce(entry)].filter((name) => !/^(?:zod|commander|fzstd)$/.test(name)),
        entry,
      ).toEqual([]);
    }
    // One that does need them, so that they would be seen.
    expect([...packagesAtOnce('html.js')]).toContain('linkedom');
  });

  it('holds the weights of src/data to the byte', () => {
    const shipped = createRequire(import.meta.url)('../dist/weights.cjs') as Record<string, ByteText>;
    const binary = (names: string[]): string[] => names.filter((name) => name.endsWith('.bin')).sort();
    const files = binary(readdirSync('src/data'));
    expect(binary(Object.keys(shipped))).toEqual(files);
    for (const name of files) expect(Buffer.compare(bytesOf(shipped[name]!), readFileSync(`src/data/${name}`)), name).toBe(0);
  });

  it('says the same from ESM and from CommonJS', async () => {
    const text = readFileSync('fixtures/articles/wire-dateline/article.txt', 'utf8');
    const script = (load: string): string =>
      `${load}.then(({ analyze }) => process.stdout.write(JSON.stringify(analyze(${JSON.stringify(text)}))))`;
    const run = (source: string): string =>
      spawnSync(process.execPath, ['--input-type=commonjs', '-e', source], { encoding: 'utf8' }).stdout;
    const esm = run(script(`import('./dist/index.js')`));
    expect(JSON.parse(esm)).toMatchObject({ schemaVersion: '1.0', text });
    expect(run(script(`Promise.resolve(require('./dist/index.cjs'))`))).toBe(esm);
  });

  it.each(code)('%s exports the same names in both formats', async (entry) => {
    const paths = manifest.exports[entry] as Record<'import' | 'require', { default: string }>;
    const esm = (await import(/* @vite-ignore */ `../${paths.import.default}`)) as object;
    const cjs = createRequire(import.meta.url)(`../${paths.require.default}`) as object;
    expect(Object.keys(esm).sort()).toEqual(Object.keys(cjs).sort());
    expect(Object.keys(esm).length).toBeGreaterThan(0);
  });

  it.each(['index', 'html', 'markdown', 'render'])('%s goes into a browser', async (entry) => {
    const { outputFiles, errors } = await build({
      entryPoints: [`dist/${entry}.js`],
      bundle: true,
      platform: 'browser',
      format: 'esm',
      write: false,
      logLevel: 'silent',
    });
    expect(errors).toEqual([]);
    expect(outputFiles[0]!.text).not.toMatch(/(from|require\(|import\() ?["']node:/);
  });

  it('names as dependencies what its code imports, and no more', () => {
    const imported = new Set<string>();
    for (const name of readdirSync('dist').filter((file) => file.endsWith('.js'))) {
      const text = readFileSync(`dist/${name}`, 'utf8');
      for (const [, target] of text.matchAll(/(?:(?:^|;)(?:import|export)\b[^'";]*?|\bimport\()["']([^.'"][^'"]*)["']/gm)) {
        if (!target!.startsWith('node:'))
          imported.add(
            target!
              .split('/')
              .slice(0, target!.startsWith('@') ? 2 : 1)
              .join('/'),
          );
      }
    }
    const optional = Object.keys(manifest.peerDependencies);
    expect([...imported].filter((name) => !optional.includes(name)).sort()).toEqual(Object.keys(manifest.dependencies).sort());
  });

  it('is complete where the tests run', () => {
    expect(existsSync('dist/schema.json')).toBe(true);
  });
});
