import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { brokenIn } from './site/markdown.js';
import { brokenBy, filesOf, isExternal, linksOf } from './site/pages.js';

const site = mkdtempSync(join(tmpdir(), 'nutgraf-site-'));
const built = { files: [] as string[], pages: [] as string[] };

beforeAll(() => {
  const { status, stdout, stderr } = spawnSync('npm', ['run', '--silent', 'docs', '--', site], { encoding: 'utf8' });
  if (status !== 0) throw new Error(`npm run docs ended with ${status}: ${stdout}${stderr}`);
  built.files = filesOf(site);
  built.pages = built.files.filter((file) => file.endsWith('.html'));
}, 120_000);
afterAll(() => rmSync(site, { recursive: true }));

const links = () => built.pages.flatMap((page) => linksOf(site, page));

describe('the pages in the repository', () => {
  const guides = readdirSync('docs/guides').map((file) => `docs/guides/${file}`);
  it.each(['README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', ...guides])('%s leads somewhere with every link', (path) => {
    expect(brokenIn(path)).toEqual([]);
  });
});

describe('the site', () => {
  it('has a page for every guide and every import', () => {
    const guides = readdirSync('docs/guides').map((file) => `documents/${basename(file, '.md')}.html`);
    const { exports } = JSON.parse(readFileSync('package.json', 'utf8')) as { exports: Record<string, unknown> };
    const imports = Object.keys(exports).filter((name) => !name.endsWith('.json'));
    const modules = imports.map((name) => `modules/nutgraf${name.slice(1).replace('/', '_')}.html`);
    expect(built.pages).toEqual(expect.arrayContaining(['index.html', ...guides, ...modules]));
  });

  it('leads somewhere with every link', () => {
    const internal = links().filter(({ to }) => !isExternal(to));
    expect(internal.length).toBeGreaterThan(1000);
    const files = new Set(built.files);
    const ids = new Map<string, Set<string>>();
    expect(internal.flatMap((link) => brokenBy(site, link, files, ids) ?? [])).toEqual([]);
  });

  it('asks nothing of the web: it links there, at most', () => {
    const loaded = links().filter(({ element, to }) => element !== 'a' && isExternal(to) && !to.startsWith('data:'));
    expect(loaded).toEqual([]);
    const styles = built.files.filter((file) => file.endsWith('.css')).map((file) => readFileSync(join(site, file), 'utf8'));
    expect(styles.filter((css) => /url\(["']?https?:|@import/.test(css))).toEqual([]);
  });

  it('does not tell where it was made', () => {
    const telling = built.files
      .filter((file) => /\.(?:html|js|css)$/.test(file))
      .filter((file) => readFileSync(join(site, file), 'utf8').includes(process.cwd()));
    expect(telling).toEqual([]);
  });

  it('tells what is in a type that a schema makes', () => {
    const pages = built.pages.map((page) => readFileSync(join(site, page), 'utf8'));
    expect(pages.filter((page) => page.includes('>infer</')).length).toBe(0);
    expect(readFileSync(join(site, 'types/nutgraf.Analysis.html'), 'utf8')).toContain('<a href="nutgraf.Quote.html"');
    expect(readFileSync(join(site, 'functions/nutgraf.analyze.html'), 'utf8')).toContain(
      '<a href="../types/nutgraf.AnalyzerOptions.html"',
    );
  });
});
