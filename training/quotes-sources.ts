// Teaches which nominal is the source of a cue.
import type { LearnedTable } from '../src/model/weights.js';
import type { Attribution } from '../src/quotes/attributions.js';
import { SourceFinder } from '../src/quotes/source-candidates.js';
import { SourceFeatures } from '../src/quotes/source-features.js';
import type { Run } from '../src/quotes/windows.js';
import { type GoldQuote, type ReadArticle, told } from './quotes-gold.js';
import { type Choice, trainRanker } from './ranker.js';

const BITS = 16;

/** The table of sources. */
export function learnSources(choices: readonly Choice[]): LearnedTable {
  const weights = trainRanker(choices, {
    bits: BITS,
    epochs: 8,
    seed: 4,
    rate: 0.05,
    average: true,
    onEpoch: told('sources: right'),
  });
  return { name: 'sources', labels: ['source'], bits: BITS, weights };
}

/** For each cue of gold that was found its candidates, and which of them gold names; none where gold names what is no candidate. */
export function sourceChoicesOf({ scene, cues }: ReadArticle, attributions: readonly Attribution[]): Choice[] {
  const finder = new SourceFinder(scene);
  const features = new SourceFeatures();
  const hashes = new Uint32Array(SourceFeatures.most);
  const { tokens } = scene.language;
  const choices: Choice[] = [];
  let before: { sentence: number; source: Run } | null = null;
  for (const attribution of attributions) {
    const quote = cues.get(attribution.cue.token);
    if (!quote || attribution.content.length === 0) continue;
    const sentence = tokens.sentence[attribution.cue.token]!;
    const candidates = finder.candidatesOf(attribution);
    const inSentence = before?.sentence === sentence ? before.source : null;
    const right = rightOf(candidates, quote, scene.language.tokens);
    const nobody = hashes.slice(0, features.ofNobody(attribution, candidates, scene, hashes));
    const all = candidates.map((it) => hashes.slice(0, features.ofCandidate(it, attribution, inSentence, scene, hashes)));
    if (right >= 0) choices.push({ candidates: [nobody, ...all], right });
    if (right > 0) before = { sentence, source: candidates[right - 1]! };
  }
  return choices;
}

/** 0 where gold names nobody, from 1 on a candidate; −1 where gold names what is none of them. */
function rightOf(
  candidates: readonly Run[],
  { source, sourceHead }: GoldQuote,
  tokens: ReadArticle['scene']['language']['tokens'],
): number {
  if (!source) return 0;
  for (const spans of [sourceHead ? [sourceHead] : [], source]) {
    for (const { start, end } of spans) {
      const [first, last] = tokens.within(start, end);
      const found = candidates.findIndex((it) => it.first < last && first < it.last);
      if (found >= 0) return found + 1;
    }
  }
  return -1;
}
