import { namesOf } from './containers.js';
import type { Leaf } from './leaves.js';
import { attribute, type Page } from './page.js';
import { subtreeSums } from './sums.js';
import { findTeasers } from './teasers.js';

const SENTENCE = /[.!?。！？]["'”’)\]]*(?:\s|$)/;
/** A teaser breaks off, to be read elsewhere. */
const BROKEN_OFF = /(?:…|\.\.\.|\[…\]|\[\.\.\.\])$/;

/** What a leaf says for its container being the article: prose speaks for it, links and scraps against. */
export function weigh({ text, linked }: Leaf): number {
  const free = text.length - 2 * linked;
  const sentences = SENTENCE.test(text) && !BROKEN_OFF.test(text);
  if (text.length >= 80 && sentences) return Math.min(free, 1200);
  if (text.length >= 40 && sentences) return Math.min(free, 60);
  return -15 - Math.min(text.length, 100) / 4;
}

/** Names that sites give the container of an article's body. */
const BODY_NAMES: ReadonlySet<string> = new Set(
  'articlebody articlecontent articletext entrycontent postcontent postbody storybody storycontent storytext contentbody newsbody newstext newscontent pagecontent textcontent'.split(
    ' ',
  ),
);
/** A container that says it is the body is taken when it has this share of what the best one has. */
const DECLARED_SHARE = 0.6;
/** With less prose than this on a page, as in tables and lists, the declared container is all there is to go by. */
const LITTLE_PROSE = 500;

/**
 * The element that holds the article: the one whose leaves weigh most together, of several alike the innermost;
 * or the one that says it is the body, where that is plausible.
 */
export function findRoot(page: Page, leaves: readonly Leaf[], reasons: readonly (string | null)[]): number {
  const isJunk = leaves.map(({ owner }) => reasons[owner] !== null);
  const weights = leaves.map((leaf, i) => (isJunk[i] ? Math.min(0, weigh(leaf)) / 4 : weigh(leaf)));
  const total = subtreeSums(page, leaves, withoutTeasers(page, leaves, weights));
  const free = subtreeSums(
    page,
    leaves,
    leaves.map((leaf, i) => (isJunk[i] ? 0 : leaf.text.length - leaf.linked)),
  );
  let best = 0;
  for (let i = 0; i < page.length; i++) {
    if (page[i]!.tag !== '#text' && total[i]! >= total[best]!) best = i;
  }
  // Nothing reads like an article's prose: a note of a line or two is all that there is.
  if (total[best]! <= 0) best = 0;
  const declared = findDeclared(page, free, reasons);
  if (declared < 0) return best;
  const plausible =
    total[best]! < LITTLE_PROSE ? free[declared]! >= free[best]! : total[declared]! >= total[best]! * DECLARED_SHARE;
  return plausible ? declared : best;
}

/** The weights, teasers of other stories held to be junk where there is a story besides them. */
function withoutTeasers(page: Page, leaves: readonly Leaf[], weights: readonly number[]): readonly number[] {
  const teasers = findTeasers(page, leaves, weights);
  const rest = weights.map((weight, i) => (teasers[i] === 1 ? Math.min(0, weight) / 4 : weight));
  const story = rest.reduce((sum, weight) => sum + Math.max(0, weight), 0);
  return story < LITTLE_PROSE ? weights : rest;
}

/** The fullest element that says it is the article's body, or −1. */
function findDeclared(page: Page, free: Float64Array, reasons: readonly (string | null)[]): number {
  let declared = -1;
  for (let i = 1; i < page.length; i++) {
    if (page[i]!.tag === '#text' || reasons[i] !== null || !isDeclared(page, i)) continue;
    if (declared < 0 || free[i]! > free[declared]!) declared = i;
  }
  return declared;
}

const isDeclared = (page: Page, index: number): boolean =>
  /^articlebody$/i.test(attribute(page[index]!, 'itemprop')) || namesOf(page, index).some((name) => BODY_NAMES.has(name));
