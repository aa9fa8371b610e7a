import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';

/** Where pages are tried: an empty folder each, with nutgraf installed, and what a reader of the examples installs besides. */
export interface Workplace {
  readonly root: string;
  /** The folder of one page; `fixtures/` is in it. */
  folder(page: string): string;
  readonly env: NodeJS.ProcessEnv;
  remove(): void;
}

export function openWorkplace(extra: NodeJS.ProcessEnv = {}): Workplace {
  const home = process.cwd();
  const top = mkdtempSync(join(tmpdir(), 'nutgraf-pages-'));
  const root = join(top, 'pages');
  const bin = join(top, 'bin');
  for (const folder of [join(root, 'node_modules'), bin]) mkdirSync(folder, { recursive: true });
  symlinkSync(join(home, 'node_modules'), join(top, 'node_modules'));
  symlinkSync(home, join(root, 'node_modules', 'nutgraf'));
  symlinkSync(join(home, 'dist/cli.js'), join(bin, 'nutgraf'));
  const path = [bin, join(home, 'node_modules/.bin'), process.env['PATH']].join(delimiter);
  return {
    root,
    folder(page) {
      const folder = join(root, page);
      mkdirSync(folder);
      symlinkSync(join(home, 'fixtures'), join(folder, 'fixtures'));
      return folder;
    },
    env: { ...process.env, ...extra, PATH: path, COLUMNS: '80', NO_COLOR: '1' },
    remove: () => rmSync(top, { recursive: true }),
  };
}

/** As strict as a strict project's. */
const compilerOptions = {
  target: 'ES2022',
  module: 'NodeNext',
  strict: true,
  noUncheckedIndexedAccess: true,
  exactOptionalPropertyTypes: true,
  verbatimModuleSyntax: true,
  noEmit: true,
  types: ['node'],
};

/** Lays programs out for the compiler, a file each; `tsc -p` the root then. */
export function writeProgramsTo(root: string, programs: readonly { readonly name: string; readonly source: string }[]): void {
  writeFileSync(join(root, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.mts'] }));
  for (const { name, source } of programs) writeFileSync(join(root, `${name}.mts`), source);
}
