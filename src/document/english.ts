import { HashIndex } from '../model/hash-index.js';
import { APOSTROPHE, LETTER, lowerOf, MARK } from './characters.js';
import { type Words, wordHash } from './words.js';

const ENGLISH =
  'the of and to in a is that for it was on with as are be at by this from have has not they he she his her but an will were which had been said their its who would about more than you we i or';
/** Function words of other languages in Latin script that English does not have. */
const OTHERS =
  'el los las una del por con para que más está no se su der die das und ist nicht mit auf ein eine von zu den dem im le les des une et est dans pour sur au du il elle di che per della sono una gli não uma os em com ao da het een van niet zijn voor op te och är det som att på ikke til af på og je nie jest się w z na bir ve bu için';

/** The words of both lists by number, the English ones first. */
const FUNCTION_WORDS = HashIndex.of(`${ENGLISH} ${OTHERS}`.split(' ').map(wordHash));
const ENGLISH_COUNT = ENGLISH.split(' ').length;
const LONGEST = Math.max(...`${ENGLISH} ${OTHERS}`.split(' ').map(({ length }) => length));

/** What a look at the words says of the language. */
export type LanguageVerdict = 'english' | 'other' | 'unknown';

const SAMPLE = 20_000;
/** Fewer words than this tell nothing unless they are plain English. */
const FEWEST = 12;

/** Whether a stretch of a text is English, by script and function words: about two in five running words of English prose are on the list. */
export function judgeLanguage(words: Words, from: number, to: number): LanguageVerdict {
  const { running, latin, english, other } = countWords(words, from, Math.min(to, from + SAMPLE));
  if (running === 0) return 'unknown';
  if (latin < running * 0.6) return running >= 4 ? 'other' : 'unknown';
  if (english > other && english >= running * 0.12) return 'english';
  return running >= FEWEST ? 'other' : 'unknown';
}

interface Counts {
  readonly running: number;
  /** Words that begin with a character of Latin script. */
  readonly latin: number;
  readonly english: number;
  readonly other: number;
}

/** Counts words, an apostrophe being part of a word: what has one is on neither list. */
function countWords(words: Words, from: number, to: number): Counts {
  const { characters } = words;
  let [running, latin, english, other] = [0, 0, 0, 0];
  let word = words.firstAfter(from);
  let inWord = false;
  for (let at = from; at < to; ) {
    const isRun = word < words.count && words.start[word]! <= at;
    const isPart = (characters[at]! & IN_WORD) !== 0;
    const end = isRun ? Math.min(words.end[word]!, to) : at + 1;
    if (isPart && !inWord) {
      running++;
      if (lowerOf(characters[at]!) < LATIN_END) latin++;
      const isWhole = isRun && end - at <= LONGEST && !(end < to && (characters[end]! & APOSTROPHE) !== 0);
      const found = isWhole ? FUNCTION_WORDS.find(words.hashWithin(word, from, to)) : -1;
      if (found >= ENGLISH_COUNT) other++;
      else if (found >= 0) english++;
    }
    if (isRun) word++;
    inWord = isPart;
    at = end;
  }
  return { running, latin, english, other };
}

const IN_WORD = LETTER | MARK | APOSTROPHE;
/** Where the blocks of Latin letters end. */
const LATIN_END = 0x250;
