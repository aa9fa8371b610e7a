// Makes the pictures of the README from the seed article, and one of the playground: npm run build && npm run pictures
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { makePage } from '../../playground/build.js';
import { analyze } from '../../src/analyze.js';
import { renderHtml, renderTerminal } from '../../src/render.js';

const SEED = 'fixtures/articles/trump-petro/article.txt';
/** Files of the README above this many bytes are a burden to whoever clones. */
const LARGEST = 250_000;

interface Picture {
  readonly name: string;
  readonly page: string;
  readonly theme: 'light' | 'dark';
  readonly width: number;
  readonly height: number;
  /** Where in the page the picture begins: an element, or the top. */
  readonly from: string | null;
  /** What has to be there first. */
  readonly after?: string;
}

const analysis = analyze(readFileSync(SEED, 'utf8'));
const report = renderHtml(analysis);
const { page: playground } = await makePage();
const terminal = terminalPage(renderTerminal(analysis, { width: 84, color: true }));
const pictures: readonly Picture[] = [
  { name: 'report', page: report, theme: 'light', width: 1200, height: 1010, from: '#tone' },
  { name: 'report-dark', page: report, theme: 'dark', width: 1200, height: 1010, from: '#tone' },
  { name: 'phone', page: report, theme: 'light', width: 390, height: 844, from: '#article .row' },
  { name: 'playground', page: playground, theme: 'light', width: 1280, height: 800, from: null, after: '#article .mention' },
  { name: 'terminal', page: terminal, theme: 'dark', width: 800, height: 1010, from: null },
];

/** What a terminal would show, as a page. */
function terminalPage(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  // biome-ignore lint/suspicious/noControlCharactersInRegex: an escape sequence begins with one
  const painted = escaped.replace(/\u001b\[([\d;]+)m/g, (_, codes: string) =>
    codes === '0'
      ? '</span>'
      : `<span class="${codes
          .split(';')
          .map((code) => `c${code}`)
          .join(' ')}">`,
  );
  return `<!doctype html><meta charset="utf-8"><style>
    body{margin:0;background:#16181d;color:#d7dae0;padding:18px 14px;width:max-content}
    pre{font:14px/1.35 "DejaVu Sans Mono",monospace;margin:0}
    .c1{font-weight:700}.c2{color:#8b919d}.c31{color:#ef7b76}.c32{color:#7cc58a}.c33{color:#d9b25f}.c36{color:#6cc3d0}
  </style><pre><span>$ nutgraf article.txt\n\n${painted}</span></pre>`;
}

async function take(
  browser: Browser,
  folder: string,
  { name, page: html, theme, width, height, from, after }: Picture,
): Promise<void> {
  const file = join(folder, 'page.html');
  writeFileSync(file, html);
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: theme, deviceScaleFactor: 1 });
  await page.goto(`file://${file}`);
  if (after) await page.waitForSelector(after);
  const box = from === null ? null : await page.locator(from).first().boundingBox();
  const path = join('docs/pictures', `${name}.png`);
  const picture = await page.screenshot({
    path,
    fullPage: true,
    clip: { x: 0, y: Math.max(0, (box?.y ?? 0) - 16), width, height },
  });
  await page.close();
  console.log(`${path} ${picture.length} bytes`);
  if (picture.length > LARGEST) throw new Error(`${path} is larger than ${LARGEST} bytes`);
}

const executablePath = process.env['CHROMIUM'] ?? execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim();
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const folder = mkdtempSync(join(tmpdir(), 'nutgraf-pictures-'));
try {
  for (const picture of pictures) await take(browser, folder, picture);
} finally {
  await browser.close();
  rmSync(folder, { recursive: true });
}
