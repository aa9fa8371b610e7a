import { CAPITAL, LEXICON, POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../schema/entities.js';
import { placeAt } from './gazetteer.js';
import { ENTITY_TYPE, type TaggedName, TYPES } from './labels.js';

/** A name as it stands in the text. */
export interface Name {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
  readonly type: EntityType;
  /** Its words in lower case, without accents, stops and hyphens: what is compared. */
  readonly words: readonly string[];
  /** Equal for names that are one by their form: "US", "U.S." and "United States" too. */
  readonly key: string;
  /** What found it. */
  readonly rule: string;
}

const LEADING = new Set(['the', 'a', 'an', '"', '“', '‘', "'", '(', '-']);
const TRAILING = new Set(["'s", "'", '"', '”', ')', ',', '-', ':', ';']);

/** The names that the tagger read, cut to what is the name itself; those that name nobody are left out. */
export function tidyNames(tokens: Tokens, tagged: readonly TaggedName[]): Name[] {
  return tagged.flatMap((name) => {
    const { first, last } = cut(tokens, name);
    const type = ENTITY_TYPE[TYPES[name.type]!];
    return first < last && hasLetter(tokens, first, last) && !isAdjective(tokens, first, last)
      ? [nameOf(tokens, first, last, type, 'names-read-twice')]
      : [];
  });
}

/** A name over these tokens. */
export function nameOf(tokens: Tokens, first: number, last: number, type: EntityType, rule: string): Name {
  const words = wordsOf(tokens, first, last);
  return { first, last, type, words, key: keyOf(tokens, first, last, words), rule };
}

function cut(tokens: Tokens, name: TaggedName): { first: number; last: number } {
  let { first, last } = name;
  while (first < last && LEADING.has(tokens.lower(first))) first++;
  while (last > first && TRAILING.has(tokens.lower(last - 1))) last--;
  return { first, last };
}

function hasLetter(tokens: Tokens, first: number, last: number): boolean {
  for (let i = first; i < last; i++) if (tokens.capital[i] !== CAPITAL.noLetter) return true;
  return false;
}

/** "the [Colombian] president": says of what country, names nobody; "[Colombians] voted" does. */
function isAdjective(tokens: Tokens, first: number, last: number): boolean {
  if (last - first > 1 || !(tokens.flags[first]! & LEXICON.demonym) || tokens.flags[first]! & LEXICON.country) return false;
  const next = tokens.pos[last];
  const joined = tokens.sentence[first] === tokens.sentence[last];
  return joined && (next === POS.NOUN || next === POS.ADJ || next === POS.PROPN || tokens.lower(last) === '-');
}

function wordsOf(tokens: Tokens, first: number, last: number): string[] {
  const words: string[] = [];
  for (let i = first; i < last; i++) {
    const word = plain(tokens.lower(i));
    if (word !== '') words.push(word);
  }
  return words;
}

const plain = (word: string): string =>
  (isAscii(word) ? word : word.normalize('NFD').replace(/\p{M}/gu, '')).replace(/[.\-,]/g, '');

function isAscii(word: string): boolean {
  for (let i = 0; i < word.length; i++) if (word.charCodeAt(i) > 127) return false;
  return true;
}

function keyOf(tokens: Tokens, first: number, last: number, words: readonly string[]): string {
  const place = placeAt(tokens, first, last);
  return place && place.last === last && place.country > 0 ? `country ${place.country}` : words.join(' ');
}
