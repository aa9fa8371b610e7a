import { readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';

/** What a page points to. */
export interface Link {
  /** The page's path in the site. */
  readonly page: string;
  readonly element: string;
  readonly to: string;
}

/** Paths of all files in a site. */
export function filesOf(site: string): string[] {
  const entries = readdirSync(site, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => posix.relative(site, join(parentPath, name)));
}

/** Every address that a page names in an attribute. */
export function linksOf(site: string, page: string): Link[] {
  // What stands in a script is no markup.
  const html = readFileSync(join(site, page), 'utf8').replace(/(<script\b[^>]*>)[\s\S]*?<\/script>/g, '$1');
  const tags = html.matchAll(/<([a-z]+)\s([^>]*)>/g);
  return [...tags].flatMap(([, element = '', attributes = '']) =>
    [...attributes.matchAll(/(?:^|\s)(?:href|src|srcset)="([^"]*)"/g)].map(([, to = '']) => ({ page, element, to })),
  );
}

/** Ids that a page has, which links may point to. */
export function idsOf(site: string, page: string): Set<string> {
  const html = readFileSync(join(site, page), 'utf8');
  return new Set([...html.matchAll(/\s(?:id|name)="([^"]+)"/g)].map(([, id = '']) => id));
}

/** Whether an address leads out of the site. */
export const isExternal = (to: string): boolean => /^[a-z][a-z0-9+.-]*:|^\/\//i.test(to);

/** Why a link within the site leads nowhere; null where it does not. */
export function brokenBy(
  site: string,
  { page, to }: Link,
  files: ReadonlySet<string>,
  ids: Map<string, Set<string>>,
): string | null {
  const [path = '', fragment = ''] = to.split('#');
  const target = path === '' ? page : posix.join(posix.dirname(page), decodeURI(path));
  if (!files.has(target)) return `${page}: ${to} is no file`;
  if (fragment === '') return null;
  const known = ids.get(target) ?? idsOf(site, target);
  ids.set(target, known);
  return known.has(decodeURIComponent(fragment)) ? null : `${page}: ${to} has no such heading`;
}
