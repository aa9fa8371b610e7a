import { bucket, type FeatureSink, family } from './features.js';
import type { LineView } from './line-view.js';

const LIMITS = [2, 5, 9, 21];
/** What stands for a line before the first or after the last. */
const NO_LINE = 2 * (LIMITS.length + 1);
/** How many outlines there are. */
export const OUTLINES = NO_LINE + 1;

/** "3s": a line of ten to 21 words that ends as a sentence does; "o" where it stays open. */
export const outlineName = (outline: number): string => (outline === NO_LINE ? '-' : `${outline >> 1}${outline & 1 ? 'o' : 's'}`);

const runName = (outlines: number, count: number): string =>
  count === 0 ? '' : runName(Math.floor(outlines / OUTLINES), count - 1) + outlineName(outlines % OUTLINES);
const runOf = (kind: string, count: number): number =>
  family(OUTLINES ** count, (outlines) => `${kind}:${runName(outlines, count)}`);

/** Features of the outlines of a line's neighbours: the one before (p), the one after (q), two before, two after, and both with its own. */
export const NEIGHBOURS = { p: runOf('p', 1), q: runOf('q', 1), pq: runOf('pq', 3), pp: runOf('pp', 2), qq: runOf('qq', 2) };

/** Features of three neighbours on one side. */
export const FARTHER = { ppp: runOf('ppp', 3), qqq: runOf('qqq', 3) };

/** Empty lines at a line's sides that are told apart; behind the last line is the end of the document. */
const GAPS = 4;
const END = GAPS - 1;
/** Features of the empty lines before and after a line, with its own outline. */
export const AROUND = family(
  GAPS * GAPS * OUTLINES,
  (value) => `gaps:${Math.floor(value / OUTLINES / GAPS)}${Math.floor(value / OUTLINES) % GAPS}${outlineName(value % OUTLINES)}`,
);

/** Lines for which there is an entry before the first and after the last. */
const MARGIN = 3;

/** Length and end of the lines of a document. */
export class Outlines {
  readonly #outlines: Uint8Array;
  readonly #views: readonly LineView[];

  constructor(views: readonly LineView[]) {
    this.#views = views;
    this.#outlines = new Uint8Array(views.length + 2 * MARGIN).fill(NO_LINE);
    views.forEach(({ shape }, i) => {
      this.#outlines[i + MARGIN] = 2 * bucket(shape.words, LIMITS) + (shape.stopped ? 0 : 1);
    });
  }

  of(line: number): number {
    return this.#outlines[line + MARGIN]!;
  }

  addNeighbours(sink: FeatureSink, line: number): void {
    const before = this.of(line - 1);
    const after = this.of(line + 1);
    sink.add(NEIGHBOURS.p + before);
    sink.add(NEIGHBOURS.q + after);
    sink.add(NEIGHBOURS.pq + (before * OUTLINES + this.of(line)) * OUTLINES + after);
    sink.add(NEIGHBOURS.pp + this.of(line - 2) * OUTLINES + before);
    sink.add(NEIGHBOURS.qq + after * OUTLINES + this.of(line + 2));
  }

  addFarther(sink: FeatureSink, line: number): void {
    sink.add(FARTHER.ppp + (this.of(line - 3) * OUTLINES + this.of(line - 2)) * OUTLINES + this.of(line - 1));
    sink.add(FARTHER.qqq + (this.of(line + 1) * OUTLINES + this.of(line + 2)) * OUTLINES + this.of(line + 3));
  }

  addGaps(sink: FeatureSink, line: number): void {
    const before = Math.min(this.#views[line]!.gap, END - 1);
    const after = line + 1 < this.#views.length ? Math.min(this.#views[line + 1]!.gap, END - 1) : END;
    sink.add(AROUND + (before * GAPS + after) * OUTLINES + this.of(line));
  }
}
