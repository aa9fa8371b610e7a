import type { Entities } from '../entities/result.js';
import type { Language } from '../language/language.js';
import { WordTable } from '../model/word-table.js';
import type { Candidate } from './candidates.js';
import { type ContentWords, wordsOf } from './words.js';

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
  entities: Entities,
  content: ContentWords,
  candidates: readonly Candidate[],
  title: ReadonlySet<number>,
): Float64Array {
  const { central, titled } = wordSigns(candidates, content, title);
  const salient = saliences(candidates, entities);
  const scores = new Float64Array(candidates.length);
  for (const [i, candidate] of candidates.entries()) {
    scores[i] = squash(
      WEIGHTS.lead * leadOf(candidate) +
        WEIGHTS.central * central[i]! +
        WEIGHTS.salient * salient[i]! +
        WEIGHTS.titled * titled[i]! +
        WEIGHTS.length * lengthFit(candidate.length) +
        WEIGHTS.quoted * candidate.quoted +
        WEIGHTS.dangling * Number(candidate.dangling) +
        WEIGHTS.question * Number(candidate.question) +
        WEIGHTS.tied * Number(candidate.tied),
    );
  }
  return scores;
}

/** To 0 … 1, keeping the order. */
const squash = (value: number): number => 1 / (1 + Math.exp(-2 * (value - 1)));

/** Reporters tell what matters first: the n-th sentence counts as 1 / (1 + n/4). */
const leadOf = ({ place }: Candidate): number => 1 / (1 + place / 4);

/**
 * How often the words of each sentence come back, beside the whole text's (a sparse centroid, so linear in the text), and how many of the
 * title's it has.
 */
function wordSigns(candidates: readonly Candidate[], content: ContentWords, title: ReadonlySet<number>) {
  const central = new Float64Array(candidates.length);
  const titled = new Float64Array(candidates.length);
  for (const [i, candidate] of candidates.entries()) {
    const words = content.gather(candidate);
    let [sum, shared] = [0, 0];
    for (let k = 0; k < words; k++) {
      const count = content.counts[content.gathered[k]!]!;
      if (count > 1) sum += Math.log(count);
      if (title.has(content.gathered[k]!)) shared++;
    }
    central[i] = sum / Math.sqrt(words + 4);
    titled[i] = shared / Math.max(1, title.size);
  }
  return { central: normalized(central), titled };
}

/** The salience of those that each sentence names, each once; mentions and sentences both run in text order. */
function saliences(candidates: readonly Candidate[], { list, mentions }: Entities): Float64Array {
  const salient = new Float64Array(candidates.length);
  /** For each entity one more than the last candidate that named it. */
  const namedBy = new Int32Array(list.length);
  let c = 0;
  for (const { entity, first, last } of mentions) {
    while (c < candidates.length && candidates[c]!.last <= first) c++;
    if (c === candidates.length) break;
    if (last <= candidates[c]!.first || namedBy[entity] === c + 1) continue;
    namedBy[entity] = c + 1;
    salient[c]! += list[entity]!.salience;
  }
  return normalized(salient);
}

/** A point is 10 to 22 words long; shorter and longer ones count less. */
function lengthFit(words: number): number {
  if (words < 10) return words / 10;
  return words <= 22 ? 1 : Math.max(-1, 1 - (words - 22) / 22);
}

/** The values themselves, made shares of the highest. */
function normalized(values: Float64Array): Float64Array {
  let highest = 0;
  for (const value of values) highest = Math.max(highest, value);
  if (highest > 0) for (let i = 0; i < values.length; i++) values[i]! /= highest;
  return values;
}

/** The content words of the title, where the title's block or another one spells them. */
export function titleWords({ tokens }: Language, content: ContentWords, title: string | null): ReadonlySet<number> {
  if (title === null) return new Set();
  const wanted = new WordTable(wordsOf(title).map((word) => [word, true] as const));
  const words = new Set<number>();
  for (let i = 0; i < tokens.count; i++) if (content.ids[i]! >= 0 && wanted.get(tokens.word[i]!)) words.add(content.ids[i]!);
  return words;
}
