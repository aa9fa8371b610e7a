import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isExternal } from './pages.js';

/** Why links of a Markdown page lead nowhere where the page is read in the repository. */
export function brokenIn(path: string): string[] {
  const markdown = readFileSync(path, 'utf8');
  const targets = markdown.matchAll(/\]\(([^)\s]+)\)|\s(?:href|src|srcset)="([^"]+)"/g);
  return [...targets].flatMap(([, link, attribute]) => {
    const to = link ?? attribute ?? '';
    if (isExternal(to)) return [];
    const [file = '', fragment] = to.split('#');
    const target = file === '' ? path : join(dirname(path), file);
    if (!existsSync(target)) return [`${path}: ${to} is no file`];
    return fragment === undefined || anchorsOf(readFileSync(target, 'utf8')).has(fragment)
      ? []
      : [`${path}: ${to} has no such heading`];
  });
}

/** What links to a page's headings are called on the pages of a repository: "What a `confidence` means" is what-a-confidence-means. */
function anchorsOf(markdown: string): Set<string> {
  const prose = markdown.replace(/^```[\s\S]*?^```$/gm, '');
  const headings = prose.matchAll(/^#{1,6} (.+)$/gm);
  return new Set(
    [...headings].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\s_-]/gu, '')
        .replace(/ /g, '-'),
    ),
  );
}
