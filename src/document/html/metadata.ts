import { toIso } from '../dates.js';
import { isPersonName, personsOf } from '../masthead.js';
import { namesOf } from './containers.js';
import { decodeEntities } from './entities.js';
import { type LdObject, namesAt, readJsonLd, stringAt } from './json-ld.js';
import { attribute, collapse, innerText, type Page, type PageNode } from './page.js';

/** What a page says of its article outside the article's text. */
export interface Metadata {
  readonly title: string | null;
  readonly standfirst: string | null;
  readonly bylines: readonly string[];
  readonly publisher: string | null;
  readonly publishedAt: string | null;
  readonly url: string | null;
}

/** Names of meta elements, best first. */
const META = {
  title: ['og:title', 'twitter:title', 'parsely-title', 'dc.title', 'dcterms.title', 'sailthru.title'],
  standfirst: ['og:description', 'twitter:description', 'description', 'dc.description', 'sailthru.description'],
  author: [
    'author',
    'article:author',
    'parsely-author',
    'dc.creator',
    'dcterms.creator',
    'byl',
    'sailthru.author',
    'twitter:data1',
  ],
  publisher: ['og:site_name', 'application-name', 'dc.publisher', 'parsely-site'],
  published: [
    'article:published_time',
    'article:published',
    'parsely-pub-date',
    'datepublished',
    'date',
    'dc.date',
    'dc.date.issued',
    'dcterms.created',
    'dcterms.issued',
    'pubdate',
    'publishdate',
    'publish-date',
    'sailthru.date',
    'og:published_time',
  ],
} as const;

/** Reads JSON-LD, meta elements, microdata and `<time>`; what none of them has is null. */
export function readMetadata(page: Page): Metadata {
  const { article } = readJsonLd(page);
  const meta = metaOf(page);
  const pick = (names: readonly string[]): string | null => names.map((name) => meta.get(name)?.[0]).find(Boolean) ?? null;
  const publisher = clean(pick(META.publisher.slice(0, 1)) ?? publisherOf(article) ?? pick(META.publisher));
  const ownTitle = stringAt(article, 'headline') ?? pick(META.title) ?? microdata(page, 'headline') ?? documentTitle(page);
  return {
    title: withoutSite(clean(ownTitle), publisher),
    standfirst: clean(pick(META.standfirst) ?? stringAt(article, 'description')),
    bylines: bylinesOf(
      page,
      article,
      META.author.flatMap((name) => meta.get(name) ?? []),
    ),
    publisher,
    publishedAt: publishedOf(
      page,
      article,
      META.published.flatMap((name) => meta.get(name) ?? []),
    ),
    url: canonical(page) ?? meta.get('og:url')?.[0] ?? null,
  };
}

function metaOf(page: Page): Map<string, string[]> {
  const meta = new Map<string, string[]>();
  for (const node of page) {
    if (node.tag !== 'meta') continue;
    const name = (attribute(node, 'property') || attribute(node, 'name') || attribute(node, 'itemprop')).trim().toLowerCase();
    const content = attribute(node, 'content').trim();
    if (name !== '' && content !== '') meta.set(name, [...(meta.get(name) ?? []), content].slice(0, 20));
  }
  return meta;
}

const clean = (text: string | null): string | null => (text === null ? null : collapse(decodeEntities(text)) || null);

const publisherOf = (article: LdObject | null): string | null => stringAt(article, 'publisher');

function documentTitle(page: Page): string | null {
  const at = page.findIndex(({ tag }) => tag === 'title');
  return at < 0 ? null : innerText(page, at) || null;
}

/** "Rain Ends | The Daily Post" without the site's name, where that is known or is what comes last. */
function withoutSite(title: string | null, publisher: string | null): string | null {
  if (title === null) return null;
  const parts = siteAfter(title);
  if (!parts) return title;
  const [rest, last] = parts;
  const bar = /\s[|»·•]\s/.test(title);
  return bar || same(last, publisher) ? rest : title;
}

const LONGEST_SITE = 40;

/** What stands before and after the first " | " or " – " behind which only a site's name is left; white space is single spaces here. */
function siteAfter(title: string): [string, string] | null {
  const from = Math.max(8, title.length - LONGEST_SITE - 3);
  const end = / [|»·•–—-] ([^|»·•]{2,40})$/.exec(title.slice(from));
  return end && [title.slice(0, from + end.index), end[1]!];
}

const same = (a: string, b: string | null): boolean => b !== null && letters(a) === letters(b);
const letters = (text: string): string => text.toLowerCase().replace(/^the |\.com$|[^\p{L}\p{N}]/gu, '');

/** Names of the element that shows who wrote the article. */
const BYLINE_NAMES: ReadonlySet<string> = new Set(
  'byline bylines articleauthor articleauthors postauthor storyauthor entryauthor'.split(' '),
);

/** Characters; elements of authors can lie in one another. */
const LONGEST_BYLINE = 1000;

function bylinesOf(page: Page, article: LdObject | null, declared: readonly string[]): string[] {
  const textsOf = (isAsked: (node: PageNode, index: number) => boolean): string[] =>
    page.flatMap((node, i) => (isAsked(node, i) ? [innerText(page, i, LONGEST_BYLINE)] : []));
  const marked = textsOf((node) => isAuthorMark(attribute(node, 'itemprop'), attribute(node, 'rel')));
  const named = textsOf((_, i) => namesOf(page, i).some((name) => BYLINE_NAMES.has(name))).slice(0, 1);
  for (const source of [namesAt(article, 'author'), declared, marked, named]) {
    const persons = source
      .map((name) => collapse(decodeEntities(name)))
      .flatMap((name) => (isPersonName(name) ? [name] : personsOf(name)));
    if (persons.length > 0) return [...new Set(persons)];
  }
  return [];
}

const isAuthorMark = (itemprop: string, rel: string): boolean => /^author$/i.test(itemprop) || /\bauthor\b/i.test(rel);

function publishedOf(page: Page, article: LdObject | null, declared: readonly string[]): string | null {
  const ld = [stringAt(article, 'datePublished'), stringAt(article, 'dateCreated')];
  const times = page
    .filter((node) => isDateMark(node.tag, attribute(node, 'itemprop')))
    .map((node) => attribute(node, 'datetime') || attribute(node, 'content'));
  for (const value of [...ld, ...declared, ...times]) {
    const iso = value ? toIso(value) : null;
    if (iso) return iso;
  }
  return null;
}

const isDateMark = (tag: string, itemprop: string): boolean => tag === 'time' || /^datepublished$/i.test(itemprop);

function microdata(page: Page, property: string): string | null {
  const at = page.findIndex((node) => attribute(node, 'itemprop').toLowerCase() === property);
  return at < 0 ? null : attribute(page[at]!, 'content') || innerText(page, at) || null;
}

function canonical(page: Page): string | null {
  const link = page.find((node) => node.tag === 'link' && /\bcanonical\b/i.test(attribute(node, 'rel')));
  return (link && attribute(link, 'href').trim()) || null;
}
