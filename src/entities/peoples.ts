import { LEXICON } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import type { Group } from './merge.js';
import type { TypeOfToken } from './roles.js';

/** A word for a people, "Iranian", with the place that it is of. */
export interface PeopleWord {
  readonly token: number;
  /** Index of the place's group. */
  readonly group: number;
}

/** Letters of the last word that a place and its people share: "Iran", "Iranian"; "North Korea", "North Korean". */
const STEM = 4;

/** Empty where a caller's name has no word. */
const stemOf = (words: readonly string[]): string =>
  [...words.slice(0, -1), ...words.slice(-1).map((word) => word.slice(0, STEM))].join(' ');

/** The words for peoples of places that the article names, in text order. */
export function peopleWords(tokens: Tokens, groups: readonly Group[], typeOf: TypeOfToken): PeopleWord[] {
  const places = new Map<string, number>();
  groups.forEach(({ type, names }, group) => {
    if (type === 'place') for (const { words } of names) if (!places.has(stemOf(words))) places.set(stemOf(words), group);
  });
  if (places.size === 0) return [];
  const found: PeopleWord[] = [];
  const add = (token: number, words: readonly string[]): void => {
    const group = places.get(stemOf(words));
    if (group !== undefined) found.push({ token, group });
  };
  for (const { type, names } of groups) if (type === 'group') for (const { first, words } of names) add(first, words);
  for (let i = 0; i < tokens.count; i++) if (tokens.flags[i]! & LEXICON.demonym && !typeOf(i)) add(i, [tokens.lower(i)]);
  return found.sort((a, b) => a.token - b.token);
}
