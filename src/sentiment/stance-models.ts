import type { Entities } from '../entities/result.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { Chunk } from './chunk.js';
import { PairStances } from './pair-stances.js';
import { QuotedStances } from './quoted-stances.js';
import { CastReader } from './sentence-cast.js';
import type { Found } from './stance.js';
import type { LearnedStances } from './stances.js';
import type { ToneReader } from './tone.js';

/** Finds stances that no rule sees: between two that a sentence names, and of a speaker towards whom he names. */
export class StanceModels implements LearnedStances {
  readonly #casts: CastReader;
  readonly #pairs: PairStances;
  readonly #quoted: QuotedStances;

  constructor(language: Language, entities: Entities, quotes: readonly Quote[], reader: ToneReader, valence: Float64Array) {
    this.#casts = new CastReader(entities, quotes);
    this.#pairs = new PairStances(language, entities, reader, valence);
    this.#quoted = new QuotedStances(language, entities, reader);
  }

  inSentence(sentence: SentenceTokens, chunks: readonly Chunk[], ruled: readonly Found[]): Found[] {
    const cast = this.#casts.read(sentence);
    if (cast.mentions.length === 0) return [];
    const paired = this.#pairs.inSentence(sentence, cast, chunks, ruled);
    return [...paired, ...this.#quoted.inSentence(cast, chunks, [...ruled, ...paired])];
  }
}
