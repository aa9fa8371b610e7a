import type { Language } from '../language/language.js';
import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../schema/entities.js';
import { type Gender, genderOfFirstNames, genderSaidOf } from './gender.js';
import type { Group } from './merge.js';
import type { Name } from './names.js';
import { type Role, roleAfter, roleBefore, type TypeOfToken } from './roles.js';

/** A person of the article. */
export interface Person {
  /** Index of its group. */
  readonly group: number;
  /** What the names were read as: another type than a person's where that may be an error. */
  readonly type: EntityType;
  /** In text order. */
  readonly names: readonly Name[];
  /** In text order. */
  readonly roles: readonly Role[];
  readonly gender: Gender | null;
  /** True where a title or a role says the gender, not only the first name. */
  readonly genderSaid: boolean;
}

/** The persons among the groups, with their roles and what names and roles say of their gender. */
export function describePersons(language: Language, groups: readonly Group[], typeOf: TypeOfToken): Person[] {
  return groups.flatMap(({ type, names }, group) => {
    if (type !== 'person') return [];
    const roles = names.flatMap((name) => rolesAround(language, name, typeOf));
    const words = roles.map(({ head }) => language.tokens.lower(head));
    const said = genderSaidOf(language.tokens, names, words);
    const gender = said ?? genderOfFirstNames(language.tokens, names);
    return [{ group, type, names, roles, gender, genderSaid: said !== null }];
  });
}

function rolesAround({ tokens, sentences }: Language, name: Name, typeOf: TypeOfToken): Role[] {
  const { first, last } = sentences[tokens.sentence[name.first]!]!;
  return [roleBefore(tokens, first, name, typeOf), roleAfter(tokens, last, name, typeOf)].filter((role) => role !== null);
}

/** The type of the name that each token stands in. */
export function typesOfTokens(tokens: Tokens, groups: readonly Group[]): TypeOfToken {
  const types = new Array<EntityType | null>(tokens.count).fill(null);
  for (const { type, names } of groups) for (const { first, last } of names) types.fill(type, first, last);
  return (token) => types[token] ?? null;
}
