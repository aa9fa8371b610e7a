import bytes from '../data/anaphors.bin';
import type { Language } from '../language/language.js';
import { likeliest } from '../model/likeliest.js';
import { LinearModel } from '../model/linear.js';
import { readTables, tableNamed } from '../model/weights.js';
import { walkAnaphors } from './anaphor-scene.js';
import { isPronoun } from './anaphors.js';
import type { Cast } from './cast.js';
import { anaphorConfidence } from './confidence.js';
import type { TokenRange } from './result.js';

/** "The fund", "it", and whom it means. */
export interface AnaphorMention extends TokenRange {
  /** Index of the group. */
  readonly group: number;
  readonly form: 'role' | 'pronoun';
  readonly rule: 'anaphor-ranker';
  readonly confidence: number | null;
}

const ranker = new LinearModel(tableNamed(readTables(bytes), 'anaphors'));
const scoreOf = (features: Uint32Array): number => ranker.scoreOne(features);

/** Probability below which nobody is claimed: "it" is harder to lead than "the fund". */
const LEAST = { role: 0.5, pronoun: 0.6 } as const;

/** Leads "the fund", "her club", "it" to whom they mean, where the ranker is sure enough. */
export function resolveAnaphors(language: Language, cast: Cast): AnaphorMention[] {
  const mentions: AnaphorMention[] = [];
  walkAnaphors(language, cast, (choosing) => {
    const { choice, probability } = likeliest(choosing.features, scoreOf);
    const group = choosing.groups[choice];
    const { own, last, kind } = choosing.anaphor;
    const form = isPronoun(kind) ? 'pronoun' : 'role';
    if (group === undefined || probability < LEAST[form]) return -1;
    mentions.push({ first: own, last, group, form, rule: 'anaphor-ranker', confidence: anaphorConfidence(form, probability) });
    return choice;
  });
  return mentions;
}
