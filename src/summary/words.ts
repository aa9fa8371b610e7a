import { POS } from '../language/codes.js';
import type { Tokens } from '../language/tokens.js';
import { hashString } from '../model/hash.js';
import { HashIndex } from '../model/hash-index.js';
import { WordTable } from '../model/word-table.js';
import type { TokenRange } from './clauses.js';

/** Parts of speech that carry what a text is about, as bits. */
const CONTENT = (1 << POS.NOUN) | (1 << POS.PROPN) | (1 << POS.VERB) | (1 << POS.ADJ) | (1 << POS.NUM);
/** Words of these classes that tell nothing of a story. */
const EMPTY = WordTable.ofLists({
  empty:
    'say be have do get make go come take tell see know think want give use find become include mr mrs ms dr other many more most such same own last first new year day week month time people thing way lot bit one two'.split(
      ' ',
    ),
});

/** The words that carry what a text is about, numbered by first appearance. */
export class ContentWords {
  /** The number of each token's word; −1 where it carries nothing. */
  readonly ids: Int32Array;
  /** How often each word stands in the text. */
  readonly counts: Int32Array;
  /** The words that {@link gather} gathered last. */
  readonly gathered: Int32Array;
  /** The number of the last call that saw each word, so that words are told apart without a set. */
  readonly #seen: Int32Array;
  #call = 0;

  constructor(tokens: Tokens) {
    this.ids = new Int32Array(tokens.count).fill(-1);
    this.counts = new Int32Array(tokens.count);
    this.gathered = new Int32Array(tokens.count);
    this.#seen = new Int32Array(tokens.count);
    const index = new HashIndex(tokens.count);
    for (let i = 0; i < tokens.count; i++) {
      if ((CONTENT & (1 << tokens.pos[i]!)) === 0) continue;
      const lemma = tokens.lemma(i);
      const hash = hashString(lemma);
      if (lemma.length < 2 || EMPTY.get(hash)) continue;
      const id = index.add(hash);
      this.ids[i] = id;
      this.counts[id]!++;
    }
  }

  /** Gathers the words of a run of tokens, each once and in order, as the first of {@link gathered}; tells how many they are. */
  gather({ first, last }: TokenRange): number {
    let count = 0;
    this.#call++;
    for (let i = first; i < last; i++) {
      const id = this.ids[i]!;
      if (id < 0 || this.#seen[id] === this.#call) continue;
      this.#seen[id] = this.#call;
      this.gathered[count++] = id;
    }
    return count;
  }

  /** The share of the smaller run's words that the other holds too: 1 where one says all that the other says. */
  overlap(a: TokenRange, b: TokenRange): number {
    const inA = this.gather(a);
    const ofA = this.#call++;
    let [inB, inBoth] = [0, 0];
    for (let i = b.first; i < b.last; i++) {
      const id = this.ids[i]!;
      if (id < 0 || this.#seen[id] === this.#call) continue;
      if (this.#seen[id] === ofA) inBoth++;
      this.#seen[id] = this.#call;
      inB++;
    }
    const least = Math.min(inA, inB);
    return least === 0 ? 0 : inBoth / least;
  }
}

/** A word without its ending, roughly: "crashes", "crashed", "crash" are one. Its first three letters stay. */
export function foldWord(lower: string): string {
  if (lower.length > 5 && lower.endsWith('ing')) return lower.slice(0, -3);
  if (lower.length > 4 && (lower.endsWith('es') || lower.endsWith('ed'))) return lower.slice(0, -2);
  if (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')) return lower.slice(0, -1);
  return lower.length > 4 && lower.endsWith('e') ? lower.slice(0, -1) : lower;
}

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a title or a name, in lower case. */
export function wordsOf(text: string): readonly string[] {
  const lower = text.toLowerCase();
  const words: string[] = [];
  let from = 0;
  for (let i = 0; i <= lower.length; i++) {
    const code = lower.charCodeAt(i);
    if (code > 127) return lower.match(WORD) ?? [];
    if (isAsciiWord(code)) continue;
    if (from < i) words.push(lower.slice(from, i));
    from = i + 1;
  }
  return words;
}

/** Does a token in lower case begin with a letter or a figure, as words do and marks do not? */
export function beginsWord(lower: string): boolean {
  const code = lower.charCodeAt(0);
  return code > 127 ? lower.search(WORD) === 0 : isAsciiWord(code);
}

const isAsciiWord = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57);

/** The content words of the title, where the title's block or another one spells them. */
export function titleWords(tokens: Tokens, content: ContentWords, title: string | null): ReadonlySet<number> {
  if (title === null) return new Set();
  const wanted = new WordTable(wordsOf(title).map((word) => [word, true] as const));
  const words = new Set<number>();
  for (let i = 0; i < tokens.count; i++) if (content.ids[i]! >= 0 && wanted.get(tokens.word[i]!)) words.add(content.ids[i]!);
  return words;
}
