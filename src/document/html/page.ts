import type { DomNode } from '../dom.js';

/** A node of the page in document order; its descendants are the nodes from the next index up to `end`. */
export interface PageNode {
  readonly tag: string;
  readonly parent: number;
  end: number;
  /** The text of a text node, else empty. */
  readonly text: string;
  readonly dom: DomNode | null;
  /** What {@link namesOf} found, once it was asked. */
  names: readonly string[] | null;
}

/** A parsed page, laid flat, so that nothing that reads it recurses: pages can nest as deep as their makers like. */
export type Page = readonly PageNode[];

const ELEMENT = 1;
const TEXT = 3;
const CDATA = 4;
/** Their content is code, or of no use as text. */
const OPAQUE: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'svg',
  'math',
  'object',
  'textarea',
  'select',
  'iframe',
]);

/** Lays a document flat. Scripts and styles stay as elements without content; `dom` leads to it. */
export function flatten(document: DomNode): Page {
  const nodes: PageNode[] = [{ tag: '#root', parent: -1, end: 0, text: '', dom: null, names: null }];
  // From the list of children: a document type of linkedom's knows no next sibling.
  for (const top of Array.from(document.childNodes)) addTree(nodes, top);
  nodes[0]!.end = nodes.length;
  return nodes;
}

function addTree(nodes: PageNode[], top: DomNode): void {
  let parent = 0;
  for (let at: DomNode | null = top; at; ) {
    const child = addNode(nodes, at, parent);
    if (child) {
      parent = nodes.length - 1;
      at = child;
      continue;
    }
    while (at && at !== top && !at.nextSibling) {
      at = at.parentNode;
      nodes[parent]!.end = nodes.length;
      parent = nodes[parent]!.parent;
    }
    at = at === top || !at ? null : at.nextSibling;
  }
}

/** Adds one node, and gives the child to go on with, if it has any to read. */
function addNode(nodes: PageNode[], node: DomNode, parent: number): DomNode | null {
  const tag = node.nodeName.toLowerCase();
  const end = nodes.length + 1;
  if (node.nodeType === TEXT || node.nodeType === CDATA)
    nodes.push({ tag: '#text', parent, end, text: node.nodeValue!, dom: null, names: null });
  if (node.nodeType !== ELEMENT) return null;
  nodes.push({ tag, parent, end, text: '', dom: node, names: null });
  return OPAQUE.has(tag) ? null : node.firstChild;
}

export const attribute = (node: PageNode, name: string): string => node.dom?.getAttribute?.(name) ?? '';

/** The text inside a node, white space collapsed; what lies behind so many characters may be missing. */
export function innerText(page: Page, index: number, most = Number.POSITIVE_INFINITY): string {
  let text = '';
  for (let i = index; i < page[index]!.end && text.length < most; i++) text += page[i]!.tag === 'br' ? ' ' : page[i]!.text;
  return collapse(text);
}

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The raw text content of an opaque element, such as a script of JSON-LD. */
export function rawText(node: PageNode): string {
  let text = '';
  for (let child = node.dom?.firstChild ?? null; child; child = child.nextSibling) text += child.nodeValue!;
  return text;
}
