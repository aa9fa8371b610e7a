import { HashIndex } from '../model/hash-index.js';
import type { Range } from '../schema/span.js';
import { type Characters, LETTER, NUMBER } from './characters.js';
import type { LineView } from './line-view.js';
import { isByline, isDateNote, wordsBesideDate } from './masthead.js';
import { type Words, WordWalk } from './words.js';

const LONGEST_TITLE = 30;
/** Lines over the story that are looked at: nearer ones are likelier, and pages can have hundreds. */
const FARTHEST = 12;
/** What a line must reach; a plain first line of four words or more does. */
const THRESHOLD = 1.2;

/**
 * Index of the title: the line that repeats a known title, else the best of the lines over the story. −1 where there is none.
 *
 * @param reasons why a line was taken for junk, if it was
 * @param lede index of the first prose line of the article
 */
export function findTitle(
  words: Words,
  lines: readonly LineView[],
  reasons: readonly (string | null)[],
  lede: number,
  title: string | null,
): number {
  if (title !== null) return findRepeated(lines, title);
  const last = lede < 0 ? Math.min(lines.length, 2) - 1 : lede;
  const candidates: number[] = [];
  for (let i = Math.max(0, last - FARTHEST); i <= last && i + 1 < lines.length; i++)
    if (canBeTitle(lines[i]!)) candidates.push(i);
  const shares = sharesWithStory(
    words.characters,
    candidates.map((i) => lines[i]!),
    storyFrom(lines, reasons, Math.max(0, last)),
  );
  let best = -1;
  let top = THRESHOLD;
  candidates.forEach((i, at) => {
    const score = scoreOf(lines, reasons, i, shares[at]!);
    if (score <= top) return;
    best = i;
    top = score;
  });
  return best;
}

function findRepeated(lines: readonly LineView[], title: string): number {
  const letters = lettersOf(title);
  return lines.findIndex(({ line }) => lettersOf(line) === letters);
}

/**
 * How much a line looks like a title: long enough, the first, over a byline or date, about what the story is about.
 *
 * @param shared share of its words that the story has too
 */
function scoreOf(lines: readonly LineView[], reasons: readonly (string | null)[], i: number, shared: number): number {
  const { shape } = lines[i]!;
  const isOverCredit = lines.slice(i + 1, i + 4).some(({ line }) => isByline(line) || isDateNote(line));
  return (
    (shape.words >= 4 ? 1 : shape.words >= 2 ? 0.5 : 0) +
    (i === 0 ? 0.6 : 0) +
    1.2 * shared +
    (isOverCredit ? 0.5 : 0) -
    (reasons[i] === null ? 0 : 0.5) -
    (shape.words === 1 && shared === 0 ? 1 : 0)
  );
}

function canBeTitle({ line, shape, item, rule }: LineView): boolean {
  if (shape.words < 1 || shape.words > LONGEST_TITLE || item || rule !== null) return false;
  if (shape.stopped && !shape.question) return false;
  return !isByline(line) && (!isDateNote(line) || wordsBesideDate(line) >= 5) && !/[,;:]$/.test(line);
}

/** Prose lines that are read for what the story is about, and how much of each. */
const LINES_READ = 12;
const CHARACTERS_READ = 2000;
const LEAST_LETTERS = 4;

function storyFrom(lines: readonly LineView[], reasons: readonly (string | null)[], from: number): LineView[] {
  const story: LineView[] = [];
  for (let i = from; i < lines.length && story.length < LINES_READ; i++) {
    const { shape } = lines[i]!;
    if (shape.prose && !shape.question && reasons[i] === null) story.push(lines[i]!);
  }
  return story;
}

/** For each candidate the share of its longer words that the story has too. */
function sharesWithStory(characters: Characters, candidates: readonly Range[], story: readonly Range[]): number[] {
  const words = new WordWalk(characters, LETTER | NUMBER);
  const index = new HashIndex(candidates.reduce((sum, { start, end }) => sum + (end - start) / LEAST_LETTERS, 0));
  const numbers = candidates.map(({ start, end }) => {
    const found: number[] = [];
    words.over(start, end);
    while (words.next()) if (words.end - words.start >= LEAST_LETTERS) found.push(index.add(words.hash));
    return found;
  });
  const isShared = new Uint8Array(index.size + 1);
  for (const { start, end } of index.size > 0 ? story : []) {
    words.over(start, Math.min(end, start + CHARACTERS_READ));
    while (words.next()) isShared[index.find(words.hash) + 1] = 1;
  }
  return numbers.map((found) =>
    found.length === 0 ? 0 : found.filter((word) => isShared[word + 1] === 1).length / found.length,
  );
}

/** A text's letters and digits alone, so that two printings of a title are equal. */
export const lettersOf = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
