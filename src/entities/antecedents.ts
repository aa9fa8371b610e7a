import bytes from '../data/anaphors.bin';
import type { Language } from '../language/language.js';
import { LinearModel, softmax } from '../model/linear.js';
import { readTables, tableNamed } from '../model/weights.js';
import { type Choosing, type Known, walkAnaphors } from './anaphor-scene.js';
import { type Anaphor, isPronoun } from './anaphors.js';
import { anaphorConfidence } from './confidence.js';
import { descriptorTokens } from './descriptors.js';
import type { Group } from './merge.js';
import type { Person } from './people.js';
import type { PronounMention } from './pronouns.js';
import type { TokenRange } from './result.js';
import type { RoleMention } from './role-mentions.js';
import type { TypeOfToken } from './roles.js';

/** "The fund", "it", and whom it means. */
export interface AnaphorMention extends TokenRange {
  /** Index of the group. */
  readonly group: number;
  readonly form: 'role' | 'pronoun';
  readonly rule: 'anaphor-ranker';
  readonly confidence: number | null;
}

const ranker = new LinearModel(tableNamed(readTables(bytes), 'anaphors'));

/** Probability below which nobody is claimed. */
const LEAST = 0.5;

/** Leads "the fund", "her club", "it" to whom they mean, where the ranker is sure enough. */
export function resolveAnaphors(
  language: Language,
  groups: readonly Group[],
  persons: readonly Person[],
  roleMentions: readonly RoleMention[],
  pronouns: readonly PronounMention[],
  typeOf: TypeOfToken,
): AnaphorMention[] {
  const known = knownMentions(groups, roleMentions, pronouns);
  const descriptors = describingTokens(language, groups, persons, typeOf);
  const mentions: AnaphorMention[] = [];
  walkAnaphors(language, groups, known, descriptors, typeOf, (choosing) => {
    const { choice, probability } = likeliest(choosing);
    const group = choosing.groups[choice];
    if (group === undefined || probability < LEAST) return -1;
    const { first, last, kind }: Anaphor = choosing.anaphor;
    const form = isPronoun(kind) ? 'pronoun' : 'role';
    mentions.push({ first, last, group, form, rule: 'anaphor-ranker', confidence: anaphorConfidence(form, probability) });
    return choice;
  });
  return mentions;
}

/** Every mention of the groups that was found before. */
export function knownMentions(
  groups: readonly Group[],
  roleMentions: readonly RoleMention[],
  pronouns: readonly PronounMention[],
): Known[] {
  return [
    ...groups.flatMap(({ names }, group) => names.map(({ first, last }) => ({ first, last, group, isPronoun: false }))),
    ...roleMentions.map(({ first, last, group }) => ({ first, last, group, isPronoun: false })),
    ...pronouns.map(({ first, last, group }) => ({ first, last, group, isPronoun: true })),
  ];
}

/** Of each group, the tokens of the nouns that describe it; a person's roles are among them. */
export function describingTokens(
  language: Language,
  groups: readonly Group[],
  persons: readonly Person[],
  typeOf: TypeOfToken,
): number[][] {
  const nouns = groups.map(({ names }) => names.flatMap((name) => descriptorTokens(language, name, typeOf)));
  for (const { group, roles } of persons) nouns[group]!.push(...roles.map(({ head }) => head));
  return nouns;
}

function likeliest({ features }: Choosing): { readonly choice: number; readonly probability: number } {
  const scores = new Float64Array(features.length);
  features.forEach((one, i) => {
    ranker.score(one, one.length, scores, i);
  });
  softmax(scores);
  let choice = 0;
  for (let i = 1; i < scores.length; i++) if (scores[i]! > scores[choice]!) choice = i;
  return { choice, probability: scores[choice]! };
}
