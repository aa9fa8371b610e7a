import { round4 } from '../document/span.js';
import { POS } from '../language/codes.js';
import type { Language, SentenceTokens } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import type { SentenceTone, Voice } from '../schema/sentiment.js';
import type { Range } from '../schema/span.js';
import type { ToneReader } from './tone.js';

/** A sentence's tone, and what sections and the article are summed from. */
export interface Toned {
  readonly tone: SentenceTone;
  readonly sectionId: string | null;
  /** Tone-bearing weight of its words, whatever its sign. */
  readonly weight: number;
  readonly words: number;
}

/** What a word must bear to count towards the magnitude: topics ("war") bear a little, judgements much. */
const FAINT = 0.15;
/** How much the words say beside the model. */
const WORDS_SHARE = 3;

/**
 * The tone of each sentence: what its words sum to, and what the model would say of somebody in its midst.
 *
 * @param valence the tone of each token
 */
export function sentenceTones(language: Language, valence: Float64Array, reader: ToneReader, quotes: readonly Quote[]): Toned[] {
  const quoted = tokensWithin(language, quotes);
  return language.sentences.map((sentence): Toned => {
    const { sum, weight, inside, words, trust } = sumsOf(language, sentence, valence, quoted, reader.input.negated);
    const length = sentence.last - sentence.first;
    const said = words === 0 ? 0 : (WORDS_SHARE * sum) / Math.sqrt(length) + trust * balanceAmid(reader, sentence);
    const magnitude = words === 0 ? 0 : (100 * weight) / words;
    return {
      tone: {
        sentenceId: sentence.id,
        score: round4(Math.tanh(said / 2)),
        magnitude: round4(magnitude),
        voice: voiceOf(weight, inside),
      },
      sectionId: sentence.sectionId,
      weight,
      words,
    };
  });
}

/** More of the tone inside quotations than outside: it is a speaker's. */
const voiceOf = (weight: number, inside: number): Voice => (inside > weight / 2 ? 'attributed' : 'author');

function balanceAmid(reader: ToneReader, { first, last }: SentenceTokens): number {
  const middle = (first + last) >>> 1;
  const chances = reader.chances(middle, middle, first, last);
  return chances[2]! - chances[0]!;
}

/** `trust` in the model is the share of the tone that no negation reaches: it reads words better than their denial. */
function sumsOf(
  { tokens }: Language,
  { first, last }: SentenceTokens,
  valence: Float64Array,
  quoted: Uint8Array,
  negated: Uint8Array,
) {
  let sum = 0;
  let weight = 0;
  let inside = 0;
  let denied = 0;
  let total = 0;
  let words = 0;
  for (let i = first; i < last; i++) {
    sum += valence[i]!;
    const bears = Math.max(0, Math.abs(valence[i]!) - FAINT);
    weight += bears;
    total += Math.abs(valence[i]!);
    if (negated[i]) denied += Math.abs(valence[i]!);
    if (quoted[i]) inside += bears;
    if (tokens.pos[i] !== POS.PUNCT) words++;
  }
  return { sum, weight, inside, words, trust: total === 0 ? 1 : 1 - denied / total };
}

function tokensWithin({ tokens }: Language, ranges: readonly Range[]): Uint8Array {
  const marked = new Uint8Array(tokens.count);
  for (const { start, end } of ranges) marked.fill(1, ...tokens.within(start, end));
  return marked;
}
