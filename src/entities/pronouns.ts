import bytes from '../data/pronouns.bin';
import type { Language } from '../language/language.js';
import { likeliest } from '../model/likeliest.js';
import { LinearModel } from '../model/linear.js';
import { readTables, tableNamed } from '../model/weights.js';
import { pronounConfidence } from './confidence.js';
import type { Gender } from './gender.js';
import type { Person } from './people.js';
import { NOBODY } from './pronoun-features.js';
import { type Occurrence, walkPronouns } from './pronoun-scene.js';
import type { TokenRange } from './result.js';
import type { RoleMention } from './role-mentions.js';

/** A pronoun and the person it means. */
export interface PronounMention extends TokenRange {
  /** Index of the person's group. */
  readonly group: number;
  readonly gender: Gender;
  readonly rule: string;
  readonly confidence: number | null;
}

const ranker = new LinearModel(tableNamed(readTables(bytes), 'pronouns'));
const scoreOf = (features: Uint32Array): number => ranker.scoreOne(features);

/** Probability below which nobody is claimed. */
const LEAST = 0.4;
/** Probability from which one pronoun shows that a name is a person's that was read as something else's. */
const SURE = 0.9;

/** Whom pronouns mean. */
export interface Pronouns {
  readonly mentions: readonly PronounMention[];
  /** Groups that they show to be persons, though they were read as something else. */
  readonly shown: ReadonlySet<number>;
}

/**
 * Leads "he" and "she" to the person they mean, where the ranker is sure enough.
 *
 * @param persons with those who may be persons though they were not read as such
 */
export function resolvePronouns(language: Language, persons: readonly Person[], roleMentions: readonly RoleMention[]): Pronouns {
  const mentions: PronounMention[] = [];
  const shown = new Set<number>();
  let probability = 0;
  const decide = ({ candidates }: Occurrence): number => {
    const best = likeliest([...candidates.map(({ features }) => features), NOBODY], scoreOf);
    probability = best.probability;
    const chosen = candidates[best.choice];
    if (!chosen || probability < LEAST) return -1;
    const { type, group } = persons[chosen.person]!;
    if (type === 'person') return best.choice;
    if (probability >= SURE) shown.add(group);
    return -1;
  };
  walkPronouns(language, persons, roleMentions, decide, (token, person, gender) => {
    mentions.push({
      first: token,
      last: token + 1,
      group: persons[person]!.group,
      gender,
      rule: 'pronoun-ranker',
      confidence: pronounConfidence(probability),
    });
  });
  return { mentions: mentions.sort((a, b) => a.first - b.first), shown };
}
