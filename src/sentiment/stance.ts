import type { Range } from '../schema/span.js';
import type { Age } from './ages.js';

/** How likely a stance must be to be told; what is told so is right more often than not. */
export const LIKELY = 0.4;

/** One passage that takes a stance: somebody towards somebody, two towards each other, or the mood around one. */
export interface Stance {
  /** Index in `Entities.list`; null for a crowd, the author, or what befalls the target. */
  readonly holder: number | null;
  /** The body that the holder leads, so far as the text says so. */
  readonly behalf: number | null;
  readonly target: readonly number[];
  /** The bodies that the targets lead. */
  readonly led: readonly number[];
  /** Holds both ways between the two of `target`; `holder` is then null. */
  readonly symmetric: boolean;
  /** −1 … 1. */
  readonly score: number;
  /** The clause. */
  readonly evidence: Range;
  /** Offsets of the word that carries it. */
  readonly cue: Range;
  /** Index in `Language.sentences`. */
  readonly sentence: number;
  readonly voice: 'author' | 'attributed';
  readonly status: 'realised' | 'hoped' | 'feared';
  readonly age: Age;
  readonly time: 'before' | 'now' | 'after' | null;
  /** The text says itself that it was otherwise before: "relations soured". */
  readonly change: boolean;
  /** 0 … 1 */
  readonly confidence: number;
  readonly rule: string;
}

/** A stance as a rule finds it; place and time are added by the reader. */
export interface Found {
  readonly holder: number | null;
  readonly target: readonly number[];
  readonly symmetric?: boolean;
  readonly score: number;
  /** Chunk of the word that carries it. */
  readonly at: number;
  /** First and last token of the evidence where it is wider than the clause. */
  readonly until?: number;
  readonly change?: boolean;
  /** The noun that a change is of: what it says by itself no longer holds. */
  readonly noun?: number;
  /** It was so until what the clause tells: "ending [a dispute that had divided them]". */
  readonly past?: boolean;
  /** He asks others to do it, and so takes the stance himself. */
  readonly asked?: boolean;
  /** How likely it is right, as a model has learned to judge. */
  readonly confidence?: number;
  readonly rule: string;
}
