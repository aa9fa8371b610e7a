import { APOSTROPHE, type Characters, LETTER, MARK } from './characters.js';
import { HashIndex } from './hash-index.js';
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
  const { running, latin } = countRunning(words.characters, from, Math.min(to, from + SAMPLE));
  const { english, other } = countFunctionWords(words, from, Math.min(to, from + SAMPLE));
  if (running === 0) return 'unknown';
  if (latin < running * 0.6) return running >= 4 ? 'other' : 'unknown';
  if (english > other && english >= running * 0.12) return 'english';
  return running >= FEWEST ? 'other' : 'unknown';
}

const IN_WORD = LETTER | MARK | APOSTROPHE;

/** Words, an apostrophe being part of a word, and how many of them begin as Latin script does. */
function countRunning({ kinds, lower }: Characters, from: number, to: number): { running: number; latin: number } {
  let running = 0;
  let latin = 0;
  let before = 0;
  for (let at = from; at < to; at++) {
    const inWord = kinds[at]! & IN_WORD;
    if (inWord !== 0 && before === 0) {
      running++;
      if (lower[at]! < 0x250) latin++;
    }
    before = inWord;
  }
  return { running, latin };
}

/** Words on the lists; what has an apostrophe is on none. */
function countFunctionWords(words: Words, from: number, to: number): { english: number; other: number } {
  const { kinds } = words.characters;
  const hasApostrophe = (at: number): boolean => at >= from && at < to && (kinds[at]! & APOSTROPHE) !== 0;
  let english = 0;
  let other = 0;
  for (let word = words.firstAfter(from); word < words.start.length && words.start[word]! < to; word++) {
    const start = Math.max(words.start[word]!, from);
    const end = Math.min(words.end[word]!, to);
    if (end - start > LONGEST) continue;
    const found = FUNCTION_WORDS.find(words.hashWithin(word, from, to));
    if (found < 0 || hasApostrophe(start - 1) || hasApostrophe(end)) continue;
    if (found < ENGLISH_COUNT) english++;
    else other++;
  }
  return { english, other };
}
