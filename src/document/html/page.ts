import type { DomNode } from '../dom.js';

/** A node of the page in document order; its descendants are the nodes from the next index up to `end`. */
export interface PageNode {
  readonly tag: string;
  readonly parent: number;
  end: number;
  /** The text of a text node, else empty. */
  readonly text: string;
  readonly dom: DomNode | null;
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
  const nodes: PageNode[] = [{ tag: '#root', parent: -1, end: 0, text: '', dom: null }];
  let parent = 0;
  let at = document.firstChild;
  while (at) {
    const tag = at.nodeName.toLowerCase();
    const isElement = at.nodeType === ELEMENT;
    if (isElement) nodes.push({ tag, parent, end: 0, text: '', dom: at });
    else if (at.nodeType === TEXT || at.nodeType === CDATA)
      nodes.push({ tag: '#text', parent, end: nodes.length + 1, text: at.nodeValue ?? '', dom: null });
    const child = isElement && !OPAQUE.has(tag) ? at.firstChild : null;
    if (child) {
      parent = nodes.length - 1;
      at = child;
      continue;
    }
    if (isElement) nodes[nodes.length - 1]!.end = nodes.length;
    while (at && !at.nextSibling) {
      at = at.parentNode;
      if (!at || at === document) break;
      nodes[parent]!.end = nodes.length;
      parent = nodes[parent]!.parent;
    }
    at = at && at !== document ? at.nextSibling : null;
  }
  nodes[0]!.end = nodes.length;
  return nodes;
}

export const attribute = (node: PageNode, name: string): string => node.dom?.getAttribute?.(name) ?? '';

/** The text inside a node, white space collapsed. */
export function innerText(page: Page, index: number): string {
  let text = '';
  for (let i = index; i < page[index]!.end; i++) text += page[i]!.tag === 'br' ? ' ' : page[i]!.text;
  return collapse(text);
}

export const collapse = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** The raw text content of an opaque element, such as a script of JSON-LD. */
export function rawText(node: PageNode): string {
  let text = '';
  for (let child = node.dom?.firstChild ?? null; child; child = child.nextSibling) text += child.nodeValue ?? '';
  return text;
}
