import { HashIndex } from '../model/hash-index.js';
import { type Characters, lowerOf, QUOTE as QUOTE_MARK, UPPER } from './characters.js';
import { bucket, type FeatureSink, family } from './features.js';
import type { LineView } from './line-view.js';
import { MARK_NAMES } from './marks.js';
import { type Words, wordHash } from './words.js';

const SENTENCE_LIMITS = [0, 1, 2];

/** Features that tell what stands under a picture from a paragraph: who says it, in what tense, on what day, by whose courtesy, at what length. */
export const CAPTION = {
  told: family(8, (value) => `cap:${value & 4 ? 'told' : ''}${value & 2 ? '“' : ''}${value & 1 ? 'l' : ''}`),
  credited: family(4, (value) => `credit:${value & 2 ? 'day' : ''}${value & 1 ? 'name' : ''}`),
  tense: family(4, (value) => `tense:${value & 2 ? 'now' : ''}${value & 1 ? 'told' : ''}`),
  sentences: family(2 * (SENTENCE_LIMITS.length + 1), (value) => `sents:${value >> 1}${value & 1 ? 's' : 'o'}`),
};

const TELLING = HashIndex.of('said told added says according'.split(' ').map(wordHash));
const QUOTE = 1 << MARK_NAMES.indexOf('quote');
const DATED = (1 << MARK_NAMES.indexOf('year')) | (1 << MARK_NAMES.indexOf('comma'));
/** "July 4, 2019": stories say "on Thursday". */
const DAY = /\b\p{Lu}\p{L}{2,8}\.? \d{1,2}, \d{4}\b/u;
/** "(AFP)", "JANE DOE/POOL": whose picture it is. */
const CREDIT = /\(\p{Lu}[^()]{1,40}\)$|\p{Lu}\p{Lu}$/u;
const CREDIT_LENGTH = 45;
/** Characters of a line that are looked at. */
const LOOKED_AT = 300;
/** Words after the first among which a verb in the present is looked for: one that ends in -s or -ing. */
const VERB_WITHIN = 11;
const SHORTEST_VERB = 5;
const FEWEST_WORDS = 6;

export function addCaption(sink: FeatureSink, words: Words, view: LineView): void {
  const { line, marks, shape } = view;
  const told = isTold(words, view) ? 1 : 0;
  const day = (marks & DATED) === DATED && DAY.test(line.slice(0, LOOKED_AT)) ? 2 : 0;
  sink.add(CAPTION.told + 4 * told + ((marks & QUOTE) !== 0 ? 2 : 0) + (shape.words >= FEWEST_WORDS ? 1 : 0));
  sink.add(CAPTION.credited + day + (CREDIT.test(line.slice(-CREDIT_LENGTH)) ? 1 : 0));
  sink.add(CAPTION.tense + (isNow(words, view) ? 2 : 0) + told);
  sink.add(CAPTION.sentences + 2 * bucket(breaksIn(words.characters, view), SENTENCE_LIMITS) + (shape.stopped ? 1 : 0));
}

function isTold(words: Words, { words: { start, end } }: LineView): boolean {
  for (let word = start; word < end; word++) if (TELLING.find(words.hash[word]!) >= 0) return true;
  return false;
}

function isNow({ characters, start, end }: Words, { words }: LineView): boolean {
  const to = Math.min(words.end, words.start + 1 + VERB_WITHIN);
  for (let word = words.start + 1; word < to; word++) {
    const last = end[word]! - 1;
    if (last - start[word]! + 1 >= SHORTEST_VERB && (isLetter(characters, last, 's') || endsInIng(characters, last))) return true;
  }
  return false;
}

const endsInIng = (characters: Characters, last: number): boolean =>
  isLetter(characters, last, 'g') && isLetter(characters, last - 1, 'n') && isLetter(characters, last - 2, 'i');
const isLetter = (characters: Characters, at: number, letter: string): boolean =>
  lowerOf(characters[at]!) === letter.charCodeAt(0);

/** How often a sentence ends inside the line: a stop, perhaps a closing mark, white space, and a capital or a mark. */
function breaksIn(characters: Characters, { start, end }: LineView): number {
  let breaks = 0;
  for (let at = start; at + 2 < end; at++) {
    if (!STOPS.includes(lowerOf(characters[at]!))) continue;
    const space = CLOSERS.includes(lowerOf(characters[at + 1]!)) ? at + 2 : at + 1;
    if (lowerOf(characters[space]!) === SPACE && space + 1 < end && (characters[space + 1]! & (UPPER | QUOTE_MARK)) !== 0)
      breaks++;
  }
  return breaks;
}
const codesOf = (signs: string): readonly number[] => Array.from(signs, (sign) => sign.charCodeAt(0));
const STOPS = codesOf('.!?');
const CLOSERS = codesOf('"”’)');
const SPACE = 32;
