import type { Entities, TokenMention } from '../entities/result.js';
import type { SentenceTokens } from '../language/language.js';
import type { Quote } from '../schema/quotes.js';
import { countriesOf } from './peoples.js';

/** Mentions of a sentence that are looked at: so that a list of names costs no more than a sentence. */
const MOST = 10;

/** Who is named in a sentence, and the quotations that it holds, wholly or in part. */
export interface Cast {
  /** In text order; a people is its country. */
  readonly mentions: readonly TokenMention[];
  readonly quotes: readonly Quote[];
}

/** Tells the cast of one sentence after another. */
export class CastReader {
  readonly #mentions: readonly TokenMention[];
  readonly #quotes: readonly Quote[];
  /** The first mention, and the first quotation, that no sentence so far has reached. */
  #mention = 0;
  #quote = 0;
  #open: readonly Quote[] = [];

  constructor(entities: Entities, quotes: readonly Quote[]) {
    const countries = countriesOf(entities.list);
    this.#mentions = entities.mentions.map((mention) => ({ ...mention, entity: countries[mention.entity]! }));
    this.#quotes = quotes.toSorted((a, b) => a.start - b.start);
  }

  /** The cast of the next sentence; sentences must be asked for in their order. */
  read(sentence: SentenceTokens): Cast {
    return { mentions: this.#mentionsIn(sentence), quotes: this.#quotesIn(sentence) };
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
