/**
 * Takes a project into the browser by way of Vite, as most do: `node .ci/browser.mjs PROJECT`. The page has to say of PROJECT/articles.json
 * what Node said (PROJECT/expected.json), and code that needs no weights must not bring them along.
 */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { build, createLogger, createServer, preview } from 'vite';

const project = process.argv[2];
const expected = readFileSync(join(project, 'expected.json'), 'utf8');
const articles = JSON.parse(readFileSync(join(project, 'articles.json'), 'utf8'));

/** Any warning is a failure, at the end: where code needs `node:`, Vite warns, and puts something empty in its place. */
const warnings = [];
const customLogger = createLogger('warn');
customLogger.warn = (warning) => warnings.push(warning);

const site = { root: join(project, 'page'), configFile: false, logLevel: 'warn', customLogger, server: { host: '127.0.0.1' } };
/** The weights are most of the code: a page that analyses cannot be small. */
const output = { chunkSizeWarningLimit: 10_000 };

/** The modules of a program in a bundle, and its size in bytes. */
async function bundled(program) {
  const entry = 'virtual:program';
  const plugin = {
    name: 'program',
    resolveId: (id) => (id === entry ? join(project, 'program.mjs') : null),
    load: (id) => (id === join(project, 'program.mjs') ? program : null),
  };
  const { output: chunks } = await build({
    ...site,
    plugins: [plugin],
    build: { ...output, write: false, rollupOptions: { input: entry } },
  });
  return {
    modules: chunks.flatMap((chunk) => chunk.moduleIds ?? []),
    size: chunks.reduce((sum, { code = '' }) => sum + code.length, 0),
  };
}

const brings = ({ modules }) => modules.some((module) => module.endsWith('/nutgraf/dist/weights.cjs'));

async function checkSizes() {
  const whole = await bundled(`import { analyze } from 'nutgraf'; globalThis.used = analyze;`);
  assert.ok(brings(whole), 'the weights are not where they are looked for');
  const small = {
    'nutgraf/render': 'renderMarkdown',
    'nutgraf/html': 'readHtml',
    'nutgraf/markdown': 'readMarkdown',
    nutgraf: 'parseAnalysis',
  };
  for (const [entry, name] of Object.entries(small)) {
    const part = await bundled(`import { ${name} } from '${entry}'; globalThis.used = ${name};`);
    assert.ok(!brings(part) && part.size < whole.size / 10, `${name} brings ${part.size} bytes`);
    console.log(`Vite, ${name} alone: ${Math.round(part.size / 1000)} kB, analyze: ${Math.round(whole.size / 1000)} kB`);
  }
}

async function checkPage(browser, kind, url) {
  const page = await browser.newPage();
  const complaints = [];
  page.on('console', (message) => ['warning', 'error'].includes(message.type()) && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  await page.waitForFunction('globalThis.readAll');
  const said = await page.evaluate((all) => globalThis.readAll(all), articles);
  assert.deepEqual(complaints, []);
  assert.ok(said === expected, 'the browser says something else than Node');
  await page.close();
  console.log(`Vite, ${kind}: Chromium ${browser.version()} says what Node says`);
}

await build({ ...site, build: output });
await checkSizes();
assert.deepEqual(warnings, []);

const executablePath = process.env.CHROMIUM ?? '/usr/bin/chromium';
if (!existsSync(executablePath)) console.log(`no page is opened: there is no ${executablePath}; name a Chromium in CHROMIUM`);
else {
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
  const built = await preview({ ...site, preview: { host: '127.0.0.1' } });
  const served = await createServer(site);
  await served.listen();
  try {
    await checkPage(browser, 'built', built.resolvedUrls.local[0]);
    await checkPage(browser, 'served for development', served.resolvedUrls.local[0]);
  } finally {
    await Promise.all([browser.close(), built.close(), served.close()]);
  }
}
assert.deepEqual(warnings, []);
