import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { NutgrafError } from '../errors.js';
import type { Article } from '../schema/article.js';
import type { BlockKind } from '../schema/document.js';
import { findDateLine } from './dateline.js';
import { readFrontMatter } from './front-matter.js';
import { partsOf } from './markdown-parts.js';
import { isByline, isNameLine, personsOf } from './masthead.js';
import { type LinkedPiece, markJunk } from './piece-junk.js';
import { joinPieces } from './pieces.js';

/**
 * The article in a Markdown text: headings, paragraphs, lists and quotations as plain text with blocks, and what its front matter says.
 *
 * @throws {NutgrafError} `INVALID_INPUT` where the argument is no string
 * @example
 * readMarkdown('# Rain Ends\n\nIt *rained* until noon.').text // 'Rain Ends\n\nIt rained until noon.'
 */
export function readMarkdown(markdown: string): Article {
  if (typeof markdown !== 'string') throw new NutgrafError('INVALID_INPUT', 'readMarkdown takes a string.');
  const { body, ...matter } = readFrontMatter(markdown);
  const pieces = nameFront(markJunk(piecesOf(body)), matter.title);
  const title = pieces.find(({ kind }) => kind === 'title');
  const credits = pieces.filter(({ kind }) => kind === 'byline').flatMap(({ text }) => personsOf(text));
  return {
    ...matter,
    ...joinPieces(pieces),
    title: matter.title ?? title?.text ?? null,
    bylines: matter.bylines.length > 0 ? matter.bylines : credits,
    format: 'markdown',
  };
}

/** Quotations and lists that one line opens: their marks beyond the twentieth say nothing. */
const DEEPEST = /^((?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t]))){20})(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/gm;

/** Lists in lists are told by how far lines are set in; the parser asks each of them of each line. */
const FARTHEST_IN = /^([ \t]{100})[ \t]+/gm;

/** The text no deeper than anybody writes. */
const withinDepth = (body: string): string => body.replace(DEEPEST, '$1').replace(FARTHEST_IN, '$1');

/** A block, and whether all of it is emphasised. */
interface MarkdownPiece extends LinkedPiece {
  readonly emphatic: boolean;
}

/** Nodes whose content is one block; the innermost container above them says of which kind. */
const LEAVES: ReadonlySet<string> = new Set(['heading', 'paragraph', 'code']);

/** The blocks of the text in order. */
function piecesOf(body: string): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  let glue: string | null = null;
  for (const part of partsOf(withinDepth(body), (source) => fromMarkdown(source))) {
    const found = piecesIn(part.tree);
    const [last, first] = [pieces.at(-1), found[0]];
    if (glue !== null && last && first?.kind === last.kind) {
      pieces[pieces.length - 1] = { ...last, text: `${last.text}${glue}${first.text}` };
      found.shift();
    }
    for (const piece of found) pieces.push(piece);
    glue = part.glue;
  }
  return pieces;
}

/** The blocks of a tree. It is walked with a stack: quotations can nest as deep as one likes. */
function piecesIn(tree: Nodes): MarkdownPiece[] {
  const pieces: MarkdownPiece[] = [];
  const stack: { node: Nodes; container: BlockKind }[] = [{ node: tree, container: 'paragraph' }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, container } = top;
    if (LEAVES.has(node.type)) pieces.push(toPiece(node, container));
    else if ('children' in node) pushChildren(stack, node, kindOf(node, container));
  }
  return pieces.filter(({ text }) => text !== '');
}

function pushChildren<T extends { node: Nodes; container: BlockKind }>(
  stack: T[],
  { children }: Parents,
  container: BlockKind,
): void {
  for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i]!, container } as T);
}

function kindOf({ type }: Nodes, container: BlockKind): BlockKind {
  if (type === 'blockquote') return 'blockquote';
  return type === 'list' ? 'list' : container;
}

function toPiece(node: Nodes, container: BlockKind): MarkdownPiece {
  const { text, linked, emphatic } = readText(node);
  const piece = { kind: container, text, level: 0, reason: null, linked: linked / text.length, emphatic };
  if (node.type === 'heading') return { ...piece, kind: 'heading', level: node.depth };
  if (node.type === 'code') return { ...piece, kind: 'boilerplate', reason: 'code' };
  const isPicture = 'children' in node && node.children.length === 1 && node.children[0]!.type.startsWith('image');
  return isPicture ? { ...piece, kind: 'caption' } : piece;
}

const EMPHASIS: ReadonlySet<string> = new Set(['emphasis', 'strong']);
const LINKS: ReadonlySet<string> = new Set(['link', 'linkReference']);

/**
 * What a node says: links and emphasis as their words, pictures as their alternative text, line breaks as spaces; how many of its
 * characters are links, and whether all are emphasised.
 */
function readText(node: Nodes): { text: string; linked: number; emphatic: boolean } {
  const words: string[] = [];
  let linked = 0;
  let emphatic = true;
  const stack = [{ node, inLink: false, inEmphasis: false }];
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { type } = top.node;
    const said = saidBy(top.node);
    if (said !== null) {
      words.push(said);
      if (top.inLink) linked += said.length;
      if (!top.inEmphasis && said.trim() !== '') emphatic = false;
    } else if ('children' in top.node) {
      const inLink = top.inLink || LINKS.has(type);
      const inEmphasis = top.inEmphasis || EMPHASIS.has(type);
      for (let i = top.node.children.length - 1; i >= 0; i--) stack.push({ node: top.node.children[i]!, inLink, inEmphasis });
    }
  }
  return { text: words.join('').replace(/\s+/g, ' ').trim(), linked, emphatic };
}

/** What a node without children says, or null. */
function saidBy(node: Nodes): string | null {
  if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') return node.value;
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  return node.type === 'break' ? ' ' : null;
}

/** Standfirst, byline and date. */
const MASTHEAD = 3;
const LONGEST_STANDFIRST = 400;

/** The first block is the title where it is the first heading, or says what the front matter says; standfirst, byline and date may follow. */
function nameFront(pieces: readonly MarkdownPiece[], title: string | null): readonly MarkdownPiece[] {
  const [first, ...rest] = pieces;
  const isTitle = first?.kind === 'heading' && (title === null ? first.level <= 2 : first.text === title || first.level === 1);
  if (!isTitle) return pieces;
  const kinds = rest.slice(0, MASTHEAD).map((piece, i) => frontKind(piece, rest[i + 1]));
  const end = kinds.includes(null) ? kinds.indexOf(null) : kinds.length;
  return [{ ...first, kind: 'title' }, ...rest.map((piece, i) => (i < end ? { ...piece, kind: kinds[i]! } : piece))];
}

/** Under the title a byline says so; a standfirst is emphasised, unless it is the first question of a talk, or has the byline under it. */
function frontKind({ kind, text, emphatic }: MarkdownPiece, next: MarkdownPiece | undefined): BlockKind | null {
  if (kind !== 'paragraph' && kind !== 'heading') return null;
  if (isByline(text) || (kind === 'paragraph' && isNameLine(text))) return 'byline';
  if (findDateLine(text, { start: 0, end: text.length })) return 'dateline';
  const isOver = next !== undefined && (isByline(next.text) || isNameLine(next.text));
  return text.length <= LONGEST_STANDFIRST && (isOver || (emphatic && !text.endsWith('?'))) ? 'standfirst' : null;
}
