/**
 * A software bill of materials of what an installation of the library holds, as CycloneDX on stdout: `npm run --silent sbom`. The same lock
 * file gives the same bytes.
 *
 * `npm sbom --omit dev` leaves out every package that a tool of ours needs as well, zod among them; so npm is asked about a project in
 * which there are no tools.
 */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const { devDependencies: _tools, ...manifest } = JSON.parse(readFileSync('package.json', 'utf8'));
const lock = JSON.parse(readFileSync('package-lock.json', 'utf8'));
const {
  '': { devDependencies: _, ...root },
  ...packages
} = lock.packages;
const installed = Object.entries(packages).filter(([, { dev, devOptional }]) => !dev && !devOptional);

const folder = mkdtempSync(join(tmpdir(), 'nutgraf-sbom-'));
try {
  // npm calls the project by its folder's name.
  const project = join(folder, manifest.name);
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), JSON.stringify(manifest));
  writeFileSync(
    join(project, 'package-lock.json'),
    JSON.stringify({ ...lock, packages: Object.fromEntries([['', root], ...installed]) }),
  );
  const output = execFileSync('npm', ['sbom', '--package-lock-only', '--sbom-format', 'cyclonedx'], { cwd: project });
  const { serialNumber: _number, metadata, ...rest } = JSON.parse(output);
  const { timestamp: _time, ...about } = metadata;
  process.stdout.write(`${JSON.stringify({ ...rest, metadata: about }, null, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}
