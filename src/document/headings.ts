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
  return lines.map((view, i) => probabilities[i]! >= EVEN && canHead(view) && i + 1 < lines.length);
}

/** A heading is short, no item of a list, does not run on ("The governor added:"), and is no turn of talk. */
const canHead = ({ line, shape }: LineView): boolean =>
  shape.words >= 1 && shape.words <= MOST_WORDS && !isTurn(line) && !RUNS_ON.test(line) && !BULLET.test(line);

/** A heading's level where its number tells: "2.1 Costs" is one below "2 Costs". */
export function headingLevel(line: string): number {
  const number = /^\d{1,2}((?:\.\d{1,2}){0,3})/.exec(line);
  return Math.min(6, 2 + (number?.[1]?.split('.').length ?? 1) - 1);
}
