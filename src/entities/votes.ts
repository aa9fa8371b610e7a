import type { Tokens } from '../language/tokens.js';
import { mix } from '../model/hash.js';
import { HashIndex } from '../model/hash-index.js';
import type { Columns } from '../model/template.js';
import { labelAt, type TaggedName, TYPES } from './labels.js';
import { candidateWords, isCandidate } from './windows.js';

const KINDS = TYPES.length;

/** What the second reading sees: the first one's labels, and how it read the same words elsewhere in the article. */
export function voteColumns(tokens: Tokens, names: readonly TaggedName[]): Columns {
  const label = new Uint8Array(tokens.count);
  for (const name of names) for (let i = name.first; i < name.last; i++) label[i] = labelAt(name, i);
  return { label, vote: votesOfWords(tokens, label), phrase: votesOfPhrases(tokens, names) };
}

/** For each word that may be part of a name, how it was read at the other places. */
function votesOfWords(tokens: Tokens, label: Uint8Array): Uint16Array {
  const words = candidateWords(tokens);
  const types = new Uint32Array(words.size * KINDS);
  const parts = new Uint8Array(words.size);
  const total = new Uint32Array(words.size);
  for (let i = 0; i < tokens.count; i++) {
    if (!isCandidate(tokens, i)) continue;
    const word = words.find(tokens.word[i]!);
    total[word] = total[word]! + 1;
    if (label[i] === 0) continue;
    const cell = word * KINDS + ((label[i]! - 1) >> 2);
    types[cell] = types[cell]! + 1;
    parts[word] = parts[word]! | (1 << ((label[i]! - 1) & 3));
  }
  const votes = new Uint16Array(tokens.count);
  for (let i = 0; i < votes.length; i++) {
    if (!isCandidate(tokens, i)) continue;
    const word = words.find(tokens.word[i]!);
    votes[i] = voteOf(types, word * KINDS, total[word]! - 1, parts[word]!, label[i]!);
  }
  return votes;
}

/** The type most of the others agree on (from 1; 0 none), how many they are, how sure they are, and the word's places in names. */
function voteOf(types: Uint32Array, at: number, others: number, parts: number, own: number): number {
  if (others === 0) return 1;
  const ownType = own === 0 ? -1 : (own - 1) >> 2;
  let best = -1;
  let most = 0;
  let named = 0;
  for (let type = 0; type < KINDS; type++) {
    const times = types[at + type]! - (type === ownType ? 1 : 0);
    named += times;
    if (times > most) [best, most] = [type, times];
  }
  if (best < 0) return others > 2 ? 3 : 2;
  const sure = most >= 0.8 * others ? 2 : named >= 0.5 * others ? 1 : 0;
  return 4 + ((((best * 3 + sure) << 1) | (most > 2 ? 1 : 0)) << 4) + parts;
}

/** For each token of a name, how the same name was read at the other places; 0 outside names. */
function votesOfPhrases(tokens: Tokens, names: readonly TaggedName[]): Uint8Array {
  const phrases = new HashIndex(names.length);
  const numbers = Int32Array.from(names, (name) => phrases.add(hashOf(tokens, name)));
  const types = new Uint32Array(phrases.size * KINDS);
  names.forEach(({ type }, n) => {
    types[numbers[n]! * KINDS + type]!++;
  });
  const votes = new Uint8Array(tokens.count);
  names.forEach((name, n) => {
    votes.fill(voteOfPhrase(types, numbers[n]! * KINDS, name.type), name.first, name.last);
  });
  return votes;
}

function voteOfPhrase(types: Uint32Array, at: number, own: number): number {
  let best = -1;
  let most = 0;
  for (let type = 0; type < KINDS; type++) {
    const times = types[at + type]! - (type === own ? 1 : 0);
    if (times > most) [best, most] = [type, times];
  }
  return best < 0 ? 1 : 2 + best * 2 + (most > 1 ? 1 : 0);
}

/** Hash of a name's words, whatever their capitals. */
export function hashOf(tokens: Tokens, { first, last }: { readonly first: number; readonly last: number }): number {
  let hash = 0;
  for (let i = first; i < last; i++) hash = mix(hash, tokens.word[i]!);
  return hash;
}
