import { HashIndex } from '../model/hash-index.js';
import { bucket, type FeatureSink, family } from './features.js';
import type { LineView } from './line-view.js';

const COUNT_LIMITS = [0, 1, 3, 8];
const SINCE_LIMITS = [1, 2, 3, 5, 9];
const NEVER = SINCE_LIMITS.length + 1;
const EDGE_LIMITS = [0, 1, 2, 4, 8];
/** Lines to both sides among which the prose is counted. */
const NEAR = 3;

/** Features of where a line stands: how much prose is before and after it, how much near it, how far the last is, how far the ends are. */
export const PLACE = {
  before: family(COUNT_LIMITS.length + 1, (value) => `pb${value}`),
  after: family(COUNT_LIMITS.length + 1, (value) => `pa${value}`),
  near: family(2 * NEAR + 1, (value) => `near${value}`),
  since: family(NEVER + 1, (value) => `since${value === NEVER ? 'x' : value}`),
  start: family(EDGE_LIMITS.length + 1, (value) => `at${value}`),
  end: family(EDGE_LIMITS.length + 1, (value) => `end${value}`),
  again: family(1, () => 'again'),
  scrap: family(16, (value) => `scrap-pb${value >> 3}pa${(value >> 2) & 1}near${value & 3}`),
};

/** Where the lines of a document stand in its prose. */
export class Places {
  readonly #views: readonly LineView[];
  /** How many lines before each are prose, and which is the last of them. */
  readonly #before: Int32Array;
  readonly #last: Int32Array;
  readonly #again: Uint8Array;

  constructor(views: readonly LineView[]) {
    this.#views = views;
    this.#before = new Int32Array(views.length + 1);
    this.#last = new Int32Array(views.length + 1).fill(-1);
    this.#again = findRepeated(views);
    views.forEach((view, i) => {
      const prose = isStory(view);
      this.#before[i + 1] = this.#before[i]! + (prose ? 1 : 0);
      this.#last[i + 1] = prose ? i : this.#last[i]!;
    });
  }

  add(sink: FeatureSink, line: number): void {
    const count = this.#views.length;
    const own = isStory(this.#views[line]!) ? 1 : 0;
    const before = this.#before[line]!;
    const after = this.#before[count]! - before - own;
    const near = this.#before[Math.min(count, line + NEAR + 1)]! - this.#before[Math.max(0, line - NEAR)]! - own;
    sink.add(PLACE.before + bucket(before, COUNT_LIMITS));
    sink.add(PLACE.after + bucket(after, COUNT_LIMITS));
    sink.add(PLACE.near + near);
    sink.add(PLACE.since + (before === 0 ? NEVER : bucket(line - this.#last[line]!, SINCE_LIMITS)));
    sink.add(PLACE.start + bucket(line, EDGE_LIMITS));
    sink.add(PLACE.end + bucket(count - 1 - line, EDGE_LIMITS));
    if (this.#again[line] === 1) sink.add(PLACE.again);
    if (own === 0) sink.add(PLACE.scrap + 8 * Math.min(before, 1) + 4 * Math.min(after, 1) + Math.min(near, 3));
  }
}

/** Whether a line looks like prose of the article before anything is known of the others. */
export const isStory = ({ shape, rule }: LineView): boolean => shape.prose && rule === null;

/** 1 for each line that stands more than once in the document. Only lines of one length are compared. */
export function findRepeated(views: readonly LineView[]): Uint8Array {
  const index = new HashIndex(views.length);
  const lengths = Int32Array.from(views, ({ line }) => index.add(line.length));
  const alike = new Int32Array(index.size);
  for (const length of lengths) alike[length]!++;
  const first = new Map<string, number>();
  const again = new Uint8Array(views.length);
  views.forEach(({ line }, i) => {
    if (alike[lengths[i]!] === 1) return;
    const at = first.get(line) ?? i;
    if (at === i) first.set(line, i);
    else again[at] = again[i] = 1;
  });
  return again;
}
