import { CAPITAL, POS } from '../language/codes.js';
import type { SentenceTokens } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { WordSet } from '../model/word-set.js';
import { WordTable } from '../model/word-table.js';
import { candidateWords, isCandidate } from './windows.js';

/** What stands beside a name, by what it tells the name to be of. */
const TELLS = { person: 0, body: 1, place: 2 } as const;
const KINDS = 3;

const BEHIND = WordTable.ofLists({
  person: ['he', 'she', 'his', 'her', 'him', 'who', 'whose', 'himself', 'herself'],
  body: ['it', 'its', 'which', 'itself'],
});
const PREPOSITIONS = new WordSet('in near outside across');
/** Tokens behind a name that are looked at. */
const REACH = 10;
/** Times that are told apart: none, once, more often. */
const OFTEN = 2;

/**
 * For each word that may be part of a name, what its company tells of it, wherever the article has it: "he" and "who" behind it of a
 * person, "it" and "which" of a body, "in" before it of a place. Each 0 … 2, together a number below 27; 0 where nothing tells.
 */
export function companyColumn(tokens: Tokens, sentences: readonly SentenceTokens[]): Uint8Array {
  const words = candidateWords(tokens);
  const counts = new Uint8Array(words.size * KINDS);
  for (const { first, last } of sentences) {
    for (let i = first; i < last; i++) {
      if (!isCandidate(tokens, i)) continue;
      let end = i + 1;
      while (end < last && isCandidate(tokens, end)) end++;
      const told = [i > first && PREPOSITIONS.has(tokens.word[i - 1]!) ? TELLS.place : -1, tellsBehind(tokens, end, last)];
      for (let k = i; k < end; k++) {
        const at = words.find(tokens.word[k]!) * KINDS;
        for (const kind of told) if (kind >= 0 && counts[at + kind]! < OFTEN) counts[at + kind]!++;
      }
      i = end - 1;
    }
  }
  const column = new Uint8Array(tokens.count);
  for (let i = 0; i < column.length; i++) {
    if (!isCandidate(tokens, i)) continue;
    const at = words.find(tokens.word[i]!) * KINDS;
    column[i] = counts[at]! * 9 + counts[at + 1]! * 3 + counts[at + 2]!;
  }
  return column;
}

/** The first pronoun behind a name, where no other name stands before it; an age between commas. */
function tellsBehind(tokens: Tokens, from: number, high: number): number {
  if (tokens.lower(from) === ',' && tokens.pos[from + 1] === POS.NUM && tokens.lower(from + 2) === ',') return TELLS.person;
  for (let i = from; i < Math.min(high, from + REACH); i++) {
    if (tokens.capital[i] !== CAPITAL.none && tokens.capital[i] !== CAPITAL.noLetter) return -1;
    const told = BEHIND.get(tokens.word[i]!);
    if (told) return TELLS[told];
  }
  return -1;
}
