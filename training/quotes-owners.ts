// Teaches which cue a marked quotation is said by.
import type { LearnedTable } from '../src/model/weights.js';
import type { Attribution, Quotation } from '../src/quotes/attributions.js';
import { contestsOf } from '../src/quotes/contests.js';
import { OwnerFeatures } from '../src/quotes/owner-features.js';
import { type GoldQuote, type ReadArticle, told } from './quotes-gold.js';
import { type Choice, trainRanker } from './ranker.js';

const BITS = 15;

/** The table of owners. */
export function learnOwners(choices: readonly Choice[]): LearnedTable {
  const weights = trainRanker(choices, {
    bits: BITS,
    epochs: 8,
    seed: 3,
    rate: 0.05,
    average: true,
    onEpoch: told('owners: right'),
  });
  return { name: 'owners', labels: ['owner'], bits: BITS, weights };
}

/** For each quotation the cues near it, and which of them gold names; none where no quote of gold covers it. */
export function choicesOf({ gold, scene }: ReadArticle, attributions: readonly Attribution[]): Choice[] {
  const features = new OwnerFeatures();
  const hashes = new Uint32Array(OwnerFeatures.most);
  const choices: Choice[] = [];
  let before: Attribution | null = null;
  for (const contest of contestsOf(attributions, scene)) {
    const { quotation, candidates } = contest;
    const quote = goldOf(quotation, gold.quotes);
    const right = quote ? candidates.findIndex(({ cue }) => isCueOf(quote, scene.language.tokens.start[cue.token]!)) : -1;
    const nobody = hashes.slice(0, features.ofNobody(contest, before, scene, hashes));
    const all = candidates.map((it) => hashes.slice(0, features.ofCandidate(it, contest, before, scene, hashes)));
    if (!quote || right !== -1) choices.push({ candidates: [nobody, ...all], right: right + 1 });
    before = candidates[right] ?? null;
  }
  return choices;
}

/** The quote of gold that covers most of a quotation, and at least half of its first part. */
function goldOf({ fragments }: Quotation, quotes: readonly GoldQuote[]): GoldQuote | null {
  const { start, end } = fragments[0]!;
  let best: GoldQuote | null = null;
  let most = (end - start) / 2;
  for (const quote of quotes) {
    let shared = 0;
    for (const part of quote.content) shared += Math.max(0, Math.min(end, part.end) - Math.max(start, part.start));
    if (shared >= most && isOutside(quote, fragments[0]!)) {
      best = quote;
      most = shared + 1;
    }
  }
  return best;
}

const isOutside = ({ cue }: GoldQuote, { start, end }: { start: number; end: number }) =>
  !cue?.some((part) => part.start >= start && part.end <= end);

const isCueOf = ({ cue }: GoldQuote, offset: number) => cue?.some(({ start, end }) => start <= offset && offset < end) ?? false;
