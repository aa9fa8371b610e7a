import { isTurn } from './heading-features.js';
import { headingProbabilities } from './line-models.js';
import type { LineView } from './line-view.js';
import type { Words } from './words.js';

const EVEN = 0.5;
const MOST_WORDS = 20;
const BULLET = /^[•‣◦▪●·*+–—-]\s/;
const RUNS_ON = /[:,;–—-]$/;

/** For each line of an article, junk and masthead left out, whether it heads what follows. */
export function findHeadings(words: Words, lines: readonly LineView[]): boolean[] {
  const probabilities = headingProbabilities(words, lines);
  return lines.map(
    (view, i) =>
      i + 1 < lines.length && ((probabilities[i]! >= EVEN && canHead(view)) || headsEntry(lines[i - 1], view, lines[i + 1]!)),
  );
}

/** The time of an entry in a live page, on a line of its own. */
const CLOCK = /^\d{1,2}[.:]\d{2}(?: ?[ap]\.?m\.?)?(?: [A-Z]{2,4})?$/;

/** Whether a line stands right under the time of an entry, and over what it tells. */
const headsEntry = (before: LineView | undefined, { gap, shape }: LineView, after: LineView): boolean =>
  before !== undefined &&
  CLOCK.test(before.line) &&
  gap === 0 &&
  after.gap > 0 &&
  after.shape.prose &&
  shape.words <= MOST_WORDS &&
  (shape.question || !shape.stopped);

/** A heading is short, no item of a list, does not run on ("The governor added:"), and is no turn of talk. */
const canHead = ({ line, shape }: LineView): boolean =>
  shape.words >= 1 && shape.words <= MOST_WORDS && !isTurn(line) && !RUNS_ON.test(line) && !BULLET.test(line);

/** A heading's level where its number tells: "2.1 Costs" is one below "2 Costs". */
export function headingLevel(line: string): number {
  const number = /^\d{1,2}((?:\.\d{1,2}){0,3})/.exec(line);
  return Math.min(6, 2 + (number?.[1]?.split('.').length ?? 1) - 1);
}
