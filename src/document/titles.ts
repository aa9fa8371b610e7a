import type { LineView } from './line-features.js';
import { isByline, isDateNote, wordsBesideDate } from './masthead.js';

/** A line over the story that could be its title; `reason` says why it was taken for junk, if it was. */
export interface TitleCandidate extends LineView {
  readonly reason: string | null;
}

const LONGEST_TITLE = 30;
/** Lines over the story that are looked at: nearer ones are likelier, and pages can have hundreds. */
const FARTHEST = 12;
/** What a line must reach; a plain first line of four words or more does. */
const THRESHOLD = 1.2;

/**
 * Index of the title: the line that repeats a known title, else the best of the lines over the story. −1 where there is none.
 *
 * @param lede index of the first prose line of the article
 */
export function findTitle(lines: readonly TitleCandidate[], lede: number, title: string | null): number {
  if (title !== null) return lines.findIndex(({ line }) => lettersOf(line) === lettersOf(title));
  const last = lede < 0 ? Math.min(lines.length, 2) - 1 : lede;
  const prose = wordsOfProse(lines, last);
  let best = -1;
  let top = THRESHOLD;
  for (let i = Math.max(0, last - FARTHEST); i <= last && i + 1 < lines.length; i++) {
    const score = canBeTitle(lines[i]!) ? scoreOf(lines, i, prose) : 0;
    if (score > top) {
      best = i;
      top = score;
    }
  }
  return best;
}

/** How much a line looks like a title: long enough, the first, over a byline or date, about what the story is about. */
function scoreOf(lines: readonly TitleCandidate[], i: number, prose: ReadonlySet<string>): number {
  const { shape, line, reason } = lines[i]!;
  const words = contentWords(line);
  const shared = words.length === 0 ? 0 : words.filter((word) => prose.has(word)).length / words.length;
  const isOverCredit = lines.slice(i + 1, i + 4).some((next) => isByline(next.line) || isDateNote(next.line));
  return (
    (shape.words >= 4 ? 1 : shape.words >= 2 ? 0.5 : 0) +
    (i === 0 ? 0.6 : 0) +
    1.2 * shared +
    (isOverCredit ? 0.5 : 0) -
    (reason === null ? 0 : 0.5) -
    (shape.words === 1 && shared === 0 ? 1 : 0)
  );
}

function canBeTitle({ line, shape, item, rule }: TitleCandidate): boolean {
  if (shape.words < 1 || shape.words > LONGEST_TITLE || item || rule !== null) return false;
  if (shape.stopped && !shape.question) return false;
  return !isByline(line) && (!isDateNote(line) || wordsBesideDate(line) >= 5) && !/[,;:]$/.test(line);
}

const contentWords = (line: string): string[] =>
  (line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(({ length }) => length > 3);

/** Prose lines that are read for what the story is about. */
const READ = 12;

function wordsOfProse(lines: readonly TitleCandidate[], from: number): Set<string> {
  const prose = lines.slice(Math.max(0, from)).filter(({ shape, reason }) => shape.prose && !shape.question && reason === null);
  return new Set(prose.slice(0, READ).flatMap(({ line }) => contentWords(line.slice(0, 2000))));
}

/** A text's letters and digits alone, so that two printings of a title are equal. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
