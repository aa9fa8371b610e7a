import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fencedBlocks } from './examples/blocks.js';
import { openWorkplace, type Workplace, writeProgramsTo } from './examples/folder.js';
import { runPage, withOutputs } from './examples/run.js';
import { skipped as noRedis, type Server, startRedis } from './queue/redis.js';

/** Pages with examples, by the names of their files. */
const guides = readdirSync('docs/guides').map((file) => ({ name: file.replace('.md', ''), path: `docs/guides/${file}` }));
const pages = guides.map((guide) => ({ ...guide, markdown: readFileSync(guide.path, 'utf8') }));
/** The page that needs a Redis server and GNU parallel; without them it is skipped. */
const needsPrograms = 'many-machines';
const skipped = noRedis || (spawnSync('parallel', ['--version']).status === 0 ? '' : ' (skipped: no GNU parallel here)');

/** Every block that is not run: whoever adds one says so here. */
const leftOut: readonly string[] = [
  'browsers-and-workers, js: it needs a browser',
  'browsers-and-workers, js: it needs a browser',
  'browsers-and-workers, js: it needs Vite',
  'coming-from, python: Python',
  'coming-from, python: Python',
  'first-article, sh: it needs a registry',
  'many-machines, sh: it needs two hosts',
  'many-machines, python: it needs Spark',
  'many-machines, scala: it needs Spark',
  'many-machines, sh: it needs Hadoop',
  'many-machines, sh: it needs a registry',
  'other-forms, ini: it needs brat',
];

let redis: Server | null = null;
let workplace: Workplace;
beforeAll(async () => {
  redis = noRedis ? null : await startRedis();
  workplace = openWorkplace({ REDIS_URL: redis?.url });
});
afterAll(async () => {
  workplace.remove();
  await redis?.stop();
});

describe.concurrent('the guides', () => {
  it('run every block but these', ({ expect }) => {
    const blocks = pages.flatMap(({ name, markdown }) => fencedBlocks(markdown).map((block) => ({ name, ...block })));
    const notRun = blocks.filter((block) => block.notRun !== null);
    expect(notRun.map(({ name, language, notRun }) => `${name}, ${language}: ${notRun}`)).toEqual(leftOut);
  });

  for (const { name, path, markdown } of pages) {
    const why = name === needsPrograms ? skipped : '';
    it.skipIf(why !== '')(`${name} shows what its examples print${why}`, async ({ expect }) => {
      const examples = await runPage(markdown, { folder: workplace.folder(name), env: workplace.env });
      // Rewritten by `npm run golden:update` only.
      if (process.env['GOLDEN_UPDATE'] === '1') return writeFileSync(path, withOutputs(markdown, examples));
      for (const { block, actual } of examples) expect(actual).toBe(block.body);
    });
  }

  it('tell no figure of accuracy that README and CHANGELOG do not', ({ expect }) => {
    const figuresOf = (path: string) => readFileSync(path, 'utf8').match(/\b\d+\.\d\b/g) ?? [];
    const told = new Set([...figuresOf('README.md'), ...figuresOf('CHANGELOG.md')]);
    const figures = figuresOf('docs/guides/accuracy.md');
    expect(figures.length).toBeGreaterThan(20);
    expect(figures.filter((figure) => !told.has(figure))).toEqual([]);
  });

  it('show TypeScript that a strict project compiles', async ({ expect }) => {
    const programs = pages.flatMap(({ name, markdown }) =>
      fencedBlocks(markdown)
        .filter(({ language }) => language === 'ts')
        .map(({ body }, i) => ({ name: `${name}-${i + 1}`, source: body })),
    );
    expect(programs.length).toBeGreaterThan(2);
    writeProgramsTo(workplace.root, programs);
    const tsc = spawn('npx', ['tsc', '-p', workplace.root], { env: workplace.env });
    const [said] = await Promise.all([text(tsc.stdout), once(tsc, 'exit')]);
    expect(said).toBe('');
  });
});
