import type { Document } from '../document/document.js';
import type { Language } from '../language/language.js';
import { mix } from '../model/hash.js';
import type { SentenceTone } from '../schema/sentiment.js';
import type { Evidence, Side, Turn } from './shifts.js';

/** Sentences a side must have: fewer cannot be told from chance. */
const FEWEST = 4;
/** Chance at which a difference counts, over all the borders that are tried. */
const LEVEL = 0.01;
/** Shuffles of a border: enough for the level of each of twenty borders to be reached. */
const PERMUTATIONS = 2000;
/** A difference in mean score that a reader would notice. */
const NOTICEABLE = 0.25;
/** Only so many sentences a side are permuted: time stays linear in the article. */
const MOST = 60;

/**
 * Turns of the telling from one section to the next, where a permutation test on the scores of their sentences says that the
 * difference is no chance, and the two sides are of opposite sign.
 */
export function arcShifts(document: Document, language: Language, tones: readonly SentenceTone[]): Turn[] {
  const scores = new Map(tones.map(({ sentenceId, score }) => [sentenceId, score]));
  const bySection = new Map<string, Scored[]>(document.sections.map(({ id }) => [id, []]));
  language.sentences.forEach(({ id, sectionId, start, end }, sentence) => {
    const scored = sectionId === null ? undefined : bySection.get(sectionId);
    scored?.push({ score: scores.get(id) ?? 0, evidence: { start, end }, sentence, voice: 'author' });
  });
  const sections = [...bySection.values()];
  const borders = Math.max(1, sections.length - 1);
  return sections.slice(1).flatMap((after, i) => {
    const turn = turnBetween(sections[i]!, after, LEVEL / borders, i);
    return turn ? [turn] : [];
  });
}

interface Scored extends Evidence {
  readonly score: number;
}

function turnBetween(before: readonly Scored[], after: readonly Scored[], level: number, seed: number): Turn | null {
  const [left, right] = [before.slice(-MOST), after.slice(0, MOST)];
  if (left.length < FEWEST || right.length < FEWEST) return null;
  const [from, to] = [mean(left), mean(right)];
  if (Math.abs(to - from) < NOTICEABLE || from > 0 === to > 0) return null;
  if (!isBeyondChance(left, right, Math.abs(to - from), level, seed)) return null;
  return {
    kind: 'section',
    holder: null,
    targets: [],
    axis: 'narrative',
    status: 'realised',
    before: sideOf(left, from),
    after: sideOf(right, to),
    marker: null,
    rule: 'section-arc',
  };
}

function sideOf(sentences: readonly Scored[], score: number): Side {
  const evidence = sentences.filter((one) => one.score > 0 === score > 0 && one.evidence.end - one.evidence.start <= 500);
  return { score, evidence: evidence.toSorted((a, b) => Math.abs(b.score) - Math.abs(a.score)) };
}

/** Do so few random splits of the same sentences lie as far apart? The shuffles are the same every time. */
function isBeyondChance(
  left: readonly Scored[],
  right: readonly Scored[],
  distance: number,
  level: number,
  seed: number,
): boolean {
  const pool = Float64Array.from([...left, ...right], ({ score }) => score);
  const total = pool.reduce((sum, score) => sum + score, 0);
  const most = level * (PERMUTATIONS + 1);
  let state = mix(seed + 1, pool.length);
  // The split that the article has is one of them.
  let asFar = 1;
  for (let round = 0; round < PERMUTATIONS && asFar <= most; round++) {
    let sum = 0;
    for (let i = 0; i < left.length; i++) {
      state = mix(state, i + round);
      const j = i + (state % (pool.length - i));
      const drawn = pool[j]!;
      pool[j] = pool[i]!;
      pool[i] = drawn;
      sum += drawn;
    }
    if (Math.abs(sum / left.length - (total - sum) / right.length) >= distance - 1e-12) asFar++;
  }
  return asFar <= most;
}

function mean(sentences: readonly Scored[]): number {
  return sentences.reduce((sum, { score }) => sum + score, 0) / sentences.length;
}
