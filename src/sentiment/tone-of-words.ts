import type { Tokens } from '../language/tokens.js';
import { ADJECTIVES, NEGATIVES, NOUNS, sensesOf, VERBS } from './stance-lexicon.js';

/** Below this a learned number says nothing. */
const FAINT = 0.25;
/** "supplier [of the year]" */
const OF_THE_YEAR = 0.7;

/** The tone of a run of words: what the lists know, else the learned numbers. */
export class ToneOfWords {
  readonly #tokens: Tokens;
  readonly #valence: Float64Array;

  constructor(tokens: Tokens, valence: Float64Array) {
    this.#tokens = tokens;
    this.#valence = valence;
  }

  /** −1 … 1, 0 where the words have no tone, or as much of both. */
  of(first: number, last: number): number {
    let sum = 0;
    let weight = 0;
    let sign = 1;
    for (let i = first; i < last; i++) {
      if (NEGATIVES.has(this.#tokens.word[i]!)) sign = -1;
      const score = this.#word(i);
      if (score === 0) continue;
      sum += score * sign;
      weight += Math.abs(score);
      sign = 1;
    }
    return Math.abs(sum) < weight / 3 ? 0 : Math.max(-1, Math.min(1, sum));
  }

  #word(i: number): number {
    const hash = this.#tokens.word[i]!;
    for (const lexicon of [ADJECTIVES, NOUNS, VERBS]) {
      const sense = sensesOf(lexicon, hash).find(({ rest, frame }) => rest.length === 0 && frame !== 'judging');
      if (sense) return sense.score;
    }
    if (this.#tokens.lower(i) === 'year' && this.#tokens.lower(i - 2) === 'of') return OF_THE_YEAR;
    const learned = this.#valence[i] ?? 0;
    return Math.abs(learned) < FAINT ? 0 : learned;
  }
}
