import type { Tokens } from '../language/tokens.js';
import type { AnaphorMention } from './antecedents.js';
import type { DraftEntity, DraftMention } from './assemble.js';
import type { Cast } from './cast.js';
import { nameConfidence } from './confidence.js';
import type { Gender } from './gender.js';
import type { Name } from './names.js';
import type { Person } from './people.js';

/** Each group with all that was found to mean it. */
export function draftEntities(
  text: string,
  tokens: Tokens,
  { groups, persons, roleMentions, pronouns }: Cast,
  anaphors: readonly AnaphorMention[],
): DraftEntity[] {
  const personOf = new Map(persons.map((person) => [person.group, person]));
  const others = new Map<number, DraftMention[]>();
  const note = (group: number, mention: DraftMention): void => {
    const list = others.get(group);
    if (list) list.push(mention);
    else others.set(group, [mention]);
  };
  for (const { group, first, last, rule } of roleMentions) note(group, { first, last, rule, form: 'role', confidence: null });
  const said = new Map(pronouns.map(({ group, gender }) => [group, gender]));
  for (const { group, first, last, rule, confidence } of pronouns)
    note(group, { first, last, rule, form: 'pronoun', confidence });
  for (const { group, ...mention } of anaphors) note(group, mention);
  return groups.map(({ type, names }, group) => {
    const given = names.filter(({ own }) => own);
    const chosen = given.filter(({ own }) => own?.thing && !own.alias);
    const best = fullestName(text, tokens, chosen.length > 0 ? chosen : names);
    const named = names.map(
      (name): DraftMention => ({
        first: name.first,
        last: name.last,
        range: name.own?.range,
        form: textOf(text, tokens, name) === best ? 'name' : 'alias',
        rule: name.rule,
        // Nobody measured what a caller says.
        confidence: given.length > 0 ? null : nameConfidence(type, name.words.length, names.length),
      }),
    );
    return {
      type,
      name: best,
      gender: genderOf(personOf.get(group), said),
      roles: personOf.get(group)?.roles ?? [],
      mentions: [...named, ...(others.get(group) ?? [])].sort((a, b) => a.first - b.first),
    };
  });
}

/** What titles, roles or pronouns say; else what the first name lets suppose. */
function genderOf(person: Person | undefined, said: ReadonlyMap<number, Gender>): Gender | null {
  if (!person) return null;
  return person.genderSaid ? person.gender : (said.get(person.group) ?? person.gender);
}

/** The form with most words; of those the commonest; of those the first. Words in capitals only where there is nothing else: "LYNFIELD". */
function fullestName(text: string, tokens: Tokens, names: readonly Name[]): string {
  if (names.length === 1) return textOf(text, tokens, names[0]!);
  const counts = new Map<string, { count: number; words: number }>();
  for (const name of names) {
    const form = textOf(text, tokens, name);
    const words = isShouted(form) ? 0 : name.words.length;
    counts.set(form, { count: (counts.get(form)?.count ?? 0) + 1, words });
  }
  const [best] = [...counts].sort(([, a], [, b]) => b.words - a.words || b.count - a.count);
  return best![0];
}

/** An acronym is not: "NATO". */
const isShouted = (form: string): boolean => form === form.toUpperCase() && form.length > ACRONYM;

/** Characters of an acronym at most. */
const ACRONYM = 6;

const textOf = (text: string, tokens: Tokens, { first, last, own }: Name): string =>
  text.slice(own?.range.start ?? tokens.start[first]!, own?.range.end ?? tokens.end[last - 1]!);
