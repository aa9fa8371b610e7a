import type { Tokens } from '../language/tokens.js';
import type { EntityType } from '../schema/entities.js';
import type { Name } from './names.js';
import { linkPersons } from './persons.js';
import { linkShortForms } from './short-forms.js';

/** All the names of one thing. */
export interface Group {
  readonly type: EntityType;
  /** In text order. */
  readonly names: readonly Name[];
}

/** Names whose forms are equal, with one type decided for all of them. */
export interface Form {
  readonly key: string;
  readonly type: EntityType;
  readonly words: readonly string[];
  /** In text order. */
  readonly names: readonly Name[];
}

/** The names of the article in groups, each group one person, organization, place …; by first appearance. */
export function mergeNames(tokens: Tokens, names: readonly Name[]): Group[] {
  const forms = typedLikeLonger(formsOf(names));
  const persons = linkPersons(
    tokens,
    forms.filter(({ type }) => type === 'person'),
  );
  const others = linkShortForms(
    tokens,
    forms.filter(({ type }) => type !== 'person'),
  );
  return [...persons, ...others].sort((a, b) => a.names[0]!.first - b.names[0]!.first);
}

/** Types that the tagger is least sure of. */
const VAGUE: ReadonlySet<EntityType> = new Set(['work', 'product', 'event', 'group', 'other']);

/**
 * A word is of the type of the longer name that it is short for: read as a person that no person's name has, but that begins an
 * organization's, it is that ("Tessaline", of "Tessaline Capital"); read as a thing or an organization, but a person's last name and no
 * organization's first, it is the person.
 */
function typedLikeLonger(forms: readonly Form[]): Form[] {
  const beginnings = new Set<string>();
  const inPersons = new Set<string>();
  const surnames = new Set<string>();
  for (const { type, words } of forms) {
    if (words.length < 2) continue;
    if (type === 'organization') beginnings.add(words[0]!);
    if (type !== 'person') continue;
    surnames.add(words.at(-1)!);
    for (const word of words) inPersons.add(word);
  }
  return forms.map((form) => {
    if (form.words.length !== 1 || form.names.some(({ own }) => own)) return form;
    const word = form.words[0]!;
    const isSurname = surnames.has(word) && (VAGUE.has(form.type) || (form.type === 'organization' && !beginnings.has(word)));
    if (isSurname) return { ...form, type: 'person' };
    return form.type === 'person' && !inPersons.has(word) && beginnings.has(word) ? { ...form, type: 'organization' } : form;
  });
}

/** One type for all mentions of a form: the one most of them were read as, the earliest where two are level. */
function formsOf(names: readonly Name[]): Form[] {
  const byKey = new Map<string, Name[]>();
  for (const name of names) {
    const same = byKey.get(name.key);
    if (same) same.push(name);
    else byKey.set(name.key, [name]);
  }
  return [...byKey].map(([key, same]) => ({ key, type: commonType(same), words: longestWords(same), names: same }));
}

function commonType(names: readonly Name[]): EntityType {
  const counts = new Map<EntityType, number>();
  for (const { type } of names) counts.set(type, (counts.get(type) ?? 0) + 1);
  let best = names[0]!.type;
  for (const [type, count] of counts) if (count > counts.get(best)!) best = type;
  return best;
}

const longestWords = (names: readonly Name[]): readonly string[] =>
  names.reduce((best, { words }) => (words.length > best.length ? words : best), names[0]!.words);
