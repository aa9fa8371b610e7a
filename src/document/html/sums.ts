import type { Leaf } from './leaves.js';
import type { Page } from './page.js';

/** For each node the weights of the leaves inside it, added up. */
export function subtreeSums(page: Page, leaves: readonly Leaf[], weights: ArrayLike<number>): Float64Array {
  const before = new Float64Array(page.length + 1);
  leaves.forEach(({ at }, i) => {
    before[at + 1] = before[at + 1]! + weights[i]!;
  });
  for (let i = 1; i <= page.length; i++) before[i] = before[i]! + before[i - 1]!;
  const sums = new Float64Array(page.length);
  for (let i = 0; i < page.length; i++) sums[i] = before[page[i]!.end]! - before[i]!;
  return sums;
}
