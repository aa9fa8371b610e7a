/** A piece of a sentence, in the manner of Abney's chunks (1991): a noun phrase without what follows its head, a verb with its helpers. */
export type Chunk = NounChunk | VerbChunk | MarkChunk;

interface Stretch {
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
}

export interface NounChunk extends Stretch {
  readonly kind: 'noun';
  /** The token that says what it is: the last noun. */
  readonly head: number;
  /** The token that ends the possessor ("[Marsh]'s tone", "[his] tone"), −1 without one. */
  readonly owner: number;
}

export interface VerbChunk extends Stretch {
  readonly kind: 'verb';
  readonly head: number;
  readonly mood: 'finite' | 'infinitive' | 'gerund' | 'participle';
  readonly passive: boolean;
  readonly negated: boolean;
  readonly modal: 'open' | 'future' | null;
  readonly perfect: 'past' | 'present' | null;
  /** True where the head is "be" itself. */
  readonly copula: boolean;
}

export interface MarkChunk extends Stretch {
  readonly kind: 'preposition' | 'and' | 'clause' | 'who' | 'comma' | 'dash' | 'adverb' | 'time' | 'adjective' | 'other';
}
