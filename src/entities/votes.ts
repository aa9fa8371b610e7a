import { CAPITAL } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString, mix } from '../model/hash.js';
import type { Columns } from '../model/template.js';
import { acronymsOf } from './acronyms.js';
import { labelAt, type TaggedName, TYPES } from './labels.js';
import { isCandidate } from './windows.js';

/** How often a word was read as each type, and at which places in a name. */
interface Count {
  readonly types: Uint16Array;
  parts: number;
  total: number;
}

/** What the second reading sees: the first one's labels, and how it read the same words elsewhere in the article. */
export function voteColumns(tokens: Tokens, names: readonly TaggedName[]): Columns {
  const label = new Uint8Array(tokens.count);
  const phrase = new Uint8Array(tokens.count);
  for (const name of names) for (let i = name.first; i < name.last; i++) label[i] = labelAt(name, i);
  const words = countWords(tokens, label);
  const vote = new Uint16Array(tokens.count);
  for (let i = 0; i < vote.length; i++) if (isCandidate(tokens, i)) vote[i] = voteOf(words.get(tokens.word[i]!)!, label[i]!);
  const phrases = countPhrases(tokens, names);
  for (const name of names) {
    const value = voteOfPhrase(phrases.get(hashOf(tokens, name)), name);
    for (let i = name.first; i < name.last; i++) phrase[i] = value;
  }
  return { label, vote, phrase, acronym: acronymColumn(tokens, names) };
}

function countWords(tokens: Tokens, label: Uint8Array): Map<number, Count> {
  const counts = new Map<number, Count>();
  for (let i = 0; i < tokens.count; i++) {
    if (!isCandidate(tokens, i)) continue;
    const count = counts.get(tokens.word[i]!) ?? { types: new Uint16Array(TYPES.length), parts: 0, total: 0 };
    counts.set(tokens.word[i]!, count);
    count.total++;
    if (label[i] === 0) continue;
    const type = (label[i]! - 1) >> 2;
    count.types[type] = count.types[type]! + 1;
    count.parts |= 1 << ((label[i]! - 1) & 3);
  }
  return counts;
}

/** The type most other places agree on (from 1; 0 none), how many they are, how sure they are, and the word's places in names. */
function voteOf(count: Count, own: number): number {
  const ownType = own === 0 ? -1 : (own - 1) >> 2;
  const others = count.total - 1;
  if (others === 0) return 1;
  let best = -1;
  let most = 0;
  let named = 0;
  for (let type = 0; type < TYPES.length; type++) {
    const times = count.types[type]! - (type === ownType ? 1 : 0);
    named += times;
    if (times > most) [best, most] = [type, times];
  }
  if (best < 0) return others > 2 ? 3 : 2;
  const sure = most >= 0.8 * others ? 2 : named >= 0.5 * others ? 1 : 0;
  return 4 + ((((best * 3 + sure) << 1) | (most > 2 ? 1 : 0)) << 4) + count.parts;
}

function countPhrases(tokens: Tokens, names: readonly TaggedName[]): Map<number, Uint16Array> {
  const counts = new Map<number, Uint16Array>();
  for (const name of names) {
    const hash = hashOf(tokens, name);
    const count = counts.get(hash) ?? new Uint16Array(TYPES.length);
    counts.set(hash, count);
    count[name.type] = count[name.type]! + 1;
  }
  return counts;
}

function voteOfPhrase(count: Uint16Array | undefined, own: TaggedName): number {
  if (!count) return 0;
  let best = -1;
  let most = 0;
  count.forEach((n, type) => {
    const times = n - (type === own.type ? 1 : 0);
    if (times > most) [best, most] = [type, times];
  });
  return best < 0 ? 1 : 2 + best * 2 + (most > 1 ? 1 : 0);
}

/** 2 + the type of the name that a word in capitals abbreviates: "the Central Intelligence Agency" … "[CIA]". */
function acronymColumn(tokens: Tokens, names: readonly TaggedName[]): Uint8Array {
  const types = new Map<number, number>();
  for (const name of names) {
    if (name.last - name.first > 1)
      for (const letters of acronymsOf(tokens, name.first, name.last)) types.set(hashString(letters), name.type);
  }
  const column = new Uint8Array(tokens.count);
  for (let i = 0; i < column.length; i++) {
    if (tokens.capital[i] !== CAPITAL.all || tokens.end[i]! - tokens.start[i]! < 2) continue;
    const type = types.get(tokens.word[i]!);
    column[i] = type === undefined ? 1 : 2 + type;
  }
  return column;
}

/** Hash of a name's words, whatever their capitals. */
export function hashOf(tokens: Tokens, { first, last }: { readonly first: number; readonly last: number }): number {
  let hash = 0;
  for (let i = first; i < last; i++) hash = mix(hash, tokens.word[i]!);
  return hash;
}
