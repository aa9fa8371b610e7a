import { bucket, type FeatureSink, family } from './features.js';
import type { LineView } from './line-view.js';
import { OUTLINES, type Outlines, outlineName } from './outline-features.js';
import { isStory } from './place-features.js';

/** What each word of a line of prose says for its being in the core, up to so many, and what any other line says against it. */
const MOST_WORDS = 40;
const COST = 16;
const OUTSIDE_LIMITS = [1, 2, 4, 8];
const INSIDE_LIMITS = [0, 2];
const OUTSIDE = OUTSIDE_LIMITS.length + 1;
const INSIDE = (INSIDE_LIMITS.length + 1) ** 2;
/** Before the core, after it, in it. */
const SIDES = 'bai';

/** Features of where a line stands to the core: on which side of it or how deep in it, and with what outline. */
export const CORE = {
  before: family(OUTSIDE, (value) => `core:b${value}`),
  after: family(OUTSIDE, (value) => `core:a${value}`),
  inside: family(
    INSIDE,
    (value) => `core:i${Math.floor(value / (INSIDE_LIMITS.length + 1))}${value % (INSIDE_LIMITS.length + 1)}`,
  ),
  outline: family(
    SIDES.length * OUTLINES,
    (value) => `core:${SIDES[Math.floor(value / OUTLINES)]}${outlineName(value % OUTLINES)}`,
  ),
};

/** The core of a document: the run of its lines in which prose outweighs all else by most. Junk is seldom inside. */
export class Core {
  readonly #first: number;
  readonly #last: number;

  constructor(views: readonly LineView[]) {
    let most = 0;
    let sum = 0;
    let from = 0;
    let [first, last] = [0, -1];
    views.forEach((view, i) => {
      if (sum <= 0) {
        sum = 0;
        from = i;
      }
      sum += isStory(view) ? Math.min(view.shape.words, MOST_WORDS) : -COST;
      if (sum > most) [most, first, last] = [sum, from, i];
    });
    this.#first = first;
    this.#last = last;
  }

  add(sink: FeatureSink, line: number, outlines: Outlines): void {
    const under = line - this.#first;
    const over = this.#last - line;
    const side = under < 0 ? 0 : over < 0 ? 1 : 2;
    if (side === 0) sink.add(CORE.before + bucket(-under, OUTSIDE_LIMITS));
    else if (side === 1) sink.add(CORE.after + bucket(-over, OUTSIDE_LIMITS));
    else sink.add(CORE.inside + bucket(under, INSIDE_LIMITS) * (INSIDE_LIMITS.length + 1) + bucket(over, INSIDE_LIMITS));
    sink.add(CORE.outline + side * OUTLINES + outlines.of(line));
  }
}
