import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { NutgrafError } from '../errors.js';
import type { Article } from '../schema/article.js';
import type { BlockKind } from '../schema/document.js';
import { readFrontMatter } from './front-matter.js';
import { isByline, personsOf } from './masthead.js';
import { joinPieces, type Piece } from './pieces.js';

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
  const pieces = nameFront(piecesOf(body), matter.title);
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

/** So many marks in one paragraph are no writing; the parser's time grows with their square. */
const MOST_MARKS = 400;
const DEEPEST_QUOTE = /^((?:[ \t]*>){20})(?:[ \t]*>)+/gm;

/** Parses the text; emphasis and links stay unread where a paragraph holds nothing but marks. */
function parse(body: string): Nodes {
  const marks = body.split(/\n[ \t]*\n/).map((paragraph) => (paragraph.match(/[*_[]/g) ?? []).length);
  const unread = marks.some((count) => count > MOST_MARKS) ? ['attention', 'labelStartImage', 'labelStartLink'] : [];
  return fromMarkdown(body.replace(DEEPEST_QUOTE, '$1'), { extensions: [{ disable: { null: unread } }] });
}

/** Nodes whose content is one block; the innermost container above them says of which kind. */
const LEAVES: ReadonlySet<string> = new Set(['heading', 'paragraph', 'code']);

/** The blocks of the text in order. The tree is walked with a stack: quotations can nest as deep as one likes. */
function piecesOf(body: string): Piece[] {
  const pieces: Piece[] = [];
  const stack: { node: Nodes; container: BlockKind }[] = [{ node: parse(body), container: 'paragraph' }];
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

function toPiece(node: Nodes, container: BlockKind): Piece {
  const text = textOf(node);
  if (node.type === 'heading') return { kind: 'heading', text, level: node.depth, reason: null };
  if (node.type === 'code') return { kind: 'boilerplate', text, level: 0, reason: 'code' };
  const isPicture = 'children' in node && node.children.length === 1 && node.children[0]!.type.startsWith('image');
  return { kind: isPicture ? 'caption' : container, text, level: 0, reason: null };
}

/** What a node says: links and emphasis as their words, pictures as their alternative text, line breaks as spaces. */
function textOf(node: Nodes): string {
  const words: string[] = [];
  const stack: Nodes[] = [node];
  for (let top = stack.pop(); top; top = stack.pop()) {
    if (top.type === 'text' || top.type === 'inlineCode' || top.type === 'code') words.push(top.value);
    else if (top.type === 'image' || top.type === 'imageReference') words.push(top.alt ?? '');
    else if (top.type === 'break') words.push(' ');
    else if ('children' in top) for (let i = top.children.length - 1; i >= 0; i--) stack.push(top.children[i]!);
  }
  return words.join('').replace(/\s+/g, ' ').trim();
}

/** The first block is the title where it is the first heading, or says what the front matter says; a byline may follow. */
function nameFront(pieces: readonly Piece[], title: string | null): Piece[] {
  const [first, ...rest] = pieces;
  if (!first) return [];
  const isTitle = first.kind === 'heading' && (title === null ? first.level <= 2 : first.text === title || first.level === 1);
  const front: Piece[] = isTitle ? [{ ...first, kind: 'title' }] : [first];
  const [second, ...others] = rest;
  if (!isTitle || !second || !isByline(second.text)) return [...front, ...rest];
  return [...front, { ...second, kind: 'byline' }, ...others];
}
