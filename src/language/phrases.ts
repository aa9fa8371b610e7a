import { lexicon } from './lexicon.js';
import type { Word } from './words.js';

/** Flags of each word, with those of the longest phrase of the lexicon that it stands in ("United States" is a country). */
export function flagsInPhrases(words: readonly Word[]): Int32Array {
  const flags = Int32Array.from(words, (word) => word.flags);
  let i = 0;
  while (i < words.length) {
    const phrase = lexicon
      .phrasesFrom(words[i]!.lower)
      .find(({ words: parts }) => parts.every((part, k) => words[i + k]?.lower === part));
    if (!phrase) {
      i++;
      continue;
    }
    for (const last = i + phrase.words.length; i < last; i++) flags[i] = flags[i]! | phrase.flags;
  }
  return flags;
}
