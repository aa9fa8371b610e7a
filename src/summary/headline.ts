import type { Tokens } from '../language/tokens.js';
import { WordTable } from '../model/word-table.js';
import type { Entity } from '../schema/entities.js';
import { beginsWord, foldWord, wordsOf } from './words.js';

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
/** Shorter words of a name tell nothing of who is meant. */
const LEAST_LETTERS = 3;
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
  /** For each entity where the first word stands that names it; null where none does. */
  readonly namedAt: readonly (number | null)[];
  readonly #tokens: Tokens;
  readonly #places: ReadonlyMap<string, number>;
  /** How its words begin: few tokens begin so. */
  readonly #stems: WordTable<true>;
  /** 1 for the words of its main clause. */
  readonly #core: Uint8Array;
  readonly #kinds: Int16Array;
  /** The number of the last run that saw each word. */
  readonly #seen: Int32Array;
  readonly #run = { number: 0, whole: true, at: 0, words: 0, common: 0 };

  /**
   * @param title null gives a headline without words
   * @param entities those that the headline begins with are its subject, not what happened
   */
  constructor(tokens: Tokens, title: string | null, entities: readonly Entity[]) {
    const words = title === null ? [] : wordsOf(title);
    this.#tokens = tokens;
    this.#places = placesOf(words);
    this.size = this.#places.size;
    this.#stems = new WordTable([...this.#places.keys()].map((word) => [word.slice(0, STEM), true] as const));
    const isName = new Uint8Array(this.size);
    this.namedAt = entities.map((entity) => this.#findNames(entity, isName));
    this.#core = coreOf(words, this.#places, isName);
    this.coreSize = this.#core.reduce((sum, bit) => sum + bit, 0);
    this.#kinds = new Int16Array(tokens.count).fill(UNREAD);
    this.#seen = new Int32Array(this.size);
  }

  /** Where the first word of a name stands in the headline, and marks all of them as names. */
  #findNames({ name, aliases }: Entity, isName: Uint8Array): number | null {
    if (this.size === 0) return null;
    let first = this.#findName(name, isName);
    for (const alias of aliases) first = Math.min(first, this.#findName(alias, isName));
    return first < this.size ? first : null;
  }

  #findName(name: string, isName: Uint8Array): number {
    let first = this.size;
    for (const word of wordsOf(name)) {
      const place = this.placeOf(foldWord(word));
      if (place === null) continue;
      isName[place] = 1;
      if (word.length >= LEAST_LETTERS) first = Math.min(first, place);
    }
    return first;
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
      if (kind !== SKIPPED) run.words++;
      if (kind < 0 || this.#seen[kind] === run.number || !(run.whole || this.#core[kind])) continue;
      this.#seen[kind] = run.number;
      run.common++;
    }
    return (2 * run.common) / (run.words + wanted);
  }

  /** What no run within tokens [first, last) can be liker than to the main clause: they would be all its words that stand there. */
  mostLikeness(first: number, last: number): number {
    this.begin(first, false);
    this.readTo(last);
    const { common } = this.#run;
    return common === 0 ? 0 : (2 * common) / (common + this.coreSize);
  }

  /** Each token is looked at once: the place of the headline's word that it is, or that its lemma is. */
  #kindOf(i: number): number {
    if (this.#kinds[i] === UNREAD) this.#kinds[i] = this.#look(i);
    return this.#kinds[i]!;
  }

  #look(i: number): number {
    if (SMALL_TABLE.get(this.#tokens.word[i]!)) return SKIPPED;
    const lower = this.#tokens.lower(i);
    if (!beginsWord(lower)) return SKIPPED;
    const lemma = this.#tokens.lemma(i);
    if (!this.#stems.get(this.#tokens.prefix[i]!))
      return beginAlike(lower, lemma) ? OTHER : (this.placeOf(foldWord(lemma)) ?? OTHER);
    return this.placeOf(foldWord(lower)) ?? this.placeOf(foldWord(lemma)) ?? OTHER;
  }
}

/** Its words but the small ones, folded, each with its place among them. */
function placesOf(words: readonly string[]): ReadonlyMap<string, number> {
  const places = new Map<string, number>();
  for (const word of words) {
    const folded = foldWord(word);
    if (!SMALL_WORDS.has(word) && !places.has(folded)) places.set(folded, places.size);
  }
  return places;
}

/** 1 for each word of the main clause behind the names that it begins with. */
function coreOf(words: readonly string[], places: ReadonlyMap<string, number>, isName: Uint8Array): Uint8Array {
  const core = new Uint8Array(places.size);
  let isSubject = true;
  let size = 0;
  for (const word of words) {
    if (ENDS_CORE.has(word) && size >= LEAST_CORE) break;
    const place = SMALL_WORDS.has(word) ? undefined : places.get(foldWord(word));
    if (place === undefined) continue;
    isSubject &&= isName[place] === 1;
    if (isSubject || core[place]) continue;
    core[place] = 1;
    size++;
  }
  return core;
}

/** Have two words, of three letters or more, one stem? */
function beginAlike(a: string, b: string): boolean {
  for (let i = 0; i < STEM; i++) if (a.charCodeAt(i) !== b.charCodeAt(i)) return false;
  return true;
}
