import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { analyze } from '../../src/analyze.js';
import { indexEntry, renderHtml, renderIndex } from '../../src/render.js';
import { articleFixtures } from '../golden/fixtures.js';
import { complaintsOf, faultsOf, hasChromium, type Look, launch, looks, narrow, wide } from './chromium.js';

const fixtures = articleFixtures();
const analysisOf = (name: string) => analyze(fixtures.find((fixture) => fixture.name === name)!.article);
const story = (): string => renderHtml(analysisOf('trump-petro'));
const others: Readonly<Record<string, () => string>> = {
  'a page with junk': () => renderHtml(analysisOf('page-with-chrome')),
  'an interview': () => renderHtml(analysisOf('interview-qa')),
  'an empty text': () => renderHtml(analyze('')),
  'words without end': () => renderHtml(analyze(`${'Donaudampfschifffahrt'.repeat(30)} said “${'no'.repeat(300)}” to Ann Lee.`)),
  'a list': () => renderIndex(fixtures.map(({ name, article }) => indexEntry(analyze(article), `${name}.html`))),
};

describe.skipIf(!hasChromium('the report'))('the report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nutgraf-browser-'));
  let browser: Browser;
  beforeAll(async () => {
    browser = await launch();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  /** Opens a page and gives what the browser complains of. */
  async function open(html: string, look: Look): Promise<{ page: Page; complaints: string[] }> {
    const file = join(folder, 'page.html');
    writeFileSync(file, html);
    const page = await browser.newPage({ viewport: { width: look.width, height: 900 }, colorScheme: look.colorScheme });
    const complaints = complaintsOf(page, (url) => url.startsWith('file:'));
    await page.goto(`file://${file}`);
    return { page, complaints };
  }

  async function expectFine(html: string, look: Look): Promise<void> {
    const { page, complaints } = await open(html, look);
    expect(await faultsOf(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  }

  it.each(looks)('fits and is accessible at $width px, $colorScheme', (look) => expectFine(story(), look));

  it.each(Object.entries(others))('%s fits and is accessible, wide and narrow', async (_name, make) => {
    await expectFine(make(), wide);
    await expectFine(make(), narrow);
  });

  it('tells who a name means, to the mouse and to the keyboard', async () => {
    const { page } = await open(story(), wide);
    const tipOf = (selector: string): Promise<unknown> =>
      page.evaluate(`getComputedStyle(document.querySelector('${selector}'), '::after').display`);
    expect(await tipOf('#e1-1')).toBe('none');
    await page.hover('#e1-1');
    expect(await tipOf('#e1-1')).toBe('block');
    await page.mouse.move(0, 0);
    expect(await tipOf('#e1-1')).toBe('none');
    await page.focus('#e1-1');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Tab');
    expect(await tipOf('#e1-1')).toBe('block');
    await page.close();
  });

  it('runs nothing that an article brings', async () => {
    const { page, complaints } = await open(renderHtml(analyze(hostile)), wide);
    expect(await page.evaluate('globalThis.ran ?? "nothing ran"')).toBe('nothing ran');
    expect(complaints).toEqual([]);
    await page.close();
  });
});

const hostile = [
  '</title><script>ran = 1</script><img src=x onerror="ran = 2">',
  'Ann "onmouseover=ran=3" Lee</style></svg><script>ran = 4</script> said “<script>ran = 5</script>” on Monday.',
  '<iframe srcdoc="<script>top.ran = 6</script>"></iframe> <a href="javascript:ran = 7">Bob Ray</a> praised Ann Lee.',
].join('\n\n');
