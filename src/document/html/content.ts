import type { BlockKind } from '../../schema/document.js';
import type { LinkedPiece } from '../piece-junk.js';
import { isHidden, junkReason, namesOf } from './containers.js';
import { findLeaves, INLINE, type Leaf } from './leaves.js';
import type { Page } from './page.js';
import { findRoot, weigh } from './root.js';
import { subtreeSums } from './sums.js';

/** A block of the article before its place in the text is known. */
export interface PagePiece extends LinkedPiece {
  /** Node that it begins at. */
  readonly at: number;
}

export interface Content {
  /** Leaves before the article's container: a title may stand there. */
  readonly before: readonly PagePiece[];
  readonly inside: readonly PagePiece[];
}

/** The article's blocks, junk that lies among them marked. */
export function findContent(page: Page): Content {
  const leaves = findLeaves(page, (i) => isHidden(page, i)).filter(({ text }) => !isMarkup(text));
  const prose = leaves.map((leaf) => Math.max(0, weigh(leaf)));
  const reasons = reasonsOf(page, subtreeSums(page, leaves, prose));
  const root = findRoot(page, leaves, reasons);
  const piecesIn = (from: number, to: number): PagePiece[] =>
    leaves.filter(({ at }) => at >= from && at < to).map((leaf) => toPiece(page, leaf, reasons[leaf.owner] ?? null));
  return { before: piecesIn(0, root), inside: piecesIn(root, page[root]!.end) };
}

/** Markup shown as text: fallbacks for readers without scripts, badly closed. */
const isMarkup = (text: string): boolean => /^<\/?[a-z][^>]*>/i.test(text);

/** A container with more than this share of the page's prose is no junk, whatever it is called. */
const TOO_MUCH = 0.5;

/** For each node the reason why it, or what it lies in, is junk. */
function reasonsOf(page: Page, prose: Float64Array): (string | null)[] {
  const quoting = holdsQuote(page);
  const reasons: (string | null)[] = [null];
  for (let i = 1; i < page.length; i++) {
    const inherited = reasons[page[i]!.parent]!;
    const isWhole = prose[i]! > prose[0]! * TOO_MUCH;
    if (inherited !== null || page[i]!.tag === '#text') reasons.push(inherited);
    else reasons.push(isWhole ? null : junkReason(page, i, quoting[i] === 1));
  }
  return reasons;
}

/** For each node whether a block quote is or lies in it: posts that an article shows are quoted so. */
function holdsQuote(page: Page): Uint8Array {
  const holds = new Uint8Array(page.length);
  for (let i = page.length - 1; i > 0; i--) {
    if (page[i]!.tag === 'blockquote') holds[i] = 1;
    if (holds[i] === 1) holds[page[i]!.parent] = 1;
  }
  return holds;
}

const KINDS: ReadonlyMap<string, BlockKind> = new Map([
  ['li', 'list'],
  ['dd', 'list'],
  ['dt', 'list'],
  ['tr', 'list'],
  ['blockquote', 'blockquote'],
  ['figcaption', 'caption'],
  ['figure', 'caption'],
  ['caption', 'caption'],
]);
const CAPTION_NAMES: ReadonlySet<string> = new Set([
  'caption',
  'captions',
  'figcaption',
  'imagecaption',
  'wpcaption',
  'photocaption',
]);
const STANDFIRST_NAMES: ReadonlySet<string> = new Set([
  'standfirst',
  'dek',
  'deck',
  'subtitle',
  'subheadline',
  'subhead',
  'subheading',
  'strapline',
  'tagline',
]);
const HEADING = /^h([1-6])$/;
/** How many of the blocks around a leaf say what it is. */
const DEPTH = 5;

function toPiece(page: Page, { text, owner, linked, at }: Leaf, reason: string | null): PagePiece {
  const { kind, level } = kindAt(page, owner);
  return { kind: reason === null ? kind : 'boilerplate', text, level, reason, linked: linked / text.length, at };
}

/** What the elements around a leaf make of it; the innermost that says anything decides. */
function kindAt(page: Page, owner: number): { kind: BlockKind; level: number } {
  for (let i = owner, depth = 0; i > 0 && depth < DEPTH; i = page[i]!.parent) {
    if (!INLINE.has(page[i]!.tag)) depth++;
    const heading = HEADING.exec(page[i]!.tag);
    if (heading) return { kind: 'heading', level: Number(heading[1]) };
    const kind = KINDS.get(page[i]!.tag) ?? kindByName(page, i);
    if (kind) return { kind, level: 0 };
  }
  return { kind: 'paragraph', level: 0 };
}

function kindByName(page: Page, index: number): BlockKind | null {
  const names = namesOf(page, index);
  if (names.some((name) => CAPTION_NAMES.has(name))) return 'caption';
  return names.some((name) => STANDFIRST_NAMES.has(name)) ? 'standfirst' : null;
}
