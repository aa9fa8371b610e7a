import type { Entities, TokenMention } from '../entities/result.js';
import type { Language } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { Chunk } from './chunk.js';
import { isBetween } from './pair-features.js';
import type { Cast } from './sentence-cast.js';
import type { Found } from './stance.js';
import type { ToneReader } from './tone.js';

/** How clear the tone must be, positive less negative. */
const CLEAR = 0.7;
/**
 * Share of the calls that a reader marked as well, with that sign: 32 of the 53 in the 120 articles written for nutgraf; 6 were marked with
 * the other.
 */
const CONFIDENCE = 0.6;

/** What one says of another in a quotation, where no rule sees a stance: by how the sentence sounds towards whom it names. */
export class QuotedStances {
  readonly #language: Language;
  readonly #reader: ToneReader;
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(language: Language, entities: Entities, reader: ToneReader) {
    this.#language = language;
    this.#reader = reader;
    this.#indexes = new Map(entities.list.map(({ id }, index) => [id, index]));
  }

  /** @param found what is known of the sentence */
  inSentence({ mentions, quotes }: Cast, chunks: readonly Chunk[], found: readonly Found[]): Found[] {
    const stances: Found[] = [];
    for (const quote of quotes) {
      const speaker = this.#indexes.get(quote.speaker?.entityId ?? '');
      if (speaker === undefined) continue;
      for (const target of mentions) {
        const isKnown = [...found, ...stances].some((one) => isBetween(one, speaker, target.entity));
        if (target.entity === speaker || isKnown || !this.#holds(quote, target)) continue;
        const stance = this.#towards(target, speaker, chunks);
        if (stance) stances.push(stance);
      }
    }
    return stances;
  }

  #towards({ first, last, entity }: TokenMention, holder: number, chunks: readonly Chunk[]): Found | null {
    const chances = this.#reader.chancesInSentence(first, last);
    const score = chances[2]! - chances[0]!;
    const at = Math.abs(score) < CLEAR ? -1 : chunks.findIndex((chunk) => chunk.first <= first && first < chunk.last);
    if (at < 0) return null;
    return { holder, target: [entity], score, at, confidence: CONFIDENCE, rule: 'quoted' };
  }

  #holds({ parts }: Quote, { first, last }: TokenMention): boolean {
    const { start, end } = this.#language.tokens;
    return parts.some((part) => start[first]! >= part.start && end[last - 1]! <= part.end);
  }
}
