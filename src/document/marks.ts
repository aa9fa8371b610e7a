import { HashIndex } from '../model/hash-index.js';
import type { Range } from '../schema/span.js';
import { type Characters, COLON, COMMA, DIGIT, QUOTE, SIGN } from './characters.js';
import { type Words, wordHash } from './words.js';

/** A mark that a line shows on its face, whatever it says. It is there where all that is asked holds, the cheapest asked first. */
interface FaceMark {
  readonly name: string;
  /** Kinds of characters, all of which there must be. */
  readonly kinds?: number;
  /** Words, one of which there must be. */
  readonly words?: string;
  readonly pattern?: RegExp;
  /** Whether the pattern is asked of the line's last characters alone. */
  readonly atEnd?: true;
}

const FACE_MARKS: readonly FaceMark[] = [
  { name: 'url', words: 'http https www com org net co', pattern: /https?:|www\.|\.(?:com|org|net|co\.uk)\b/i },
  { name: 'at', kinds: SIGN, pattern: /@/ },
  { name: 'hash', kinds: SIGN, pattern: /#\w/ },
  { name: 'copy', words: 'copyright copyrights copyrighted' },
  { name: 'copy', kinds: SIGN, pattern: /©|\(c\)/i },
  { name: 'bar', kinds: SIGN, pattern: /[|•·»]/ },
  { name: 'colon', kinds: COLON, pattern: /:$/, atEnd: true },
  { name: 'dots', pattern: /(?:…|\.\.\.)$/, atEnd: true },
  { name: 'quote', kinds: QUOTE },
  { name: 'time', kinds: COLON | DIGIT, pattern: /\b\d{1,2}:\d{2}\b/ },
  { name: 'year', kinds: DIGIT, pattern: /\b(?:19|20)\d{2}\b/ },
  { name: 'ago', pattern: /\b(?:ago|minutes?|hours?|mins?)$/i, atEnd: true },
  { name: 'digit', kinds: DIGIT },
  { name: 'paren', pattern: /^[([].*[)\]]$/ },
  { name: 'dash', pattern: /^[—–-]/ },
  { name: 'slash', kinds: SIGN, pattern: /\S\/\S/ },
  { name: 'money', kinds: SIGN | DIGIT, pattern: /[$£€]\d/ },
  { name: 'you', words: 'you your', pattern: /\b(?:you|your)\b/i },
  { name: 'we', words: 'we our us', pattern: /\b(?:we|our|us)\b/i },
  { name: 'past', words: 'said was were had told added', pattern: /\b(?:said|was|were|had|told|added)\b/ },
  { name: 'comma', kinds: COMMA },
];

/** The names of the marks; the bits of {@link marksOf} are in their order. */
export const MARK_NAMES: readonly string[] = [...new Set(FACE_MARKS.map(({ name }) => name))];

/** For each telling word the marks, by their place in {@link FACE_MARKS}, that ask for it. */
const TELLING = FACE_MARKS.flatMap(({ words }, mark) =>
  (words?.split(' ') ?? []).map((word) => ({ hash: wordHash(word), mark })),
);
const TELLING_WORDS = HashIndex.of(TELLING.map(({ hash }) => hash));
const MARKS_TOLD = new Int32Array(TELLING_WORDS.size);
for (const { hash, mark } of TELLING) MARKS_TOLD[TELLING_WORDS.find(hash)]! |= 1 << mark;

const TESTS = FACE_MARKS.map(({ name, kinds = 0, words, pattern, atEnd = false }, mark) => ({
  bit: 1 << MARK_NAMES.indexOf(name),
  kinds,
  told: words === undefined ? 0 : 1 << mark,
  pattern: pattern ?? null,
  atEnd,
}));

/** Of a long line only this much of its start and of its end is looked at. */
const END = 150;
/** Longer than any mark at the end. */
const LAST = 8;

/**
 * The marks that a line shows, as bits.
 *
 * @param its the numbers of its words
 */
export function marksOf(line: string, words: Words, { start, end }: Range, its: Range): number {
  const isLong = line.length > 2 * END;
  const face = isLong ? `${line.slice(0, END)} ${line.slice(-END)}` : line;
  const last = line.slice(-LAST);
  const firstEnd = isLong ? start + END : end;
  const lastStart = isLong ? end - END : end;
  const kinds = kindsIn(words.characters, start, firstEnd) | kindsIn(words.characters, lastStart, end);
  const told = marksTold(words, its, start, firstEnd) | marksTold(words, its, lastStart, end);
  let marks = 0;
  for (const test of TESTS) {
    if ((kinds & test.kinds) !== test.kinds || (told & test.told) !== test.told) continue;
    if (test.pattern === null || test.pattern.test(test.atEnd ? last : face)) marks |= test.bit;
  }
  return marks;
}

function kindsIn(characters: Characters, from: number, to: number): number {
  let all = 0;
  for (let at = from; at < to; at++) all |= characters[at]!;
  return all;
}

/** The marks that ask for a word of the stretch. */
function marksTold(words: Words, its: Range, from: number, to: number): number {
  let told = 0;
  for (let word = its.start; word < its.end && words.start[word]! < to; word++) {
    if (words.end[word]! <= from) continue;
    const found = TELLING_WORDS.find(words.hashWithin(word, from, to));
    if (found >= 0) told |= MARKS_TOLD[found]!;
  }
  return told;
}
