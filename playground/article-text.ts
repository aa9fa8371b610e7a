import type { Place } from './link.js';

/** The text of the article as it stands in the report: what offset is where. */
export interface ArticleText {
  /** The place that a selection or an element spans; null where it is not within the article. */
  placeOf(range: Range): Place | null;
  /** Selects a place and brings it into view; false where the article is shorter. */
  select(place: Place): boolean;
}

/**
 * Reads the rows of the article.
 *
 * @param root what holds the report
 * @param blockStarts where each block begins, a row a block
 */
export function articleText(root: Element, blockStarts: readonly number[]): ArticleText {
  const blocks = [...root.querySelectorAll('#article .row > .text')].map((node, i) => ({ node, start: blockStarts[i] ?? 0 }));

  const offsetOf = (node: Node, within: number): number | null => {
    const block = blocks.find((one) => one.node.contains(node));
    if (!block) return null;
    const before = document.createRange();
    before.setStart(block.node, 0);
    before.setEnd(node, within);
    return block.start + before.toString().length;
  };
  const pointAt = (offset: number): { node: Node; within: number } | null => {
    const block = blocks.findLast(({ start }) => start <= offset);
    let left = offset - (block?.start ?? 0);
    let last: Node | null = null;
    for (const node of block ? textNodes(block.node) : []) {
      if (left <= node.data.length) return { node, within: left };
      left -= node.data.length;
      last = node;
    }
    // Between two blocks: the end of the first.
    return last ? { node: last, within: last.textContent?.length ?? 0 } : null;
  };

  return {
    placeOf(range) {
      const start = offsetOf(range.startContainer, range.startOffset);
      const end = offsetOf(range.endContainer, range.endOffset);
      return start !== null && end !== null && start < end ? { start, end } : null;
    },
    select({ start, end }) {
      const [from, to] = [pointAt(start), pointAt(end)];
      if (!from || !to) return false;
      getSelection()?.setBaseAndExtent(from.node, from.within, to.node, to.within);
      from.node.parentElement?.scrollIntoView({ block: 'center' });
      return true;
    },
  };
}

function* textNodes(root: Node): Generator<Text> {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) yield walker.currentNode as Text;
}
