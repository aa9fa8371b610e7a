import { attribute, type Page, rawText } from './page.js';

/** A JSON-LD object, of which nothing is known yet. */
export interface LdObject {
  readonly mainEntity?: unknown;
  readonly mainEntityOfPage?: unknown;
  readonly name?: unknown;
  readonly [key: string]: unknown;
}

const ARTICLE = /(?:Article|Posting|Report|Review|OpinionPiece|Column)$/;
/** Objects looked through before giving up: pages have tens, a hostile one could have any number. */
const MOST_OBJECTS = 5000;

/** What the page's JSON-LD says of the article, and whether some of it could not be read. */
export function readJsonLd(page: Page): { article: LdObject | null; unreadable: boolean } {
  const scripts = page.filter((node) => node.tag === 'script' && /^application\/ld\+json/i.test(attribute(node, 'type').trim()));
  const parsed = scripts.map((script) => parseLoosely(rawText(script)));
  const objects = parsed.flatMap((value) => (value === undefined ? [] : objectsIn(value)));
  return { article: objects.find(isArticle) ?? null, unreadable: parsed.includes(undefined) };
}

/** JSON as pages have it: in a CDATA section or comment, with raw line breaks in strings, commas too many. */
function parseLoosely(source: string): unknown {
  const bare = source.replace(/^\s*(?:\/\/\s*)?(?:<!\[CDATA\[|<!--)/, '').replace(/(?:\/\/\s*)?(?:\]\]>|-->)\s*$/, '');
  return (
    parse(bare) ?? parse(bare.replace(/\p{Cc}+/gu, ' ')) ?? parse(bare.replace(/\p{Cc}+/gu, ' ').replace(/,(?=\s*[}\]])/g, ''))
  );
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return undefined;
  }
}

/** Every object in arrays and in `@graph`, `mainEntity`, `mainEntityOfPage`, outer ones first. */
function objectsIn(value: unknown): LdObject[] {
  const found: LdObject[] = [];
  const queue: unknown[] = [value];
  for (let i = 0; i < queue.length && i < MOST_OBJECTS; i++) {
    const item = queue[i];
    if (Array.isArray(item)) queue.push(...item.slice(0, MOST_OBJECTS));
    else if (isObject(item)) {
      found.push(item);
      queue.push(item['@graph'], item.mainEntity, item.mainEntityOfPage);
    }
  }
  return found;
}

export const isObject = (value: unknown): value is LdObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isArticle = (object: LdObject): boolean =>
  [object['@type']].flat().some((type) => typeof type === 'string' && ARTICLE.test(type));

/** The string at a key: itself, the first of several, or the `name` or `@value` of an object. */
export function stringAt(object: LdObject | null, key: string): string | null {
  return namesAt(object, key)[0] ?? null;
}

/** All strings at a key, names of objects included. */
export function namesAt(object: LdObject | null, key: string): string[] {
  const values = [object?.[key]].flat(2);
  return values.flatMap((value) => {
    const named = isObject(value) ? (value.name ?? value['@value']) : value;
    const text = Array.isArray(named) ? named[0] : named;
    return typeof text === 'string' && text.trim() !== '' ? [text.trim()] : [];
  });
}
