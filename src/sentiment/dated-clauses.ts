import type { Document } from '../document/document.js';
import type { Language } from '../language/language.js';
import { type Age, Ages } from './ages.js';
import type { Chunk } from './chunk.js';
import { type Clause, clausesOf } from './clauses.js';

/** The clauses of a sentence, and how long ago each was. */
export interface DatedClauses {
  readonly clauses: readonly Clause[];
  readonly ages: readonly Age[];
}

/** Dates the clauses of the sentences that are asked for, and of those before them that tell when those were. */
export class ClauseDater {
  readonly #language: Language;
  readonly #facts: Int32Array;
  readonly #ages: Ages;
  /** Sentences before this one have been read, or tell nothing of those to come. */
  #next = 0;

  constructor(document: Document, language: Language, facts: Int32Array) {
    this.#language = language;
    this.#facts = facts;
    this.#ages = new Ages(document, language, facts);
  }

  /**
   * @param index a sentence behind all that were asked for before
   * @param chunks of the sentences up to this one; undefined where one is too long to be read
   */
  read(index: number, chunks: readonly (readonly Chunk[] | undefined)[]): DatedClauses {
    const { tokens, sentences } = this.#language;
    let dated: DatedClauses = { clauses: [], ages: [] };
    for (let i = this.#from(index); i <= index; i++) {
      const read = chunks[i];
      if (!read) continue;
      const clauses = clausesOf(tokens, this.#facts, read);
      dated = { clauses, ages: this.#ages.read(sentences[i]!, read, clauses) };
    }
    this.#next = index + 1;
    return dated;
  }

  /** The first sentence that bears on this one's dates. */
  #from(index: number): number {
    const { sentences } = this.#language;
    let from = index;
    while (from > this.#next && (sentences[from - 1]!.block === sentences[from]!.block || this.#ages.contrasts(sentences[from]!)))
      from--;
    return from;
  }
}
