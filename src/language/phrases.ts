import { FACT, FACTS, type Forms } from './forms.js';
import { lexicon } from './lexicon.js';
import type { Tokens } from './tokens.js';

/** Adds the flags of the longest phrase of the lexicon that a word stands in ("United States" is a country). */
export function flagPhrases(
  { count, word, flags }: Pick<Tokens, 'count' | 'word' | 'flags'>,
  form: Int32Array,
  forms: Forms,
): void {
  const { facts } = forms;
  let next = 0;
  while (next < count) {
    if (facts[FACTS * form[next]! + FACT.startsPhrase] === 0) next++;
    else {
      const phrase = lexicon.phrasesFrom(word[next]!).find(({ words }) => isAt(words, word, next));
      const end = next + (phrase?.words.length ?? 1);
      if (phrase) for (let i = next; i < end; i++) flags[i] = flags[i]! | phrase.flags;
      next = end;
    }
  }
}

function isAt(words: Uint32Array, word: Uint32Array, at: number): boolean {
  for (let i = 0; i < words.length; i++) if (word[at + i] !== words[i]) return false;
  return true;
}
