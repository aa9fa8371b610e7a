import type { Entities, TokenMention } from '../entities/result.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { Arguments } from './arguments.js';
import { PairFeatures, type Pole } from './pair-features.js';
import { PairLinks } from './pair-links.js';
import type { PairInput } from './pair-model.js';
import { PairWords, type Seated } from './pair-words.js';
import type { Cast } from './sentence-cast.js';
import type { Found } from './stance.js';
import type { ToneReader } from './tone.js';

/**
 * Where a sentence sounds so neutral towards one, and no rule finds anything, nobody stands any way towards him: half of the pairs are spared,
 * and one in fifty of those that would be told is lost.
 */
const NEUTRAL = 0.85;

/** One who may stand some way towards another. */
export interface Candidate {
  /** Index of the holder in `Entities.list`. */
  readonly from: number;
  /** The holder where the sentence names him; else he is who is quoted. */
  readonly holder: Pole | Quote['kind'];
  readonly target: Pole;
}

/** Tells who of a sentence may stand some way towards whom, and reads what speaks for it. */
export class PairReader {
  readonly #language: Language;
  readonly #reader: ToneReader;
  readonly #features: PairFeatures;
  readonly #words: PairWords;
  readonly #indexes: ReadonlyMap<string, number>;

  constructor(language: Language, entities: Entities, reader: ToneReader, valence: Float64Array) {
    this.#language = language;
    this.#reader = reader;
    this.#features = new PairFeatures(language, entities, reader, valence);
    this.#words = new PairWords(language, entities, reader);
    this.#indexes = new Map(entities.list.map(({ id }, index) => [id, index]));
  }

  /**
   * Those of a sentence.
   *
   * @param found what the rules found in it
   */
  candidates({ mentions, quotes }: Cast, found: readonly Found[]): Candidate[] {
    const mayBe = mentions.filter((target) => this.#mayBeTarget(target, found));
    return [...namedPairs(mentions, mayBe), ...this.#speakersOf(quotes, mentions, mayBe)];
  }

  /** Reads one after another of a sentence; what is read is good until the next. */
  reading(
    { first, last }: SentenceTokens,
    clause: Arguments,
    { quotes }: Cast,
    found: readonly Found[],
  ): (one: Candidate) => PairInput {
    const sentence = { first, last, found, quotes };
    const links = new PairLinks(clause, this.#language.tokens.word);
    const seats = new Map<Pole, Seated>();
    const seated = (pole: Pole): Seated => {
      const known = seats.get(pole) ?? { pole, seat: links.seatOf(pole.first, pole.last) };
      seats.set(pole, known);
      return known;
    };
    return ({ holder, target }) => {
      if (typeof holder === 'string') {
        this.#features.readSpeaker(sentence, target);
        this.#words.readSpeaker(sentence, links, holder, seated(target));
      } else {
        this.#features.read(sentence, holder, target);
        this.#words.read(sentence, links, seated(holder), seated(target));
      }
      return { values: this.#features.values, words: this.#words.found, count: this.#words.count };
    };
  }

  /** The target is spoken of in a quotation that does not hold the holder. */
  isSpokenOf({ quotes }: Cast, holder: Pole, target: Pole): boolean {
    return quotes.some(({ parts }) => this.#isIn(parts, target) && !this.#isIn(parts, holder));
  }

  #mayBeTarget({ first, last, entity }: TokenMention, found: readonly Found[]): boolean {
    return this.#reader.chancesInSentence(first, last)[1]! < NEUTRAL || found.some(({ target }) => target.includes(entity));
  }

  /** Who is quoted in the sentence, and not named in it, with those of whom he speaks. */
  #speakersOf(quotes: readonly Quote[], mentions: readonly TokenMention[], targets: readonly TokenMention[]): Candidate[] {
    return quotes.flatMap(({ kind, speaker, parts }) => {
      const from = this.#indexes.get(speaker?.entityId ?? '');
      if (from === undefined || mentions.some(({ entity }) => entity === from)) return [];
      const held = targets.filter((target) => this.#isIn(parts, target));
      const distinct = held.filter(({ entity }, i) => held.findIndex((one) => one.entity === entity) === i);
      return distinct.map((target): Candidate => ({ from, holder: kind, target }));
    });
  }

  #isIn(parts: Quote['parts'], { first, last }: Pole): boolean {
    const { start, end } = this.#language.tokens;
    return parts.some((part) => start[first]! >= part.start && end[last - 1]! <= part.end);
  }
}

/** Of every two entities, either way round, the mentions that stand nearest to each other. */
function namedPairs(mentions: readonly TokenMention[], targets: readonly TokenMention[]): Candidate[] {
  const nearest = new Map<string, Candidate & { readonly holder: Pole }>();
  for (const holder of mentions) {
    for (const target of targets) {
      if (holder.entity === target.entity) continue;
      const key = `${holder.entity} ${target.entity}`;
      const known = nearest.get(key);
      if (!known || Math.abs(holder.first - target.first) < Math.abs(known.holder.first - known.target.first)) {
        nearest.set(key, { from: holder.entity, holder, target });
      }
    }
  }
  return [...nearest.values()];
}
