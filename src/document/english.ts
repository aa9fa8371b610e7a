import { HashIndex } from '../model/hash-index.js';
import type { Range } from '../schema/span.js';
import { APOSTROPHE, LETTER, lowerOf, MARK } from './characters.js';
import { type Words, wordHash } from './words.js';

/** Function words of English that no other language in Latin script has among its own. */
const OWN =
  'the of and to that it with are by this from have has not they his her but which were been said their its who would more than you we';
/** Those that others have too: "a" is Hungarian, "at" and "for" are Danish. */
const SHARED = 'in a is for was on as be at he she an will had about or i';
/** Function words of other languages in Latin script that English does not have. */
const OTHERS =
  'el los las una del por con para que más está no se su der die das und ist nicht mit auf ein eine von zu den dem im le les des une et est dans pour sur au du il elle di che per della sono una gli não uma os em com ao da het een van niet zijn voor op te och är det som att på ikke til af på og je nie jest się w z na bir ve bu için';

/** The words of the lists by number, in this order. */
const WORDS = `${OWN} ${SHARED} ${OTHERS}`.split(' ');
const FUNCTION_WORDS = HashIndex.of(WORDS.map(wordHash));
const OWN_COUNT = OWN.split(' ').length;
const ENGLISH_COUNT = OWN_COUNT + SHARED.split(' ').length;
const LONGEST = Math.max(...WORDS.map(({ length }) => length));

/** What a look at the words says of the language. */
export type LanguageVerdict = 'english' | 'other' | 'unknown';

const SAMPLE = 20_000;
/** Fewer words than this tell nothing unless they are plain English. */
const FEWEST = 12;
/** In so many words of any English text, a list of names even, some are on the list. */
const MANY = 40;

/**
 * Whether stretches of a text are English, by script and function words: about two in five running words of English prose are on the list. It is
 * another language only where something speaks for that: a table of results, or a line of names, is neither.
 */
export function judgeLanguage(words: Words, stretches: readonly Range[]): LanguageVerdict {
  const { running, numbers, latin, own, shared, other } = countWords(words, sampleOf(stretches));
  if (running === 0) return 'unknown';
  if (latin < running * 0.6) return running >= 4 ? 'other' : 'unknown';
  const english = own + shared;
  if (english > other && english >= running * 0.12 && own >= running * 0.05) return 'english';
  const speaksAnother = other > english && other >= running * 0.08;
  const isProse = numbers < running / 4;
  const isOther = running >= MANY ? (isProse && own < running * 0.015) || speaksAnother : running >= FEWEST && speaksAnother;
  return isOther ? 'other' : 'unknown';
}

/** The beginning of the stretches, of so many characters in all. */
function* sampleOf(stretches: readonly Range[]): Generator<Range> {
  let left = SAMPLE;
  for (const { start, end } of stretches) {
    if (left <= 0) return;
    yield { start, end: Math.min(end, start + left) };
    left -= end - start;
  }
}

interface Counts {
  running: number;
  numbers: number;
  /** Words that begin with a character of Latin script. */
  latin: number;
  own: number;
  shared: number;
  other: number;
}

function countWords(words: Words, stretches: Iterable<Range>): Counts {
  const counts: Counts = { running: 0, numbers: 0, latin: 0, own: 0, shared: 0, other: 0 };
  for (const { start, end } of stretches) countWithin(words, start, end, counts);
  return counts;
}

/** Counts words, an apostrophe being part of a word: what has one is on neither list. */
function countWithin(words: Words, from: number, to: number, counts: Counts): void {
  const { characters } = words;
  let word = words.firstAfter(from);
  let inWord = false;
  for (let at = from; at < to; ) {
    const isRun = word < words.count && words.start[word]! <= at;
    const isPart = (characters[at]! & IN_WORD) !== 0;
    const end = isRun ? Math.min(words.end[word]!, to) : at + 1;
    if (isPart && !inWord) {
      counts.running++;
      if (lowerOf(characters[at]!) < LATIN_END) counts.latin++;
      const isWhole = isRun && end - at <= LONGEST && !(end < to && (characters[end]! & APOSTROPHE) !== 0);
      const found = isWhole ? FUNCTION_WORDS.find(words.hashWithin(word, from, to)) : -1;
      if (found >= ENGLISH_COUNT) counts.other++;
      else if (found >= OWN_COUNT) counts.shared++;
      else if (found >= 0) counts.own++;
    }
    if (isRun && words.isNumber(word++)) counts.numbers++;
    inWord = isPart;
    at = end;
  }
}

const IN_WORD = LETTER | MARK | APOSTROPHE;
/** Where the blocks of Latin letters end. */
const LATIN_END = 0x250;
