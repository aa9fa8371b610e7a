import type { Entities } from '../entities/result.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { Arguments } from './arguments.js';
import type { Chunk } from './chunk.js';
import { type Candidate, PairReader } from './pair-candidates.js';
import { isBetween, type Pole } from './pair-features.js';
import { LABELS, pairModel } from './pair-model.js';
import { type Cast, CastReader } from './sentence-cast.js';
import { type Found, LIKELY } from './stance.js';
import type { LearnedStances } from './stances.js';
import type { ToneReader } from './tone.js';

/** A candidate with the chances of its poles. */
interface Judged extends Candidate {
  readonly negative: number;
  readonly positive: number;
}

/** Judges who of a sentence stands how towards whom: what rules found, and what no rule sees. */
export class PairStances implements LearnedStances {
  readonly #casts: CastReader;
  readonly #pairs: PairReader;
  readonly #chances = new Float64Array(LABELS);

  constructor(language: Language, entities: Entities, quotes: readonly Quote[], reader: ToneReader, valence: Float64Array) {
    this.#casts = new CastReader(entities, quotes);
    this.#pairs = new PairReader(language, entities, reader, valence);
  }

  inSentence(sentence: SentenceTokens, clause: Arguments, ruled: readonly Found[]): readonly Found[] {
    const cast = this.#casts.read(sentence);
    const candidates = this.#pairs.candidates(cast, ruled);
    if (candidates.length === 0) return ruled;
    const reading = this.#pairs.reading(sentence, clause, cast, ruled);
    const judged = candidates.map((one): Judged => {
      pairModel.judge(reading(one), this.#chances);
      return { ...one, negative: this.#chances[0]!, positive: this.#chances[2]! };
    });
    const unseen = judged.filter((one) => !ruled.some((found) => isBetween(found, one.from, one.target.entity)));
    return [
      ...ruled.map((found) => weighed(found, judged)),
      ...unseen.flatMap((one) => this.#found(one, cast, clause.chunks, ruled)),
    ];
  }

  #found(one: Judged, cast: Cast, chunks: readonly Chunk[], ruled: readonly Found[]): Found[] {
    const { from, target, negative, positive } = one;
    const confidence = Math.max(negative, positive);
    if (confidence < LIKELY) return [];
    const at = this.#carrier(one, cast, chunks);
    // Who did it is known, and is another.
    if (at < 0 || ruled.some((found) => found.at === at && found.holder !== null && found.target.includes(target.entity)))
      return [];
    return [{ holder: from, target: [target.entity], score: positive - negative, at, confidence, rule: 'learned' }];
  }

  /** The chunk of what carries it; where somebody says it, within what he says. */
  #carrier({ holder, target }: Judged, cast: Cast, chunks: readonly Chunk[]): number {
    const isSpokenOf = typeof holder === 'string' || this.#pairs.isSpokenOf(cast, holder, target);
    return isSpokenOf ? chunkOf(chunks, target) : linkOf(chunks, holder, target);
  }
}

/** What a rule found, with how likely it is: of several of whom it holds, the likeliest; as it is where none was judged. */
function weighed(found: Found, judged: readonly Judged[]): Found {
  const own = judged.filter(({ from, target }) => isBetween(found, from, target.entity));
  if (own.length === 0) return found;
  return { ...found, confidence: Math.max(...own.map(({ negative, positive }) => (found.score > 0 ? positive : negative))) };
}

/** The chunk of what links the two: the last verb between them, else the first behind both, else what the target stands in. */
function linkOf(chunks: readonly Chunk[], holder: Pole, target: Pole): number {
  const [near, far] = holder.first < target.first ? [holder, target] : [target, holder];
  const between = chunks.findLastIndex(({ kind, first, last }) => kind === 'verb' && first >= near.last && last <= far.first);
  if (between >= 0) return between;
  const behind = chunks.findIndex(({ kind, first }) => kind === 'verb' && first >= far.last);
  return behind >= 0 ? behind : chunkOf(chunks, target);
}

function chunkOf(chunks: readonly Chunk[], { first: token }: Pole): number {
  return chunks.findIndex(({ first, last }) => first <= token && token < last);
}
