import type { Candidate } from './candidates.js';
import type { SummaryModels } from './models.js';
import type { Story, Telling } from './story.js';

/** What each word beyond the usual costs a key point, and each word less gives it, in its score: of two as likely the shorter is taken. */
const WORD_PRICE = 0.05;
const USUAL_WORDS = 22;
/** What it costs to begin with a pronoun whose name is in another sentence, and to ask. */
const DANGLING_PRICE = 1;
const QUESTION_PRICE = 1;

/** The story with its sentences weighed: how likely each is a key point, and how well it stands alone. */
export function storyOf(telling: Telling, { points }: Pick<SummaryModels, 'points'>): Story {
  const { candidates, sights } = telling;
  const scores = points.scores(sights, candidates.length).map((score, i) => 1 / (1 + Math.exp(priceOf(candidates[i]!) - score)));
  const ranked = candidates.toSorted((a, b) => scores[b.place]! - scores[a.place]! || a.place - b.place);
  return { ...telling, scores, ranked };
}

const priceOf = ({ length, dangling, question }: Candidate): number =>
  WORD_PRICE * (length - USUAL_WORDS) + (dangling ? DANGLING_PRICE : 0) + (question ? QUESTION_PRICE : 0);
