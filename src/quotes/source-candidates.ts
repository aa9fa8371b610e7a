// Who may be the source of a cue: the nominals of its sentence, and what the weights of extents made of it.
import { POS } from '../language/codes.js';
import { type Attribution, sharedTokens } from './attributions.js';
import { distanceBucket } from './columns.js';
import { type Nominal, nominalsOf } from './nominals.js';
import type { Scene } from './scene.js';

/** A nominal seen from a cue. */
export interface Candidate extends Nominal {
  /** 1 after the cue, 0 before it. */
  readonly side: number;
  readonly distance: number;
  /** How many candidates stand nearer on its side, up to 4. */
  readonly nth: number;
  /** Verbs between, up to 3, and bits of `BARRIER`. */
  readonly verbs: number;
  readonly passed: number;
  /** 1 for the one that the extent names, 2 for the others where it names one, 0 where it names none. */
  readonly named: number;
}

/** So many tokens from a cue a source may stand. */
const REACH = 80;
/** No more compete, the last of them in the text. */
const MOST_SOURCES = 16;

/** Finds the candidates of the cues of one article. */
export class SourceFinder {
  readonly #scene: Scene;
  readonly #nominals: readonly Nominal[];
  readonly #heads: Int32Array;

  constructor(scene: Scene) {
    this.#scene = scene;
    this.#nominals = nominalsOf(scene.language.tokens);
    this.#heads = Int32Array.from(this.#nominals, ({ head }) => head);
  }

  /** In text order; those inside marks only for a cue inside the same. */
  candidatesOf({ cue: { token }, source }: Attribution): Candidate[] {
    const { language, columns } = this.#scene;
    const sentence = language.tokens.sentence[token]!;
    const inSentence = this.#around(token).filter(
      ({ first, head, last }) =>
        language.tokens.sentence[head] === sentence &&
        columns.fragment[head] === columns.fragment[token] &&
        (last <= token || first > token),
    );
    const named = source && { ...source, head: inSentence.find((it) => sharedTokens(source, it) > 0)?.head ?? source.last - 1 };
    const near = named ? [...inSentence.filter((it) => sharedTokens(named, it) === 0), named] : inSentence;
    near.sort((a, b) => a.first - b.first);
    const before = near.filter(({ last }) => last <= token).reverse();
    const after = near.filter(({ first }) => first > token);
    const seen = (it: Nominal, nth: number, side: number): Candidate => ({
      ...it,
      side,
      nth: Math.min(nth, 4),
      distance: distanceBucket(side ? it.first - token : token - it.last + 1),
      ...this.#between(side ? token + 1 : it.last, side ? it.first : token),
      named: named === null ? 0 : it === named ? 1 : 2,
    });
    return [...before.map((it, nth) => seen(it, nth, 0)).reverse(), ...after.map((it, nth) => seen(it, nth, 1))].slice(
      -MOST_SOURCES,
    );
  }

  /** The nominals within reach of a token. */
  #around(token: number): readonly Nominal[] {
    const low = firstFrom(this.#heads, token - REACH);
    return this.#nominals.slice(low, firstFrom(this.#heads, token + REACH + 1));
  }

  #between(low: number, high: number): { verbs: number; passed: number } {
    const { pos, barrier } = this.#scene.columns;
    let verbs = 0;
    let passed = 0;
    for (let i = low; i < high; i++) {
      passed |= barrier[i]!;
      if (pos[i] === POS.VERB || pos[i] === POS.AUX) verbs++;
    }
    return { verbs: Math.min(verbs, 3), passed };
  }
}

/** The first place whose value is at least `least`, of values in ascending order. */
function firstFrom(values: Int32Array, least: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (values[middle]! < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
