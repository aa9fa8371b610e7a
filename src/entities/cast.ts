import type { Language } from '../language/language.js';
import type { Group } from './merge.js';
import { describePersons, type Person, typesOfTokens } from './people.js';
import { describePossiblePersons } from './possible-persons.js';
import { type PronounMention, type Pronouns, resolvePronouns } from './pronouns.js';
import { findRoleMentions, type RoleMention } from './role-mentions.js';
import type { TypeOfToken } from './roles.js';

/** Who and what an article speaks of, its persons with their roles and pronouns. */
export interface Cast {
  readonly groups: readonly Group[];
  readonly typeOf: TypeOfToken;
  readonly persons: readonly Person[];
  readonly roleMentions: readonly RoleMention[];
  readonly pronouns: readonly PronounMention[];
}

/** Finds roles and pronouns; whom "he" or "she" surely means is a person, whatever the name was read as. */
export function readCast(language: Language, groups: readonly Group[]): Cast {
  const { shown, ...cast } = castOf(language, groups);
  if (shown.size === 0) return cast;
  const { shown: _, ...again } = castOf(
    language,
    groups.map((one, group) => (shown.has(group) ? { ...one, type: 'person' } : one)),
  );
  return again;
}

function castOf(language: Language, groups: readonly Group[]): Cast & Pick<Pronouns, 'shown'> {
  const typeOf = typesOfTokens(language.tokens, groups);
  const persons = describePersons(language, groups, typeOf);
  const roleMentions = findRoleMentions(language, persons, typeOf);
  const everybody = [...persons, ...describePossiblePersons(language, groups)];
  const { mentions, shown } = resolvePronouns(language, everybody, roleMentions);
  // A word of a name is none: "He" may be a caller's.
  return { groups, typeOf, persons, roleMentions, pronouns: mentions.filter(({ first }) => !typeOf(first)), shown };
}
