const ENGLISH =
  'the of and to in a is that for it was on with as are be at by this from have has not they he she his her but an will were which had been said their its who would about more than you we i or';
/** Function words of other languages in Latin script that English does not have. */
const OTHERS =
  'el los las una del por con para que más está no se su der die das und ist nicht mit auf ein eine von zu den dem im le les des une et est dans pour sur au du il elle di che per della sono una gli não uma os em com ao da het een van niet zijn voor op te och är det som att på ikke til af på og je nie jest się w z na bir ve bu için';

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(' '));
const ENGLISH_WORDS = wordSet(ENGLISH);
const OTHER_WORDS = wordSet(OTHERS);

/** What a look at the words says of the language. */
export type LanguageVerdict = 'english' | 'other' | 'unknown';

const WORD = /[\p{L}\p{M}'’]+/gu;
const SAMPLE = 20_000;
/** Fewer words than this tell nothing unless they are plain English. */
const FEWEST = 12;

/** Whether the text is English, by script and function words: about two in five running words of English prose are on the list. */
export function judgeLanguage(text: string): LanguageVerdict {
  let words = 0;
  let latin = 0;
  let english = 0;
  let other = 0;
  for (const [word] of text.slice(0, SAMPLE).matchAll(WORD)) {
    words++;
    if (word.charCodeAt(0) < 0x250) latin++;
    const lower = word.toLowerCase();
    if (ENGLISH_WORDS.has(lower)) english++;
    else if (OTHER_WORDS.has(lower)) other++;
  }
  if (words === 0) return 'unknown';
  if (latin < words * 0.6) return words >= 4 ? 'other' : 'unknown';
  if (english > other && english >= words * 0.12) return 'english';
  return words >= FEWEST ? 'other' : 'unknown';
}
