import type { Entities, TokenMention } from '../entities/result.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Chunk } from './chunk.js';
import { isBetween, PairFeatures } from './pair-features.js';
import { judgePair, LABELS } from './pair-model.js';
import type { Cast } from './sentence-cast.js';
import type { Found } from './stance.js';
import type { ToneReader } from './tone.js';

/** How likely a pole must be. */
const LIKELY = 0.7;
/**
 * Share of the calls that were right by how likely they were, from .7, .8, .9 on, of the 128 on the held-out pairs of Park et al. (2021);
 * `npm run train -- pairs` prints it.
 */
const PRECISION = [0.78, 0.88, 0.94];

/** Stances between two that a sentence names, where no rule sees one: by where the two stand and how the sentence sounds towards each. */
export class PairStances {
  readonly #features: PairFeatures;
  readonly #chances = new Float64Array(LABELS);

  constructor(language: Language, entities: Entities, reader: ToneReader, valence: Float64Array) {
    this.#features = new PairFeatures(language, entities, reader, valence);
  }

  /** @param found what the rules found in the sentence */
  inSentence(
    { first, last }: SentenceTokens,
    { mentions, quotes }: Cast,
    chunks: readonly Chunk[],
    found: readonly Found[],
  ): Found[] {
    const paired = { first, last, found, quotes };
    return nearestPairs(mentions).flatMap(([holder, target]): Found[] => {
      if (found.some((one) => isBetween(one, holder.entity, target.entity))) return [];
      this.#features.read(paired, holder, target);
      judgePair(this.#features.values, this.#chances);
      const [negative, positive] = [this.#chances[0]!, this.#chances[2]!];
      const likely = Math.max(negative, positive);
      const at = likely < LIKELY ? -1 : linkOf(chunks, holder, target);
      // Who did it is known, and is another.
      if (at < 0 || found.some((one) => one.at === at && one.holder !== null && one.target.includes(target.entity))) return [];
      const confidence = PRECISION[Math.min(2, Math.floor(10 * (likely - LIKELY)))]!;
      return [{ holder: holder.entity, target: [target.entity], score: positive - negative, at, confidence, rule: 'learned' }];
    });
  }
}

/** Of every two entities, either way round, the mentions that stand nearest to each other. */
function nearestPairs(mentions: readonly TokenMention[]): (readonly [TokenMention, TokenMention])[] {
  const nearest = new Map<string, readonly [TokenMention, TokenMention]>();
  for (const a of mentions) {
    for (const b of mentions) {
      if (a.entity === b.entity) continue;
      const key = `${a.entity} ${b.entity}`;
      const known = nearest.get(key);
      if (!known || Math.abs(a.first - b.first) < Math.abs(known[0].first - known[1].first)) nearest.set(key, [a, b]);
    }
  }
  return [...nearest.values()];
}

/** The chunk of what links the two: the last verb between them, else the first behind both, else what the target stands in. */
function linkOf(chunks: readonly Chunk[], holder: TokenMention, target: TokenMention): number {
  const [near, far] = holder.first < target.first ? [holder, target] : [target, holder];
  const between = chunks.findLastIndex(({ kind, first, last }) => kind === 'verb' && first >= near.last && last <= far.first);
  if (between >= 0) return between;
  const behind = chunks.findIndex(({ kind, first }) => kind === 'verb' && first >= far.last);
  return behind >= 0 ? behind : chunks.findIndex(({ first, last }) => first <= target.first && target.first < last);
}
