import { DOMParser as LinkedomParser } from 'linkedom';

/** What is read of a document's nodes, whoever parsed it. */
export interface DomNode {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly childNodes: ArrayLike<DomNode>;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  getAttribute?(name: string): string | null;
}

interface Parser {
  parseFromString(html: string, type: string): DomNode;
}

const { DOMParser: BrowserParser } = globalThis as { DOMParser?: new () => Parser };

/** Parses a page: with the browser's own parser where there is one, else with linkedom. */
export function parsePage(html: string): DomNode {
  const parser = BrowserParser ? new BrowserParser() : (new LinkedomParser() as unknown as Parser);
  return parser.parseFromString(html, 'text/html');
}
