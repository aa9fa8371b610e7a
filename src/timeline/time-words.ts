import type { Tokens } from '../language/tokens.js';
import { WordTable } from '../model/word-table.js';
import { clueOf } from './clues.js';
import type { Recogniser } from './recognisers/recogniser.js';
import { RECOGNISERS } from './recognisers.js';
import { type Clue, WORDS } from './words.js';

/** A word that stands in expressions of time, or begins them. */
export interface TimeWord {
  /** What it can be; undefined where it only begins expressions: "the". */
  readonly clue: Clue | undefined;
  /** Who is asked whether an expression begins here, in order. */
  readonly recognisers: readonly Recogniser[];
  /** True where none begins without a word of time soon behind: "[the] near future", "[this] week". */
  readonly needsMore: boolean;
}

/** What each token is to an expression of time; most are nothing. */
export function readTimeWords(tokens: Tokens): readonly (TimeWord | undefined)[] {
  const words: (TimeWord | undefined)[] = new Array(tokens.count);
  for (let i = 0; i < tokens.count; i++) {
    words[i] = LISTED.get(tokens.word[i]!);
    if (words[i] === undefined && PLAIN_SHAPES.get(tokens.shape[i]!) === undefined) words[i] = unlisted(tokens.lower(i));
  }
  return words;
}

/** Shapes of words and marks that are no words of time unless a list says so; "2026" is "dd", "mid-June" is "xx-Xxx". */
const PLAIN_SHAPES = WordTable.ofLists({
  words: "x xx X XX Xx Xxx XxXxx 'x 'xx x'x ’x ’xx x’x X. Xx. Xxx. X.X. x.x.".split(' '),
  marks: '. , : ; ? ! ( ) " “ ” \' ‘ ’ - -- – — ― … / $ %'.split(' '),
});

function unlisted(lower: string): TimeWord | undefined {
  const clue = clueOf(lower);
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
  const isAlone = recognisers.some(({ begins }) => begins.alone?.includes(word));
  return { clue, recognisers, needsMore: clue ? clue.reach === 0 : !isAlone };
}
