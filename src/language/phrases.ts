import { FACT, FACTS } from './forms.js';
import { lexicon, type Phrase } from './lexicon.js';

/** The flags of words with those of the longest phrase of the lexicon that each stands in added ("United States" is a country). */
export function flagPhrases(flags: Int32Array, word: Uint32Array, form: Int32Array, facts: Uint32Array): Int32Array {
  for (let i = 0; i < form.length; ) {
    const phrase = facts[FACTS * form[i]! + FACT.startsPhrase] === 0 ? null : longestAt(word, i);
    const end = i + (phrase ? phrase.words.length : 1);
    for (; i < end; i++) if (phrase) flags[i] = flags[i]! | phrase.flags;
  }
  return flags;
}

function longestAt(word: Uint32Array, at: number): Phrase | null {
  for (const phrase of lexicon.phrasesFrom(word[at]!)) if (isAt(phrase.words, word, at)) return phrase;
  return null;
}

function isAt(words: Uint32Array, word: Uint32Array, at: number): boolean {
  for (let i = 0; i < words.length; i++) if (word[at + i] !== words[i]) return false;
  return true;
}
