import { attribute, type Page, type PageNode } from './page.js';

/** Words in the class, id, role or test id of an element, by what they say it holds. */
const NAMES: Readonly<Record<string, string>> = {
  comments: 'comment comments commenting commentlist disqus discussion respond replies livefyre coral',
  'share-bar':
    'share sharing sharebar shares sharedaddy addthis addtoany social socials socialmedia sociable followus follow sharetools',
  'related-links':
    'related relatedposts recommended recommendation recommendations outbrain taboola zergnet trending popular mostpopular mostread mostviewed readmore morefrom morenews morestories inread seealso teaser teasers recirc recirculation jumplinks moreon yarpp revcontent also',
  newsletter:
    'newsletter newsletters subscribe subscription signup mailchimp optin emailsignup mailinglist cta calltoaction donate donation donations appdownload getapp',
  advertisement:
    'ad ads advert adverts advertisement advertising adslot adsbygoogle adunit dfp sponsor sponsored sponsors promo promos promotion promotional promobox banner banners commercial betting odds sportsbook',
  navigation:
    'nav navigation navbar menu breadcrumb breadcrumbs breadcrumbtrail pagination pager paging toolbar topbar toc skip skiplink subnav keyevents jumpto tableofcontents',
  'site-furniture': 'sidebar aside footer foot colophon masthead widget widgets copyright legal disclaimer siteheader sitefooter',
  dialog: 'popup modal overlay lightbox cookie cookies gdpr consent paywall dialog tooltip toast',
  'author-note': 'authorbio authorbox bio authorinfo aboutauthor authorcard writerbio aboutthewriter aboutwriter aboutauthors',
  'piece-note': 'correction corrections clarification editorsnote editornote updatenote',
  'pull-quote': 'pullquote pullquotes',
  tags: 'tag tags taglist keywords topics categories tagcloud',
  'photo-credit': 'credit credits copyrightholder',
  gallery: 'slideshow carousel gallery galleries slider',
  metadata:
    'byline bylines dateline timestamp pubdate postmeta entrymeta meta metadata posted readtime readingtime timeread viewcount',
  'screen-reader': 'visuallyhidden sronly offscreen screenreader assistive',
  print: 'printonly printfooter noprint',
};
const REASONS: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).flatMap(([reason, words]) => words.split(' ').map((word): [string, string] => [word, reason])),
);
const TAGS: ReadonlyMap<string, string> = new Map([
  ['nav', 'navigation'],
  ['footer', 'site-furniture'],
  ['aside', 'aside'],
  ['form', 'form'],
  ['dialog', 'dialog'],
  ['menu', 'navigation'],
]);
const ROLES: ReadonlyMap<string, string> = new Map([
  ['navigation', 'navigation'],
  ['complementary', 'aside'],
  ['contentinfo', 'site-furniture'],
  ['search', 'form'],
  ['dialog', 'dialog'],
  ['banner', 'site-furniture'],
  ['menu', 'navigation'],
]);

/**
 * Why an element is no part of an article, by its tag, role and names, or null.
 *
 * @param quoting whether a block quote lies inside: a "social" element is then a post that the article shows
 */
export function junkReason(page: Page, index: number, quoting: boolean): string | null {
  const node = page[index]!;
  const byTag = TAGS.get(node.tag) ?? ROLES.get(attribute(node, 'role'));
  if (byTag) return byTag;
  if (node.tag === 'body' || node.tag === 'html' || node.tag === 'article' || node.tag === 'main') return null;
  for (const name of namesOf(page, index)) {
    const reason = REASONS.get(name);
    if (reason && !(quoting && reason === 'share-bar')) return reason;
  }
  return null;
}

/** The words that an element is named with: "ArticleBody__share-tools" gives article, body, share, tools and their neighbours joined. */
export function namesOf(page: Page, index: number): readonly string[] {
  const node = page[index]!;
  node.names ??= readNames(node);
  return node.names;
}

function readNames(node: PageNode): string[] {
  const named = `${attribute(node, 'class')} ${attribute(node, 'id')}`.slice(0, 300);
  if (named.length < 2) return [];
  const words: string[] = [];
  for (const name of named.split(/\s+/)) {
    const parts = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .toLowerCase()
      .split(/[^a-z]+/)
      .filter(Boolean);
    words.push(...parts);
    for (let i = 1; i < parts.length; i++) words.push(parts[i - 1]! + parts[i]!);
  }
  return words;
}

/** Whether a reader never sees the element. */
export function isHidden(page: Page, index: number): boolean {
  const node = page[index]!;
  if (node.dom?.getAttribute?.('hidden') != null || attribute(node, 'aria-hidden') === 'true') return true;
  return /display\s*:\s*none|visibility\s*:\s*hidden/i.test(attribute(node, 'style'));
}
