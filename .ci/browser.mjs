/**
 * Takes a project into the browser by way of Vite, as most do: `node .ci/browser.mjs PROJECT`. Its pages have to say of PROJECT/articles.json
 * what Node said (PROJECT/expected.json), and code that needs no weights must not bring them along.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, createLogger, createServer, defaultClientConditions, preview } from 'vite';

const project = process.argv[2];
const expected = readFileSync(join(project, 'expected.json'), 'utf8');
const articles = JSON.parse(readFileSync(join(project, 'articles.json'), 'utf8'));

/** Any warning is a failure, at the end: where code needs `node:`, Vite warns, and puts something empty in its place. */
const warnings = [];
const customLogger = createLogger('warn');
customLogger.warn = (warning) => warnings.push(warning);
customLogger.error = customLogger.warn;

const host = '127.0.0.1';
const siteAt = (folder) => ({
  root: join(project, folder),
  configFile: false,
  logLevel: 'warn',
  customLogger,
  server: { host },
  preview: { host },
  // The weights are most of the code: a page that analyses cannot be small. How long a build takes is the machine's affair.
  build: { chunkSizeWarningLimit: 10_000, rollupOptions: { checks: { bundlerTimings: false } } },
});
const onPage = () => siteAt('page');
/** As the guide says: without it Vite gives a worker what was made for pages, which have a document. */
const inWorker = () => ({ ...siteAt('worker-page'), resolve: { conditions: ['worker', ...defaultClientConditions] } });

/** The modules of a program in a bundle, and its size in bytes. */
async function bundled(program) {
  const input = join(project, 'program.mjs');
  const plugin = {
    name: 'program',
    resolveId: (id) => (id === input ? id : null),
    load: (id) => (id === input ? program : null),
  };
  const site = onPage();
  const options = { ...site.build, write: false, rollupOptions: { ...site.build.rollupOptions, input } };
  const { output } = await build({ ...site, plugins: [plugin], build: options });
  return {
    modules: output.flatMap(({ moduleIds = [] }) => moduleIds),
    size: output.reduce((sum, { code = '' }) => sum + code.length, 0),
  };
}

/** Bytes of code that needs no weights, at most: the most is the parser of pages. */
const SMALL = 450_000;

const bringsWeights = ({ modules }) => modules.some((module) => module.endsWith('/nutgraf/dist/weights.cjs'));

async function checkSizes() {
  const whole = await bundled(`import { analyze } from 'nutgraf'; globalThis.used = analyze;`);
  assert.ok(bringsWeights(whole), 'the weights are not where they are looked for');
  const small = {
    'nutgraf/render': 'renderMarkdown',
    'nutgraf/html': 'readHtml',
    'nutgraf/markdown': 'readMarkdown',
    nutgraf: 'parseAnalysis',
  };
  for (const [entry, name] of Object.entries(small)) {
    const part = await bundled(`import { ${name} } from '${entry}'; globalThis.used = ${name};`);
    assert.ok(!bringsWeights(part) && part.size < SMALL, `${name} brings ${part.size} bytes`);
    console.log(`Vite, ${name} alone: ${Math.round(part.size / 1000)} kB, analyze: ${Math.round(whole.size / 1000)} kB`);
  }
}

async function checkPage(browser, kind, server) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (message) => ['warning', 'error'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(server.resolvedUrls.local[0]);
  await page.waitForFunction('globalThis.readAll');
  const said = await page.evaluate((all) => globalThis.readAll(all), articles);
  assert.deepEqual(complaints, []);
  assert.ok(said === expected, 'the browser says something else than Node');
  await Promise.all([page.close(), server.close()]);
  console.log(`Vite, ${kind}: Chromium ${browser.version()} says what Node says`);
}

for (const site of [onPage, inWorker]) await build(site());
await checkSizes();

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) console.log(`no page is opened: there is no ${executablePath}; name a Chromium in CHROMIUM`);
else {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  try {
    await checkPage(browser, 'a page', await preview(onPage()));
    await checkPage(browser, 'a web worker', await preview(inWorker()));
    await checkPage(browser, 'a page served for development', await (await createServer(onPage())).listen());
  } finally {
    await browser.close();
  }
}
assert.deepEqual(warnings, []);
