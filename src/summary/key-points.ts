import type { Document } from '../document/document.js';
import { round4, spanOf } from '../document/span.js';
import type { Language } from '../language/language.js';
import type { KeyPoint } from '../schema/summary.js';
import type { Candidate } from './candidates.js';
import { overlapOf } from './words.js';

/** At most so many points; three of them even where others are worth little. */
const MOST = 5;
const FEW = 3;
/** A point that shares more than this of its words with one taken says the same again. */
const SAME = 0.6;
/** Beyond the third, a point must be worth this much of the best. */
const WORTH = 0.75;

/** The candidates taken for key points, best first. */
export function pick(candidates: readonly Candidate[], scores: Float64Array): Candidate[] {
  const order = candidates.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]! || a - b);
  const best = scores[order[0] ?? 0] ?? 0;
  const taken: Candidate[] = [];
  for (const i of order) {
    if (taken.length >= MOST || (taken.length >= FEW && scores[i]! < best * WORTH)) break;
    const candidate = candidates[i]!;
    if (taken.every(({ words }) => overlapOf(words, candidate.words) <= SAME)) taken.push(candidate);
  }
  return taken;
}

/** The points as returned, ranked. */
export function keyPointsOf(
  document: Document,
  { tokens }: Language,
  taken: readonly Candidate[],
  scores: Float64Array,
): KeyPoint[] {
  return taken.map((candidate) => ({
    ...spanOf(document.text, tokens.start[candidate.first]!, tokens.end[candidate.last - 1]!),
    sentenceId: candidate.sentence.id,
    score: round4(scores[candidate.place]!),
  }));
}
