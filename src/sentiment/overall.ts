import { round4 } from '../document/span.js';
import type { Sentiment, ToneLabel } from '../schema/sentiment.js';
import type { Toned } from './sentence-tones.js';

/** A text whose mean is nearer to zero has no tone of its own. */
const CLEAR = 0.15;
/** With less tone-bearing weight in 100 words, a text states facts. */
const FACTUAL = 1;
/** Strong on both sides: the lesser pole has this share of the tone, and a word bears this much tone in the mean. */
const LESSER = 0.35;
const STRONG = 0.25;

/** The tone of a section or an article out of that of its sentences, each counting by its words. */
export function overallTone(sentences: readonly Toned[]): Pick<Sentiment, 'score' | 'magnitude' | 'label'> {
  let up = 0;
  let down = 0;
  let weight = 0;
  let words = 0;
  for (const sentence of sentences) {
    const { score } = sentence.tone;
    if (score > 0) up += sentence.words * score;
    else down -= sentence.words * score;
    weight += sentence.weight;
    words += sentence.words;
  }
  if (words === 0) return { score: 0, magnitude: 0, label: 'neutral' };
  const magnitude = (100 * weight) / words;
  const label = magnitude < FACTUAL ? 'neutral' : labelOf(up / words, down / words);
  return { score: round4((up - down) / words), magnitude: round4(magnitude), label };
}

function labelOf(up: number, down: number): ToneLabel {
  if (up + down >= STRONG && Math.min(up, down) >= LESSER * (up + down)) return 'mixed';
  if (Math.abs(up - down) < CLEAR) return 'neutral';
  return up > down ? 'positive' : 'negative';
}
