import type { Document } from '../document/document.js';
import type { Language } from '../language/language.js';
import { addAcronyms } from './acronyms.js';
import { assemble } from './assemble.js';
import { draftEntities } from './drafts.js';
import { cutHeadlineNames } from './headline-names.js';
import { type Group, mergeNames } from './merge.js';
import { type Name, tidyNames } from './names.js';
import { ownNames, type Plugins, preferOwn } from './own-names.js';
import { describePersons, type Person, typesOfTokens } from './people.js';
import { type PronounMention, resolvePronouns } from './pronouns.js';
import { recognise } from './recognise.js';
import { addRepeats } from './repeats.js';
import type { Entities } from './result.js';
import { findRoleMentions, type RoleMention } from './role-mentions.js';
import { asPersons, findStrangers } from './strangers.js';
import { groupByThing } from './things.js';

/**
 * Who and what the article speaks of: names found and typed, all names of one thing together, with roles and pronouns.
 *
 * @example
 * findEntities(document, language).list[0] // { name: 'Lena Ortiz', type: 'person', roles: [US Secretary of State], … }
 */
export function findEntities(document: Document, language: Language, plugins: Plugins | null = null): Entities {
  const { tokens } = language;
  const read = tidyNames(tokens, recognise(language));
  const found = cutHeadlineNames(document, language, addRepeats(tokens, addAcronyms(tokens, read)));
  const names = plugins ? preferOwn(found, ownNames(document, language, plugins)) : found;
  const cast = castOf(language, names);
  const revealed = cast.strangers.filter(({ group }) => cast.pronouns.some((pronoun) => pronoun.group === group));
  const { groups, persons, roleMentions, pronouns } =
    revealed.length === 0 ? cast : castOf(language, asPersons(names, revealed));
  return assemble(document, language, draftEntities(document.text, tokens, groups, persons, roleMentions, pronouns));
}

/** Who is in the article, and what leads to them. */
interface Cast {
  readonly groups: readonly Group[];
  readonly persons: readonly Person[];
  /** Groups that are no persons, but may be. */
  readonly strangers: readonly Person[];
  readonly roleMentions: readonly RoleMention[];
  readonly pronouns: readonly PronounMention[];
}

function castOf(language: Language, names: readonly Name[]): Cast {
  const { tokens } = language;
  const groups = groupByThing(mergeNames(tokens, names));
  const typeOf = typesOfTokens(tokens, groups);
  const persons = describePersons(language, groups, typeOf);
  const strangers = findStrangers(tokens, groups);
  const roleMentions = findRoleMentions(language, persons, typeOf);
  // A word of a name is none: "He" may be a caller's.
  const pronouns = resolvePronouns(language, [...persons, ...strangers], roleMentions).filter(({ first }) => !typeOf(first));
  return { groups, persons, strangers, roleMentions, pronouns };
}
