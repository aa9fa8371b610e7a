import type { Tokens } from '../language/tokens.js';
import { WordTable } from '../model/word-table.js';
import { clueOf, isFigure } from './clues.js';
import { RECOGNISERS } from './recognisers.js';
import type { Recogniser } from './recognisers/recogniser.js';
import { type Clue, WORDS } from './words.js';

/** A word that stands in expressions of time, or begins them. */
export interface TimeWord {
  /** What it can be; undefined where it only begins expressions: "the". */
  readonly clue: Clue | undefined;
  /** Who is asked whether an expression begins here, in order. */
  readonly recognisers: readonly Recogniser[];
  /** True where none begins without a word of time soon behind. */
  readonly needsMore: boolean;
}

/** What each token is to an expression of time; most are nothing. */
export function readTimeWords(text: string, tokens: Tokens): readonly (TimeWord | undefined)[] {
  const words: (TimeWord | undefined)[] = new Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    const isOpen = hasParts(text, tokens.start[i]!, tokens.end[i]!);
    words[i] = LISTED.get(tokens.word[i]!) ?? (isOpen ? unlisted(tokens.lower(i)) : undefined);
  }
  return words;
}

/** Is a token more than letters, so that it can be a word of time that no list has: "2026", "mid-June", "Friday's"? */
function hasParts(text: string, start: number, end: number): boolean {
  if (end === start + 1) return isFigure(text.charCodeAt(start));
  for (let i = start; i < end; i++) {
    const letter = text.charCodeAt(i) | 32;
    if (letter < 97 || letter > 122) return true;
  }
  return false;
}

function unlisted(lower: string): TimeWord | undefined {
  // "Friday's", where the ending was not cut off.
  const clue = clueOf(lower.length > 2 && lower.endsWith("'s") ? lower.slice(0, -2) : lower);
  return clue && { clue, recognisers: recognisersOf(clue), needsMore: false };
}

/** By what a word can be, as there are far fewer kinds of words than words. */
const recognisersByKinds = new Map<string, readonly Recogniser[]>();

function recognisersOf(clue: Clue): readonly Recogniser[] {
  const kinds = Object.keys(clue).join();
  const known = recognisersByKinds.get(kinds);
  if (known) return known;
  const recognisers = RECOGNISERS.filter((recogniser) => beginsWithClue(recogniser, clue));
  recognisersByKinds.set(kinds, recognisers);
  return recognisers;
}

const beginsWithClue = ({ begins: { clues = [] } }: Recogniser, clue: Clue): boolean =>
  clues.some((kind) => clue[kind] !== undefined);

/** Words of time and words that begin expressions. */
const LISTED = new WordTable<TimeWord>(
  [...WORDS.keys(), ...RECOGNISERS.flatMap(({ begins: { words = [], alone = [] } }) => [...words, ...alone])].map((word) => [
    word,
    listed(word),
  ]),
);

function listed(word: string): TimeWord {
  const clue = WORDS.get(word);
  const recognisers = RECOGNISERS.filter(
    (recogniser) =>
      recogniser.begins.words?.includes(word) ||
      recogniser.begins.alone?.includes(word) ||
      (clue !== undefined && beginsWithClue(recogniser, clue)),
  );
  return { clue, recognisers, needsMore: !clue && !recognisers.some(({ begins }) => begins.alone?.includes(word)) };
}
