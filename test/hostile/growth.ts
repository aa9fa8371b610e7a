import type { Article } from '../../src/schema/article.js';
import type { Kind } from './kinds.js';

/** The processor's time, in milliseconds, so that a busy machine fails no test; the best of some tries. */
export function millisecondsOf(work: () => unknown, tries: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let i = 0; i < tries; i++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    best = Math.min(best, (user + system) / 1000);
  }
  return best;
}

/** How long a kind takes at a size, reading and analysis together. */
export function timeOf({ make, read }: Kind, size: number, analyze: (input: string | Article) => unknown, tries: number): number {
  const source = make(size);
  return millisecondsOf(() => analyze(read(source)), tries);
}
