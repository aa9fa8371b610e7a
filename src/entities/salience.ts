import type { Document } from '../document/document.js';
import type { Language } from '../language/language.js';
import type { TokenRange } from './result.js';

/** What a mention counts by the kind of block it stands in. */
const BLOCK_WEIGHT: Readonly<Record<string, number>> = {
  title: 4,
  standfirst: 2,
  heading: 1.5,
  byline: 0,
  caption: 0.5,
  dateline: 0.3,
};
/** Sentences of the body that count as the lede, and what a mention there counts. */
const LEDE = 3;
const LEDE_WEIGHT = 2;

/** How much the article is about each entity: mentions weighed by where they stand, spread over the text; all sum to 1. */
export function salienceOf(
  document: Document,
  { tokens, sentences }: Language,
  mentions: readonly (readonly TokenRange[])[],
): number[] {
  const body = sentences.findIndex(({ block }) => document.blocks[block]!.kind === 'paragraph');
  const raw = mentions.map((ranges) => {
    const inSentence = new Map<number, number>();
    for (const { first } of ranges) {
      const s = tokens.sentence[first]!;
      const kind = document.blocks[sentences[s]!.block]!.kind;
      const weight = BLOCK_WEIGHT[kind] ?? (s >= body && s < body + LEDE ? LEDE_WEIGHT : 1);
      // A second mention in one sentence says less than one in another.
      inSentence.set(s, inSentence.has(s) ? inSentence.get(s)! + weight / 4 : weight);
    }
    let sum = 0;
    for (const weight of inSentence.values()) sum += weight;
    return sum;
  });
  const total = raw.reduce((sum, value) => sum + value, 0);
  return raw.map((value) => (total > 0 ? value / total : 0));
}
