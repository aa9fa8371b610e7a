import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import { type Candidate, wordCount } from './candidates.js';
import type { ContentWords } from './words.js';

/**
 * Weights of the sign that each one's reason gives. Their sizes were chosen by ROUGE on the development articles, out of some two hundred
 * settings, so scores on those articles flatter them; no word or sentence of theirs is in here.
 */
export const WEIGHTS = {
  lead: 1,
  central: 0.7,
  salient: 0.7,
  titled: 0.4,
  length: 0.5,
  quoted: -0.25,
  dangling: -0.4,
  question: -0.6,
  tied: -0.15,
} as const;

/** How much each candidate says of the story, 0 … 1, in the candidates' order. */
export function rank(
  language: Language,
  entities: Entities,
  content: ContentWords,
  candidates: readonly Candidate[],
  title: ReadonlySet<number>,
): Float64Array {
  const central = normalized(candidates.map((candidate) => centrality(candidate, content)));
  const salient = normalized(candidates.map((candidate) => salience(candidate, entities)));
  const raw = candidates.map((candidate, i) => {
    const titled = title.size === 0 ? 0 : shared(title, candidate.words) / title.size;
    return (
      WEIGHTS.lead * leadOf(candidate) +
      WEIGHTS.central * central[i]! +
      WEIGHTS.salient * salient[i]! +
      WEIGHTS.titled * titled +
      WEIGHTS.length * lengthFit(wordCount(language, candidate.first, candidate.last)) +
      WEIGHTS.quoted * candidate.quoted +
      WEIGHTS.dangling * Number(candidate.dangling) +
      WEIGHTS.question * Number(candidate.question) +
      WEIGHTS.tied * Number(candidate.tied)
    );
  });
  return Float64Array.from(raw, squash);
}

/** To 0 … 1, keeping the order. */
const squash = (value: number): number => 1 / (1 + Math.exp(-2 * (value - 1)));

/** Reporters tell what matters first: the n-th sentence counts as 1 / (1 + n/4). */
const leadOf = ({ place }: Candidate): number => 1 / (1 + place / 4);

/** How often the words of a sentence come back, beside the whole text's: a sparse centroid, so linear in the text. */
function centrality({ words }: Candidate, { counts }: ContentWords): number {
  let sum = 0;
  for (const word of words) sum += Math.log(counts[word]!);
  return words.size === 0 ? 0 : sum / Math.sqrt(words.size + 4);
}

/** The salience of those it names, each once. */
function salience({ first, last }: Candidate, { list, mentions, mentionOfToken }: Entities): number {
  const seen = new Set<number>();
  let sum = 0;
  for (let i = first; i < last; i++) {
    const entity = mentions[mentionOfToken[i]!]?.entity;
    if (entity === undefined || seen.has(entity)) continue;
    seen.add(entity);
    sum += list[entity]!.salience;
  }
  return sum;
}

/** A point is 10 to 22 words long; shorter and longer ones count less. */
function lengthFit(words: number): number {
  if (words < 10) return words / 10;
  return words <= 22 ? 1 : Math.max(-1, 1 - (words - 22) / 22);
}

function shared(a: ReadonlySet<number>, b: ReadonlySet<number>): number {
  let common = 0;
  for (const word of a) if (b.has(word)) common++;
  return common;
}

function normalized(values: readonly number[]): number[] {
  const highest = values.reduce((a, b) => Math.max(a, b), 0);
  return values.map((value) => (highest > 0 ? value / highest : 0));
}

/** The content words of the title, where the title's block or another one spells them. */
export function titleWords(language: Language, content: ContentWords, title: string | null): ReadonlySet<number> {
  if (title === null) return new Set();
  const wanted = new Set(title.toLowerCase().split(/[^\p{L}\p{N}]+/u));
  const words = new Set<number>();
  for (let i = 0; i < language.tokens.count; i++) {
    if (content.ids[i]! >= 0 && wanted.has(language.tokens.lower(i))) words.add(content.ids[i]!);
  }
  return words;
}
