import type { Tokens } from '../language/tokens.js';
import { WordTable } from '../model/word-table.js';
import { foldWord, wordsOf } from './words.js';

/** Words that any headline may hold, and those behind which one tells when, where and why. */
const SMALL =
  'a an the of in on at to for and or but is are was were be been as by with from his her its their it he she they that this after over says said say'.split(
    ' ',
  );
const SMALL_WORDS = new Set(SMALL);
const SMALL_TABLE = WordTable.ofLists({ small: SMALL });
const ENDS_CORE = new Set('as after when while because amid following before since despite in at near'.split(' '));
/** A main clause has at least so many words. */
const LEAST_CORE = 3;
/** Letters of a word that folding leaves as they are. */
const STEM = 3;

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
  /** How its words begin: few tokens begin so. */
  readonly #stems: WordTable<true>;
  readonly #core: ReadonlySet<number>;
  readonly #kinds: Int16Array;
  /** The number of the last run that saw each word. */
  readonly #seen: Int32Array;
  readonly #run = { number: 0, whole: true, at: 0, words: 0, common: 0 };

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
    this.#stems = new WordTable([...places.keys()].map((word) => [word.slice(0, STEM), true] as const));
    this.#core = core;
    this.#kinds = new Int16Array(tokens.count).fill(UNREAD);
    this.#seen = new Int32Array(places.size);
  }

  /** Where the headline has a folded word, from 0; null where it has not. */
  placeOf(folded: string): number | null {
    return this.#places.get(folded) ?? null;
  }

  /** How well tokens [first, last) say what the headline says: F1 of their words, small words aside. */
  likeness(first: number, last: number): number {
    this.begin(first, true);
    return this.readTo(last);
  }

  /** Begins a run of tokens to be read by {@link readTo}; `whole` is false where the headline's main clause alone counts. */
  begin(first: number, whole: boolean): void {
    const run = this.#run;
    run.number++;
    run.whole = whole;
    run.at = first;
    run.words = 0;
    run.common = 0;
  }

  /** Reads the run on, and tells its likeness to the headline up to there. */
  readTo(last: number): number {
    const run = this.#run;
    const wanted = run.whole ? this.size : this.coreSize;
    if (wanted === 0) return 0;
    for (; run.at < last; run.at++) {
      const kind = this.#kindOf(run.at);
      if (kind === SKIPPED) continue;
      run.words++;
      if (kind === OTHER || this.#seen[kind] === run.number || !(run.whole || this.#core.has(kind))) continue;
      this.#seen[kind] = run.number;
      run.common++;
    }
    return (2 * run.common) / (run.words + wanted);
  }

  /** Each token is looked at once: the place of the headline's word that it is, or that its lemma is. */
  #kindOf(i: number): number {
    if (this.#kinds[i] === UNREAD) this.#kinds[i] = this.#look(i);
    return this.#kinds[i]!;
  }

  #look(i: number): number {
    if (SMALL_TABLE.get(this.#tokens.word[i]!)) return SKIPPED;
    const lower = this.#tokens.lower(i);
    if (!/^[\p{L}\p{N}]/u.test(lower)) return SKIPPED;
    const place = this.#stems.get(this.#tokens.prefix[i]!) ? this.placeOf(foldWord(lower)) : null;
    if (place !== null) return place;
    const lemma = this.#tokens.lemma(i);
    return lemma === lower ? OTHER : (this.placeOf(foldWord(lemma)) ?? OTHER);
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
  for (const word of title === null ? [] : wordsOf(title)) {
    if (ENDS_CORE.has(word) && core.size >= LEAST_CORE) isCore = false;
    if (SMALL_WORDS.has(word)) continue;
    const folded = foldWord(word);
    if (!places.has(folded)) places.set(folded, places.size);
    isSubject &&= names.has(folded);
    if (isCore && !isSubject) core.add(places.get(folded)!);
  }
  return { places, core };
}
