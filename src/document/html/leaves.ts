import type { Page } from './page.js';

/** A run of text between two block boundaries of the page. */
export interface Leaf {
  readonly text: string;
  /** Index of the innermost element that holds all of it: its block, or an inline element that is all that the block says. */
  readonly owner: number;
  /** Index of its first text node. */
  readonly at: number;
  /** Characters of it that are inside links. */
  readonly linked: number;
}

export const INLINE: ReadonlySet<string> = new Set(
  '#text a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q ruby rb rt rp s samp small span strike strong sub sup time tt u var wbr input button noscript picture source nobr o:p'.split(
    ' ',
  ),
);
const CELLS: ReadonlySet<string> = new Set(['td', 'th']);
/** Never text of the page: what a reader does not see, or sees as a control. */
const SILENT: ReadonlySet<string> = new Set(['head', 'noscript', 'button', 'input', 'audio', 'video', 'canvas', 'map']);

/** The leaves of the page in order. One `<br>` is a space, two in a row divide paragraphs. */
export function findLeaves(page: Page, isHidden: (index: number) => boolean): Leaf[] {
  const blocky = blocksInside(page);
  const isBlock = (i: number): boolean => !INLINE.has(page[i]!.tag) && (!CELLS.has(page[i]!.tag) || blocky[i] === 1);
  const builder = new LeafBuilder(page);
  const open: number[] = [];
  for (let i = 1; i < page.length; i++) {
    while (open.length > 0 && page[open.at(-1)!]!.end <= i) builder.close(open.pop()!);
    const { tag, text, end } = page[i]!;
    if (tag === '#text') builder.add(text, i);
    else if (tag === 'br') builder.lineBreak();
    else if (SILENT.has(tag) || isHidden(i)) i = end - 1;
    else {
      builder.enter(tag, i, isBlock(i));
      if (end > i + 1) open.push(i);
      else builder.close(i);
    }
  }
  builder.flush();
  return builder.leaves;
}

/** Gathers text until a boundary comes. */
class LeafBuilder {
  readonly leaves: Leaf[] = [];
  #text = '';
  #linked = 0;
  #at = -1;
  #last = -1;
  #links = 0;
  #breaks = 0;
  readonly #page: Page;
  readonly #blocks: number[] = [0];
  readonly #kinds = new Map<number, 'block' | 'link' | 'cell'>();

  constructor(page: Page) {
    this.#page = page;
  }

  enter(tag: string, index: number, block: boolean): void {
    if (block) {
      this.flush();
      this.#blocks.push(index);
      this.#kinds.set(index, 'block');
    } else if (tag === 'a') {
      this.#links++;
      this.#kinds.set(index, 'link');
    } else if (CELLS.has(tag)) this.#text += ' ';
  }

  close(index: number): void {
    const kind = this.#kinds.get(index);
    if (kind === 'link') this.#links--;
    if (kind !== 'block') return;
    this.flush();
    this.#blocks.pop();
  }

  add(raw: string, index: number): void {
    const text = raw.replace(/[\s\u00a0]+/g, ' ');
    if (text === '' || (text === ' ' && this.#text === '')) return;
    if (text !== ' ') {
      this.#breaks = 0;
      this.#last = index;
    }
    if (this.#at < 0) this.#at = index;
    this.#text += text;
    if (this.#links > 0) this.#linked += text.trim().length;
  }

  lineBreak(): void {
    this.#breaks++;
    if (this.#breaks > 1) this.flush();
    else this.#text += ' ';
  }

  flush(): void {
    const text = this.#text.replace(/ +/g, ' ').trim();
    if (text !== '' && this.#at >= 0)
      this.leaves.push({ text, owner: this.#owner(), at: this.#at, linked: Math.min(this.#linked, text.length) });
    this.#text = '';
    this.#linked = 0;
    this.#at = -1;
    this.#breaks = 0;
  }

  #owner(): number {
    const block = this.#blocks.at(-1)!;
    let owner = this.#page[this.#at]!.parent;
    while (owner > block && this.#page[owner]!.end <= this.#last) owner = this.#page[owner]!.parent;
    return Math.max(owner, block);
  }
}

/** For each node whether a block-level element lies inside it. */
function blocksInside(page: Page): Uint8Array {
  const inside = new Uint8Array(page.length);
  for (let i = page.length - 1; i > 0; i--) {
    const { tag, parent } = page[i]!;
    if (inside[i] === 1 || (!INLINE.has(tag) && !CELLS.has(tag) && tag !== 'br')) inside[parent] = 1;
  }
  return inside;
}
