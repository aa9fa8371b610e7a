import { round4 } from '../document/span.js';
import type { Analysis } from '../schema/analysis.js';
import type { Sentence } from '../schema/document.js';
import type { Range } from '../schema/span.js';

/** What an analysis says of any stretch of its text. */
export interface Passages {
  /** The sentences that a range runs through. */
  sentencesIn(range: Range): readonly Sentence[];
  /** The mean tone of these sentences; null where there is none. */
  scoreOf(range: Range): number | null;
}

export function readPassages({ sentences, sentiment }: Analysis): Passages {
  const scores = new Map(sentiment.sentences.map(({ sentenceId, score }) => [sentenceId, score]));
  const sentencesIn = ({ start, end }: Range): Sentence[] => sentences.filter((one) => one.start < end && one.end > start);
  return {
    sentencesIn,
    scoreOf(range) {
      const found = sentencesIn(range).flatMap(({ id }) => scores.get(id) ?? []);
      return found.length === 0 ? null : round4(found.reduce((sum, score) => sum + score, 0) / found.length);
    },
  };
}
