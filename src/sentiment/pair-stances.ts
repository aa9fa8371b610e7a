import type { Entities, TokenMention } from '../entities/result.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { Chunk } from './chunk.js';
import { isBetween, PairFeatures } from './pair-features.js';
import { judgePair, LABELS } from './pair-model.js';
import { countriesOf } from './peoples.js';
import type { Found } from './stance.js';
import type { LearnedStances } from './stances.js';
import type { ToneReader } from './tone.js';

/** Mentions of a sentence that are looked at: so that a list of names costs no more than a sentence. */
const MOST = 10;
/** How likely a pole must be. */
const LIKELY = 0.6;
/**
 * Share of the calls that were right by how likely they were, from .6, .7 … on, of the 176 on the held-out pairs of Park et al. (2021);
 * `npm run train -- pairs` prints it.
 */
const PRECISION = [0.59, 0.71, 0.88, 0.94];

/** Stances between two that a sentence names, where no rule sees one: by where the two stand and how the sentence sounds towards each. */
export class PairStances implements LearnedStances {
  readonly #mentions: readonly TokenMention[];
  readonly #quotes: readonly Quote[];
  readonly #features: PairFeatures;
  readonly #chances = new Float64Array(LABELS);
  /** The first mention, and the first quotation, that no sentence so far has reached. */
  #mention = 0;
  #quote = 0;
  #open: readonly Quote[] = [];

  constructor(language: Language, entities: Entities, quotes: readonly Quote[], reader: ToneReader, valence: Float64Array) {
    const countries = countriesOf(entities.list);
    this.#mentions = entities.mentions.map((mention) => ({ ...mention, entity: countries[mention.entity]! }));
    this.#quotes = quotes.toSorted((a, b) => a.start - b.start);
    this.#features = new PairFeatures(language, entities, reader, valence);
  }

  inSentence(sentence: SentenceTokens, chunks: readonly Chunk[], found: readonly Found[]): Found[] {
    const nearest = nearestPairs(this.#mentionsIn(sentence));
    if (nearest.length === 0) return [];
    const { first, last } = sentence;
    const paired = { first, last, found, quotes: this.#quotesIn(sentence) };
    return nearest.flatMap(([holder, target]): Found[] => {
      if (found.some((one) => isBetween(one, holder.entity, target.entity))) return [];
      this.#features.read(paired, holder, target);
      judgePair(this.#features.values, this.#chances);
      const [negative, positive] = [this.#chances[0]!, this.#chances[2]!];
      const likely = Math.max(negative, positive);
      const at = likely < LIKELY ? -1 : linkOf(chunks, holder, target);
      // Who did it is known, and is another.
      if (at < 0 || found.some((one) => one.at === at && one.holder !== null && one.target.includes(target.entity))) return [];
      const confidence = PRECISION[Math.min(3, Math.floor(10 * (likely - LIKELY)))]!;
      return [{ holder: holder.entity, target: [target.entity], score: positive - negative, at, confidence, rule: 'learned' }];
    });
  }

  #mentionsIn({ first, last }: SentenceTokens): readonly TokenMention[] {
    const mentions = this.#mentions;
    while (this.#mention < mentions.length && mentions[this.#mention]!.first < first) this.#mention++;
    const from = this.#mention;
    while (this.#mention < mentions.length && mentions[this.#mention]!.first < last) this.#mention++;
    return mentions.slice(from, Math.min(this.#mention, from + MOST));
  }

  #quotesIn({ start, end }: SentenceTokens): readonly Quote[] {
    const from = this.#quote;
    while (this.#quote < this.#quotes.length && this.#quotes[this.#quote]!.start < end) this.#quote++;
    this.#open = [...this.#open, ...this.#quotes.slice(from, this.#quote)].filter((quote) => quote.end > start);
    return this.#open;
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
