import { existsSync, readdirSync, readFileSync } from 'node:fs';

interface Locked {
  readonly version: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
}

/** A package that comes along when somebody installs the library. */
export interface Installed {
  readonly name: string;
  readonly version: string;
  readonly folder: string;
  readonly manifest: { readonly license?: unknown; readonly scripts?: Readonly<Record<string, string>> };
}

const lock = JSON.parse(readFileSync('package-lock.json', 'utf8')) as { packages: Record<string, Locked> };

/** Every such package, by the lock file, as it lies in node_modules. */
export const installed: readonly Installed[] = Object.entries(lock.packages)
  .filter(([folder, { dev, devOptional }]) => folder !== '' && !dev && !devOptional)
  .map(([folder, { version }]) => ({
    name: folder.split('node_modules/').at(-1)!,
    version,
    folder,
    manifest: manifestOf(folder),
  }));

/** What npm runs when it installs a package: its scripts, and node-gyp where there is a binding.gyp. */
export const runsOnInstall = ({ folder, manifest }: Installed): boolean =>
  existsSync(`${folder}/binding.gyp`) || ['preinstall', 'install', 'postinstall'].some((name) => manifest.scripts?.[name]);

/** Who holds the copyright, as the package's licence file says it: "Copyright (c) 2025 Ann Lee". Empty where it names nobody. */
export function copyrightOf(folder: string): string {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(?:\.\w+)?$/i.test(name));
  const licence = file === undefined ? '' : readFileSync(`${folder}/${file}`, 'utf8');
  return [...licence.matchAll(/^[ *(]*(copyright (?:\(c\)|©|\d).*)$/gim)]
    .map(([, line]) => line!.trim().replace(/\s+/g, ' '))
    .join('; ');
}

export function manifestOf(folder: string): Installed['manifest'] {
  return JSON.parse(readFileSync(`${folder}/package.json`, 'utf8')) as Installed['manifest'];
}
