import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

/** Whether there is a browser to test in; where there is none, a line says what is skipped. */
export function hasChromium(what: string): boolean {
  const found = existsSync(executablePath);
  if (!found) console.warn(`${what} is not tested: there is no ${executablePath}; name a Chromium in CHROMIUM`);
  return found;
}

export const launch = (): Promise<Browser> => chromium.launch({ executablePath, args: ['--no-sandbox'] });

export type Look = { readonly width: number; readonly colorScheme: 'light' | 'dark' };
export const wide: Look = { width: 1280, colorScheme: 'light' };
export const narrow: Look = { width: 390, colorScheme: 'dark' };
export const looks: readonly Look[] = [wide, narrow, { ...wide, colorScheme: 'dark' }, { ...narrow, colorScheme: 'light' }];

/** What the browser complains of, and what a page asks of the network, as it comes. */
export function complaintsOf(page: Page, isOwn: (url: string) => boolean): string[] {
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!isOwn(request.url())) complaints.push(request.url());
  });
  return complaints;
}

/** What is wrong with a page as it stands: wider than its window, or against a rule of accessibility. */
export async function faultsOf(page: Page): Promise<string[]> {
  const widths = await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]');
  const [needed, given] = widths as [number, number];
  await page.evaluate(axe.source);
  const { violations } = (await page.evaluate('axe.run()')) as { violations: { id: string; nodes: { html: string }[] }[] };
  const found = violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 200)}`));
  return needed > given ? [`${needed} pixels wide in ${given}`, ...found] : found;
}
