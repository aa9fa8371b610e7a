import { lexicon, type Phrase } from './lexicon.js';
import type { Word } from './words.js';

/** Flags of each word, with those of the longest phrase of the lexicon that it stands in ("United States" is a country). */
export function flagsInPhrases(words: readonly Word[]): Int32Array {
  const flags = new Int32Array(words.length);
  for (let i = 0; i < words.length; i++) flags[i] = words[i]!.flags;
  let next = 0;
  while (next < words.length) {
    const phrase = words[next]!.startsPhrase ? longestPhraseAt(words, next) : null;
    const end = next + (phrase?.words.length ?? 1);
    if (phrase) for (let i = next; i < end; i++) flags[i] = flags[i]! | phrase.flags;
    next = end;
  }
  return flags;
}

function longestPhraseAt(words: readonly Word[], at: number): Phrase | null {
  const fits = ({ words: parts }: Phrase): boolean => parts.every((part, k) => words[at + k]?.lower === part);
  return lexicon.phrasesFrom(words[at]!.lower).find(fits) ?? null;
}
