import { namesOf } from './containers.js';
import { INLINE, type Leaf } from './leaves.js';
import type { Page } from './page.js';
import { subtreeSums } from './sums.js';

/** So many elements alike side by side make a list. */
const FEWEST = 4;
/** Share of a list's elements that must be teasers for it to be one of teasers. */
const MOST_OF_THEM = 0.8;
/** A link of fewer characters is a button or a name. */
const SHORTEST_HEADLINE = 25;
const MOSTLY = 0.8;

/**
 * For each leaf whether it lies in a list of teasers: elements alike side by side, each a headline that leads elsewhere
 * with at most one paragraph of prose under it.
 */
export function findTeasers(page: Page, leaves: readonly Leaf[], weights: ArrayLike<number>): Uint8Array {
  const countIn = (counts: (leaf: Leaf, at: number) => boolean): Float64Array =>
    subtreeSums(
      page,
      leaves,
      leaves.map((leaf, at) => (counts(leaf, at) ? 1 : 0)),
    );
  const headlines = countIn(isHeadline);
  const prose = countIn((_, at) => weights[at]! > 0);
  const inside = new Uint8Array(page.length);
  for (const list of alike(page, (i) => headlines[i]! > 0 || prose[i]! > 0)) {
    const teasers = list.filter((i) => headlines[i]! > 0 && prose[i]! <= 1);
    if (teasers.length < FEWEST || teasers.length < list.length * MOST_OF_THEM) continue;
    for (const i of list) inside.fill(1, i, page[i]!.end);
  }
  return Uint8Array.from(leaves, ({ at }) => inside[at]!);
}

const isHeadline = ({ text, linked }: Leaf): boolean => text.length >= SHORTEST_HEADLINE && linked >= text.length * MOSTLY;

/** Of the elements that count, those side by side with one tag and the same names, together. */
function alike(page: Page, counts: (index: number) => boolean): Iterable<readonly number[]> {
  const lists = new Map<string, number[]>();
  for (let i = 1; i < page.length; i++) {
    const { tag, parent } = page[i]!;
    if (INLINE.has(tag) || !counts(i)) continue;
    const kind = `${parent} ${tag} ${namesOf(page, i).join(' ')}`;
    const list = lists.get(kind);
    if (list) list.push(i);
    else lists.set(kind, [i]);
  }
  return lists.values();
}
