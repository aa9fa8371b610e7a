// Names that were read as a place's, a firm's, a work's, but that a "he" or "she" may lead to: a person nobody has heard of.
import { CAPITAL, LEXICON } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { placeAt } from './gazetteer.js';
import { genderOfFirstNames } from './gender.js';
import type { Group } from './merge.js';
import type { Name } from './names.js';
import type { Person } from './people.js';

/** Words of a person's name, at most. */
const LONGEST = 3;

/** What the lexicon knows as something else than a person. */
const KNOWN = LEXICON.country | LEXICON.city | LEXICON.region | LEXICON.place | LEXICON.organization | LEXICON.team | LEXICON.demonym;

/** The groups that are no persons as far as they were read, but might be; what a caller named is what the caller says. */
export function findStrangers(tokens: Tokens, groups: readonly Group[]): Person[] {
  return groups.flatMap(({ type, names }, group) =>
    type !== 'person' && names.every((name) => mayBePerson(tokens, name))
      ? [{ group, type, names, roles: [], gender: genderOfFirstNames(tokens, names), genderSaid: false }]
      : [],
  );
}

/** Up to three words with a capital, none of them an acronym, a number or a known thing's. */
function mayBePerson(tokens: Tokens, { first, last, own }: Name): boolean {
  if (own || last - first > LONGEST || placeAt(tokens, first, last)) return false;
  for (let i = first; i < last; i++) {
    if (tokens.capital[i] !== CAPITAL.first || (tokens.flags[i]! & KNOWN) !== 0) return false;
  }
  return true;
}

/** The names, with those of these strangers read as persons'. */
export function asPersons(names: readonly Name[], strangers: readonly Person[]): Name[] {
  const revealed = new Set(strangers.flatMap((stranger) => stranger.names));
  return names.map((name) => (revealed.has(name) ? { ...name, type: 'person' } : name));
}
