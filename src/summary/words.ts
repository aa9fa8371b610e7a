import { POS } from '../language/codes.js';
import type { Language } from '../language/language.js';

/** The words that carry what a text is about, each as a number; −1 where a token carries nothing. */
export interface ContentWords {
  readonly ids: Int32Array;
  /** How often each word stands in the text. */
  readonly counts: Int32Array;
}

const CONTENT: ReadonlySet<number> = new Set([POS.NOUN, POS.PROPN, POS.VERB, POS.ADJ, POS.NUM]);
/** Words of these classes that tell nothing of a story. */
const EMPTY = new Set(
  'say be have do get make go come take tell see know think want give use find become include mr mrs ms dr other many more most such same own last first new year day week month time people thing way lot bit one two'.split(
    ' ',
  ),
);

/** The content words of a text, numbered by first appearance. */
export function contentWords({ tokens }: Language): ContentWords {
  const ids = new Int32Array(tokens.count).fill(-1);
  const known = new Map<string, number>();
  const counts: number[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!CONTENT.has(tokens.pos[i]!)) continue;
    const lemma = tokens.lemma(i);
    if (lemma.length < 2 || EMPTY.has(lemma)) continue;
    let id = known.get(lemma);
    if (id === undefined) {
      id = known.size;
      known.set(lemma, id);
      counts.push(0);
    }
    ids[i] = id;
    counts[id]!++;
  }
  return { ids, counts: Int32Array.from(counts) };
}

/** The content words among tokens [first, last), each once. */
export function wordSet({ ids }: ContentWords, first: number, last: number): ReadonlySet<number> {
  const words = new Set<number>();
  for (let i = first; i < last; i++) if (ids[i]! >= 0) words.add(ids[i]!);
  return words;
}

/** The share of the smaller set that the other holds too: 1 where one says all that the other says. */
export function overlapOf(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size === 0) return 0;
  let common = 0;
  for (const word of small) if (large.has(word)) common++;
  return common / small.size;
}

/** A word without its ending, roughly: "crashes", "crashed", "crash" are one. */
export function foldWord(lower: string): string {
  if (lower.length > 5 && lower.endsWith('ing')) return lower.slice(0, -3);
  if (lower.length > 4 && (lower.endsWith('es') || lower.endsWith('ed'))) return lower.slice(0, -2);
  if (lower.length > 3 && lower.endsWith('s') && !lower.endsWith('ss')) return lower.slice(0, -1);
  return lower.length > 4 && lower.endsWith('e') ? lower.slice(0, -1) : lower;
}
