import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { fencedBlocks } from './examples/blocks.js';
import { openWorkplace, type Workplace, writeProgramsTo } from './examples/folder.js';
import { runPage, withOutputs } from './examples/run.js';
import { type Server, skipped, startRedis } from './queue/redis.js';

/** Pages with examples, by the names of their files. */
const guides = readdirSync('docs/guides').map((file) => ({ name: file.replace('.md', ''), path: `docs/guides/${file}` }));
const pages = guides.map((guide) => ({ ...guide, markdown: readFileSync(guide.path, 'utf8') }));
/** A queue needs a server. */
const needsRedis = 'many-machines';

/** Every block that is not run: whoever adds one says so here. */
const notRun: readonly string[] = [];

let redis: Server | null = null;
let workplace: Workplace;
beforeAll(async () => {
  redis = skipped ? null : await startRedis();
  workplace = openWorkplace({ REDIS_URL: redis?.url });
});
afterAll(async () => {
  workplace.remove();
  await redis?.stop();
});

describe.concurrent('the guides', () => {
  it('run every block but these', ({ expect }) => {
    const blocks = pages.flatMap(({ name, markdown }) => fencedBlocks(markdown).map((block) => ({ name, ...block })));
    const left = blocks.filter((block) => block.notRun !== null);
    expect(left.map(({ name, language, notRun, body }) => `${name}, ${language}: ${notRun}: ${body.split('\n')[0]}`)).toEqual(
      notRun,
    );
  });

  for (const { name, path, markdown } of pages) {
    const leftOut = name === needsRedis ? skipped : '';
    it.skipIf(leftOut !== '')(`${name} shows what its examples print${leftOut}`, async ({ expect }) => {
      const examples = await runPage(markdown, { folder: workplace.folder(name), env: workplace.env });
      // Rewritten by `npm run golden:update` only.
      if (process.env['GOLDEN_UPDATE'] === '1') return writeFileSync(path, withOutputs(markdown, examples));
      for (const { block, actual } of examples) expect(actual).toBe(block.body);
    });
  }

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
