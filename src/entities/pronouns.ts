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

/** Leads "he" and "she" to the person they mean, where the ranker is sure enough. */
export function resolvePronouns(
  language: Language,
  persons: readonly Person[],
  roleMentions: readonly RoleMention[],
): PronounMention[] {
  const mentions: PronounMention[] = [];
  let probability = 0;
  const decide = ({ candidates }: Occurrence): number => {
    const best = likeliest([...candidates.map(({ features }) => features), NOBODY], scoreOf);
    probability = best.probability;
    return best.choice < candidates.length && probability >= LEAST ? best.choice : -1;
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
  return mentions.sort((a, b) => a.first - b.first);
}
