import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { Profiler } from 'node:inspector';
import { join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import convert from 'ast-v8-to-istanbul';
import { parseAstAsync } from 'vitest/node';
import { childrenFolder } from './module.js';

/** Counts of files of `src/`, by their paths. */
export type Counts = Awaited<ReturnType<typeof convert>>;

const dist = `${pathToFileURL(resolve('dist'))}/`;
const sourceFolder = resolve('src');

/** Is a file counted in the programs that run it? Each file is counted in one place: maps of two builds of it do not fit together. */
export function isOfChildren(file: string): boolean {
  return /^(?:cli\/.+|batch\/worker)\.ts$/.test(relative(sourceFolder, file));
}

/** Forgets the children of an earlier run. */
export function forgetChildren(): void {
  rmSync(childrenFolder, { recursive: true, force: true });
}

/** What the children ran, brought from `dist/` back to `src/`: counts a script a process. */
export async function* countsOfChildren(): AsyncGenerator<Counts> {
  const scripts = new Map<string, Script | null>();
  for (const name of existsSync(childrenFolder) ? readdirSync(childrenFolder) : []) {
    const { result } = JSON.parse(readFileSync(join(childrenFolder, name), 'utf8')) as Profiler.TakePreciseCoverageReturnType;
    for (const coverage of result) {
      if (!coverage.url.startsWith(dist)) continue;
      if (!scripts.has(coverage.url)) scripts.set(coverage.url, readScript(fileURLToPath(coverage.url)));
      const script = scripts.get(coverage.url);
      // A syntax tree is good for one conversion: what was met in it is not counted again.
      if (script) yield convert({ ...script, ast: treeOf(script.code), coverage });
    }
  }
}

type Options = Parameters<typeof convert>[0];
type Script = Pick<Options, 'code' | 'sourceMap'>;

const treeOf = (code: string): Options['ast'] => parseAstAsync(code) as Options['ast'];

/** A script of `dist/` as the build made it, or null where nothing of it is counted here. */
function readScript(path: string): Script | null {
  if (!path.endsWith('.js')) return null;
  if (!existsSync(`${path}.map`)) throw new Error(`${path} has no source map: SOURCE_MAPS=1 npm run build`);
  const sourceMap = JSON.parse(readFileSync(`${path}.map`, 'utf8')) as NonNullable<Script['sourceMap']>;
  if (!sourceMap.sources.some((source) => isOfChildren(resolve('dist', source!)))) return null;
  return { code: readFileSync(path, 'utf8'), sourceMap };
}
