import type { SummaryModels } from './models.js';
import type { Story, Telling } from './story.js';

/** What each word beyond the usual costs a key point, and each word less gives it, in its score: of two as likely the shorter is taken. */
const WORD_PRICE = 0.05;
const USUAL_WORDS = 22;

/** The story with its sentences weighed: how likely each is a key point, and how short. */
export function storyOf(telling: Telling, { points }: Pick<SummaryModels, 'points'>): Story {
  const { candidates, sights } = telling;
  const scores = points
    .scores(sights, candidates.length)
    .map((score, i) => 1 / (1 + Math.exp(WORD_PRICE * (candidates[i]!.length - USUAL_WORDS) - score)));
  const ranked = candidates.toSorted((a, b) => scores[b.place]! - scores[a.place]! || a.place - b.place);
  return { ...telling, scores, ranked };
}
