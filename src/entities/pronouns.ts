import type { Language } from '../language/language.js';
import type { Gender } from './gender.js';
import type { Person } from './people.js';
import type { TokenRange } from './result.js';
import type { RoleMention } from './role-mentions.js';

export interface PronounMention extends TokenRange {
  /** Index of the person's group. */
  readonly group: number;
  readonly rule: string;
  readonly confidence: number | null;
}

const GENDER: Readonly<Record<string, Gender>> = {
  he: 'male',
  him: 'male',
  his: 'male',
  himself: 'male',
  she: 'female',
  her: 'female',
  hers: 'female',
  herself: 'female',
};

/** Sentences back that a pronoun reaches. */
const REACH = 3;

/** Leads "he" and "she" to a person: the subject of the sentence or of one of those before. */
export function resolvePronouns(
  { tokens }: Language,
  persons: readonly Person[],
  roleMentions: readonly RoleMention[],
): PronounMention[] {
  const seen: { token: number; entity: number }[] = persons
    .flatMap(({ group, names }) => names.map(({ first }) => ({ token: first, entity: group })))
    .concat(roleMentions.map(({ first, group }) => ({ token: first, entity: group })))
    .sort((a, b) => a.token - b.token);
  const gender = new Map(persons.map((person) => [person.group, person.gender]));
  const found: PronounMention[] = [];
  let next = 0;
  const recent: { token: number; entity: number; sentence: number }[] = [];
  for (let i = 0; i < tokens.count; i++) {
    while (next < seen.length && seen[next]!.token <= i) {
      recent.push({ ...seen[next]!, sentence: tokens.sentence[seen[next]!.token]! });
      next++;
    }
    const wanted = GENDER[tokens.lower(i)];
    if (!wanted) continue;
    const sentence = tokens.sentence[i]!;
    const fits = recent.slice(-24).filter(({ entity, sentence: at }) => {
      const own = gender.get(entity) ?? null;
      return sentence - at <= REACH && (own === null || own === wanted);
    });
    if (fits.length === 0) continue;
    const nearestSentence = fits.at(-1)!.sentence;
    const chosen = fits.find(({ sentence: at }) => at === nearestSentence)!;
    if (gender.get(chosen.entity) === null) gender.set(chosen.entity, wanted);
    found.push({ first: i, last: i + 1, group: chosen.entity, rule: 'subject-before', confidence: null });
    recent.push({ token: i, entity: chosen.entity, sentence });
  }
  return found;
}
