import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import { placeAt } from './gazetteer.js';
import { genderOfFirstNames, genderSaidOf } from './gender.js';
import { ENTITY_TYPE } from './labels.js';
import type { Group } from './merge.js';
import type { Person } from './people.js';
import type { Look } from './pronoun-features.js';

/** Words of a name at most that may be a person's though it was read as something else's. */
const LONGEST = 3;
const TYPES = Object.values(ENTITY_TYPE);

/** Those of the groups that were not read as persons and may be: "[Undara] said she would be back." */
export function describePossiblePersons({ tokens }: Language, groups: readonly Group[]): Person[] {
  return groups.flatMap(({ type, names }, group) => {
    if (type === 'person' || names.some(({ words, own }) => own || words.length > LONGEST)) return [];
    const said = genderSaidOf(tokens, names, []);
    const gender = said ?? genderOfFirstNames(tokens, names);
    return [{ group, type, names, roles: [], gender, genderSaid: said !== null }];
  });
}

/** What the first of the names looks like. */
export function lookOf(tokens: Tokens, { type, names }: Person): Look {
  const { first, last } = names[0]!;
  return {
    type: TYPES.indexOf(type),
    words: last - first,
    cluster: tokens.cluster[last - 1]!,
    capital: tokens.capital[last - 1]!,
    place: placeAt(tokens, first, last) ? 1 : 0,
  };
}
