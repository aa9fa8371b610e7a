import { round4, spanOf } from '../document/span.js';
import type { KeyPoint } from '../schema/summary.js';
import type { Candidate } from './candidates.js';
import type { Story } from './story.js';

/** At most so many points; three of them even where others are worth little. */
const MOST = 5;
const FEW = 3;
/** A point that shares more than this of its words with one taken says the same again. */
const SAME = 0.6;
/** Beyond the third, a point must be worth this much. */
const WORTH = 0.5;

/** The candidates taken for key points, best first. */
function pick({ ranked, scores, content }: Story): Candidate[] {
  const taken: Candidate[] = [];
  for (const candidate of ranked) {
    if (taken.length >= MOST || (taken.length >= FEW && scores[candidate.place]! < WORTH)) break;
    if (taken.every((other) => content.overlap(other, candidate) <= SAME)) taken.push(candidate);
  }
  return taken;
}

/** The sentences that say most, each something else, best first. */
export function keyPointsOf(story: Story): KeyPoint[] {
  const {
    document: { text },
    language: { tokens },
    scores,
  } = story;
  return pick(story).map((candidate) => ({
    ...spanOf(text, tokens.start[candidate.first]!, tokens.end[candidate.last - 1]!),
    sentenceId: candidate.sentence.id,
    score: round4(scores[candidate.place]!),
  }));
}
