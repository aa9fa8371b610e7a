import type { Tokens } from '../language/tokens.js';
import { foldWord } from './words.js';

/** Words that any headline may hold. */
const SMALL = new Set(
  'a an the of in on at to for and or but is are was were be been as by with from his her its their it he she they that this after over says said say'.split(
    ' ',
  ),
);
/** Words behind which a headline tells when, where and why. */
const ENDS_CORE = new Set('as after when while because amid following before since despite in at near'.split(' '));
/** A main clause has at least so many words. */
const LEAST_CORE = 3;

/** What a token is beside the headline, where it is none of its words. */
const UNREAD = -3;
const SKIPPED = -2;
const OTHER = -1;

/** The headline, what the desk thinks the story is, and how like it runs of the text are. */
export class Headline {
  /** How many different words it has, small ones aside. */
  readonly size: number;
  /** How many of them are in its main clause, without the names that it begins with. */
  readonly coreSize: number;
  readonly #tokens: Tokens;
  readonly #places: ReadonlyMap<string, number>;
  readonly #core: ReadonlySet<number>;
  readonly #kinds: Int16Array;
  /** The number of the last call that saw each word. */
  readonly #seen: Int32Array;
  #call = 0;

  /**
   * @param title null gives a headline without words
   * @param names folded words of the article's names: those that the headline begins with are its subject, not what happened
   */
  constructor(tokens: Tokens, title: string | null, names: ReadonlySet<string>) {
    const { places, core } = readWords(title, names);
    this.size = places.size;
    this.coreSize = core.size;
    this.#tokens = tokens;
    this.#places = places;
    this.#core = core;
    this.#kinds = new Int16Array(tokens.count).fill(UNREAD);
    this.#seen = new Int32Array(places.size);
  }

  /** Where the headline has a folded word, from 0; null where it has not. */
  placeOf(folded: string): number | null {
    return this.#places.get(folded) ?? null;
  }

  /** How well tokens [first, last) say what the headline says: F1 of their words, small words aside. `whole` is false where its main clause alone counts. */
  likeness(first: number, last: number, whole: boolean): number {
    const wanted = whole ? this.size : this.coreSize;
    if (wanted === 0) return 0;
    this.#call++;
    let [words, common] = [0, 0];
    for (let i = first; i < last; i++) {
      const kind = this.#kindOf(i);
      if (kind === SKIPPED) continue;
      words++;
      if (kind === OTHER || this.#seen[kind] === this.#call || !(whole || this.#core.has(kind))) continue;
      this.#seen[kind] = this.#call;
      common++;
    }
    return (2 * common) / (words + wanted);
  }

  /** Each token is looked at once: the place of the headline's word that it is, or that its lemma is. */
  #kindOf(i: number): number {
    const known = this.#kinds[i]!;
    if (known !== UNREAD) return known;
    const lower = this.#tokens.lower(i);
    const isWord = !SMALL.has(lower) && /^[\p{L}\p{N}]/u.test(lower);
    const place = isWord ? (this.placeOf(foldWord(lower)) ?? this.placeOf(foldWord(this.#tokens.lemma(i))) ?? OTHER) : SKIPPED;
    this.#kinds[i] = place;
    return place;
  }
}

interface Words {
  readonly places: ReadonlyMap<string, number>;
  readonly core: ReadonlySet<number>;
}

function readWords(title: string | null, names: ReadonlySet<string>): Words {
  const places = new Map<string, number>();
  const core = new Set<number>();
  let [isCore, isSubject] = [true, true];
  for (const word of title?.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []) {
    if (ENDS_CORE.has(word) && core.size >= LEAST_CORE) isCore = false;
    if (SMALL.has(word)) continue;
    const folded = foldWord(word);
    if (!places.has(folded)) places.set(folded, places.size);
    isSubject &&= names.has(folded);
    if (isCore && !isSubject) core.add(places.get(folded)!);
  }
  return { places, core };
}
