import type { Entity } from '../schema/entities.js';

/** Tokens, half-open. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** A mention with its place in the token table. */
export interface TokenMention {
  /** Index of its entity in `Entities.list`. */
  readonly entity: number;
  /** Index of the mention in that entity's `mentions`. */
  readonly mention: number;
  /** Tokens, half-open. */
  readonly first: number;
  readonly last: number;
}

/** The entities as later stages read them. */
export interface Entities {
  /** As returned: ids by first appearance, most salient first. */
  readonly list: readonly Entity[];
  /** Every mention in text order; names and roles do not overlap, pronouns stand alone. */
  readonly mentions: readonly TokenMention[];
  /** For each token the index in `mentions` of the one it belongs to, −1 where none. */
  readonly mentionOfToken: Int32Array;
}
