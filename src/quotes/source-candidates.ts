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
  /** How many candidates stand before it in the sentence, up to 3: subjects come early. */
  readonly rank: number;
  /** Verbs between, up to 3, and bits of `BARRIER`. */
  readonly verbs: number;
  readonly passed: number;
  /** For one that looks like a subject, how many such stand between it and the cue, and 1, up to 3; 0 for the others. */
  readonly subject: number;
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
    const candidates = [...this.#before(token, near, named), ...this.#after(token, near, named)];
    return candidates.length > MOST_SOURCES ? candidates.slice(-MOST_SOURCES) : candidates;
  }

  /** Those before the cue, seen by going back from it. */
  #before(token: number, near: readonly Nominal[], named: Nominal | null): Candidate[] {
    const before = near.filter(({ last }) => last <= token);
    const candidates: Candidate[] = [];
    const way = { verbs: 0, passed: 0 };
    let edge = token;
    let subjects = 0;
    for (let k = before.length - 1; k >= 0; k--) {
      const it = before[k]!;
      this.#pass(it.last, edge, way);
      edge = it.last;
      const isSubject = this.#isSubject(it);
      if (isSubject) subjects++;
      candidates.push({
        first: it.first,
        last: it.last,
        head: it.head,
        side: 0,
        distance: distanceBucket(token - it.last + 1),
        nth: Math.min(candidates.length, 4),
        rank: Math.min(k, 3),
        verbs: Math.min(way.verbs, 3),
        passed: way.passed,
        subject: isSubject ? Math.min(subjects, 3) : 0,
        named: namedCode(it, named),
      });
    }
    return candidates.reverse();
  }

  /** Those after the cue, seen by going on from it. */
  #after(token: number, near: readonly Nominal[], named: Nominal | null): Candidate[] {
    const candidates: Candidate[] = [];
    const way = { verbs: 0, passed: 0 };
    let edge = token + 1;
    near.forEach((it, k) => {
      if (it.first <= token) return;
      this.#pass(edge, it.first, way);
      edge = it.first;
      candidates.push({
        first: it.first,
        last: it.last,
        head: it.head,
        side: 1,
        distance: distanceBucket(it.first - token),
        nth: Math.min(candidates.length, 4),
        rank: Math.min(k, 3),
        verbs: Math.min(way.verbs, 3),
        passed: way.passed,
        subject: 0,
        named: namedCode(it, named),
      });
    });
    return candidates;
  }

  /** The nominals within reach of a token. */
  #around(token: number): readonly Nominal[] {
    const low = firstFrom(this.#heads, token - REACH);
    return this.#nominals.slice(low, firstFrom(this.#heads, token + REACH + 1));
  }

  /** Does a verb follow, and no preposition go before? [The mayor] has said; with [the mayor] gone. */
  #isSubject({ first, last }: Nominal): boolean {
    const { pos } = this.#scene.columns;
    let next = last;
    while (pos[next] === POS.ADV) next++;
    return (pos[next] === POS.VERB || pos[next] === POS.AUX) && pos[first - 1] !== POS.ADP;
  }

  /** Adds what stands from `low` to `high` to what was passed on the way. */
  #pass(low: number, high: number, way: { verbs: number; passed: number }): void {
    const { pos, barrier } = this.#scene.columns;
    for (let i = low; i < high; i++) {
      way.passed |= barrier[i]!;
      if (pos[i] === POS.VERB || pos[i] === POS.AUX) way.verbs++;
    }
  }
}

const namedCode = (it: Nominal, named: Nominal | null): number => (named === null ? 0 : it === named ? 1 : 2);

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
