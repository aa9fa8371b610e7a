// Learns quotes.bin: which tokens head a cue, which tokens around a cue are its source and its content, and which cue a marked
// quotation belongs to. The last is learned on cues that were found, not on gold ones: by models that have not seen the article.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bioGrammar } from '../src/model/tagger.js';
import { Template } from '../src/model/template.js';
import { readTables, writeTables } from '../src/model/weights.js';
import type { Attribution, Quotation } from '../src/quotes/attributions.js';
import { CUE_LABELS, mayHead } from '../src/quotes/cues.js';
import { EXTENT_LABELS } from '../src/quotes/extents.js';
import { CUE_FEATURES, EXTENT_FEATURES } from '../src/quotes/features.js';
import { ownerFeatures } from '../src/quotes/owner-features.js';
import { contestsOf } from '../src/quotes/owners.js';
import { attributionsOf } from '../src/quotes/scene.js';
import { WindowColumns } from '../src/quotes/window-columns.js';
import { windowOf } from '../src/quotes/windows.js';
import { type Item, trainClassifier } from './logistic.js';
import { type Example, trainTagger } from './perceptron.js';
import { type GoldQuote, labelOfCue, labelsOf, type ReadArticle, readArticles } from './quotes-gold.js';
import { type Choice, trainRanker } from './ranker.js';

const BITS = 18;
const OWNER_BITS = 16;
const FOLDS = 2;

type WeightTables = Parameters<typeof writeTables>[0];

/** Trains all stages on PolNeAR's training articles and writes quotes.bin. */
export function trainQuotes(corpora: string, data: string): void {
  writeFileSync(join(data, 'quotes.bin'), learnQuotes(readArticles(join(corpora, 'quotes/polnear.train.ndjson'))));
}

/** The weights learned from some articles. */
export function learnQuotes(articles: readonly ReadArticle[]): Uint8Array {
  return writeTables([...learnAttributions(articles), ownersTable(jackknifed(articles))]);
}

/** The table of owners, learned from choices. */
export function ownersTable(choices: readonly Choice[]): WeightTables[number] {
  const weights = trainRanker(choices, { bits: OWNER_BITS, epochs: 8, seed: 3, rate: 0.05, onEpoch: told('owners: right') });
  return { name: 'owners', labels: ['owner'], bits: OWNER_BITS, weights };
}

const told = (what: string) => (epoch: number, value: number) => console.error(`${what}, epoch ${epoch}: ${value.toFixed(4)}`);

/** Cues and extents. */
export function learnAttributions(articles: readonly ReadArticle[]): WeightTables[number][] {
  const cues = trainClassifier(articles.flatMap(cueItems), {
    labels: CUE_LABELS,
    bits: BITS,
    epochs: 5,
    seed: 1,
    average: true,
    onEpoch: told('cues: loss'),
  });
  const extents = trainTagger(articles.flatMap(extentExamples), {
    labels: EXTENT_LABELS,
    bits: BITS,
    grammar: bioGrammar,
    epochs: 8,
    seed: 2,
    margin: 20,
    onEpoch: told('extents: tokens right'),
  });
  return [
    { name: 'cues', labels: CUE_LABELS, bits: BITS, weights: cues },
    { name: 'extents', labels: EXTENT_LABELS, bits: BITS, weights: extents },
  ];
}

/** Every article's choices, by models that were taught without it. */
export function jackknifed(articles: readonly ReadArticle[]): Choice[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const tables = readTables(writeTables(learnAttributions(articles.filter((_, i) => i % FOLDS !== fold))));
    return articles
      .filter((_, i) => i % FOLDS === fold)
      .flatMap((article) => choicesOf(article, attributionsOf(article.scene, tables).attributions));
  }).flat();
}

/** For each quotation the cues near it, and which of them gold names; none where no quote of gold covers it. */
export function choicesOf({ gold, scene }: ReadArticle, attributions: readonly Attribution[]): Choice[] {
  let before: Attribution | null = null;
  return contestsOf(attributions, scene).flatMap(({ quotation, candidates }) => {
    const quote = goldOf(quotation, gold.quotes);
    const right = quote ? candidates.findIndex(({ cue }) => isCueOf(quote, scene.language.tokens.start[cue.token]!)) : -1;
    const contest = { quotation, candidates, before };
    before = candidates[right] ?? null;
    return quote && right === -1 ? [] : [{ candidates: ownerFeatures(contest, scene), right: right + 1 }];
  });
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

function cueItems({ scene: { language, columns }, cues }: ReadArticle): Item[] {
  const reader = new Template(CUE_FEATURES).over(columns);
  const items: Item[] = [];
  for (const { first, last } of language.sentences) {
    for (let i = first; i < last; i++) {
      if (!mayHead(language.tokens, i)) continue;
      const features = new Uint32Array(reader.size);
      reader.read(i, first, last, features);
      items.push({ features, label: labelOfCue(cues.get(i)) });
    }
  }
  return items;
}

function extentExamples({ scene: { language, columns, units }, cues }: ReadArticle): Example[] {
  const window = new WindowColumns(language.tokens, columns);
  const reader = new Template(EXTENT_FEATURES).over(window.columns);
  return [...cues].map(([cue, quote]) => {
    const run = windowOf(cue, language, units, columns);
    window.fill(run, cue);
    const features = new Uint32Array(run.length * reader.size);
    for (let k = 0; k < run.length; k++) reader.read(k, 0, run.length, features, k * reader.size);
    return { features, width: reader.size, gold: labelsOf(run, language, quote) };
  });
}
