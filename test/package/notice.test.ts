import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { NOTICE_NAMES } from '../../training/sources.js';
import { articleFixtures } from '../golden/fixtures.js';
import { copyrightOf, installed, manifestOf } from './tree.js';

const notice = readFileSync('NOTICE', 'utf8');

/** Licences that ask for no more than to be named, or that what they cover is. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', '0BSD', 'Apache-2.0'];

/** The rows below a heading, each as its cells; what goes on further to the right is part of the row above. */
function rowsUnder(heading: string): string[][] {
  const [, body] = notice.split(new RegExp(`^${heading}.*\n`, 'm'));
  const rows = body!
    .split('\n\n')[0]!
    .split('\n')
    .filter((line) => /^ {2}\S/.test(line));
  return rows.map((line) => line.trim().split(/ {2,}/));
}

const used = rowsUnder('Packages of others');
const data = rowsUnder('Data of others');
const sources = readdirSync('training')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => ({ name, code: readFileSync(`training/${name}`, 'utf8') }));

describe('NOTICE', () => {
  it('names every package that is installed with this one, its licence and whose it is', () => {
    const rows = installed.map(({ name, folder, manifest }) =>
      [name, String(manifest.license), copyrightOf(folder)].filter(Boolean),
    );
    const lines = [...new Set(rows.map((row) => row.join(' | ')))].sort();
    expect(
      rowsUnder('Run-time dependencies')
        .map((row) => row.join(' | '))
        .sort(),
    ).toEqual(lines);
  });

  it('names no licence that asks for more than that', () => {
    const rows = [...used, ...rowsUnder('Run-time dependencies')];
    expect(rows.filter(([, licence]) => !allowed.includes(licence!))).toEqual([]);
    for (const [, licence] of rows) expect(notice.includes(`\n${licence}`) || licence === 'MIT', licence).toBe(true);
  });

  it('names every package whose code is in the build', () => {
    const built = readdirSync('dist').filter((name) => /\.c?js$/.test(name));
    const inlined = built.flatMap((name) => [
      ...readFileSync(`dist/${name}`, 'utf8').matchAll(/\/\/ (?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//g),
    ]);
    // A few lines of tsup's; none at all would mean that nothing is recognised.
    expect(inlined.length).toBeGreaterThan(0);
    expect(inlined.map(([, name]) => name).filter((name) => !used.some(([known]) => known === name))).toEqual([]);
  });

  it('names every package that data is made of, its licence and whose it is', () => {
    const imports = sources.flatMap(({ code }) => [
      ...code.matchAll(/(?:from |require\(|resolve\()'((?:@[^/']+\/)?[^./'@][^/']*)/g),
    ]);
    const read = [...new Set(imports.map(([, name]) => name!))].filter((name) => !name.startsWith('node:') && name !== 'esbuild');
    expect(read.length).toBeGreaterThan(4);
    for (const name of read) {
      const folder = `node_modules/${name}`;
      const [, licence, copyright = ''] = used.find(([known]) => known === name) ?? [];
      expect(licence, name).toBe(manifestOf(folder).license);
      expect(copyright).toContain(copyrightOf(folder));
    }
  });

  it('says of every corpus that weights are learned from whose it is and on what terms', () => {
    const names = new Set(Object.values(NOTICE_NAMES).flat());
    for (const name of names) expect(data.find(([known]) => known === name)?.[1], name).toMatch(/\. .*\.$/);
  });

  it('knows of every corpus: none is read but by its name', () => {
    const direct = sources.filter(({ name, code }) => name !== 'sources.ts' && /join\(corpora|\$\{corpora|corpora \+/.test(code));
    expect(direct.map(({ name }) => name)).toEqual([]);
  });

  it('says what every file of data was made of', () => {
    const files = readdirSync('src/data').filter((name) => name !== 'bin.d.ts');
    expect(files.filter((name) => !notice.includes(`  src/data/${name}`) && !notice.includes(`, src/data/${name}`))).toEqual([]);
  });

  it('names the fixtures that are not our own', () => {
    const named = rowsUnder('Fixtures').map(([pattern]) => pattern!.replace('*', ''));
    const others = articleFixtures()
      .map(({ folder }) => folder)
      .filter((folder) => !/^licence: MIT$/m.test(readFileSync(`${folder}/origin.md`, 'utf8')));
    expect(others.length).toBeGreaterThan(0);
    expect(others.filter((folder) => !named.some((begin) => folder.startsWith(begin)))).toEqual([]);
  });
});
