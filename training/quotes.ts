// Learns quotes.bin: which tokens head a cue, which tokens around a cue are its source and its content, and which cue a marked
// quotation belongs to. The last is learned on cues that were found, not on gold ones: by models that have not seen the article.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearnedTable, readTables, writeTables } from '../src/model/weights.js';
import { attributionModels } from '../src/quotes/models.js';
import { attributionsOf } from '../src/quotes/scene.js';
import { learnCues } from './quotes-cues.js';
import { learnExtents } from './quotes-extents.js';
import { type ReadArticle, readArticles } from './quotes-gold.js';
import { choicesOf, learnOwners } from './quotes-owners.js';
import type { Choice } from './ranker.js';

const FOLDS = 4;

/** Trains all stages on PolNeAR's training articles and writes quotes.bin. */
export function trainQuotes(corpora: string, data: string): void {
  writeFileSync(join(data, 'quotes.bin'), learnQuotes(readArticles(join(corpora, 'quotes/polnear.train.ndjson'))));
}

/** The weights learned from some articles. */
export function learnQuotes(articles: readonly ReadArticle[]): Uint8Array {
  return writeTables([...learnAttributions(articles), learnOwners(jackknifed(articles))]);
}

const learnAttributions = (articles: readonly ReadArticle[]): LearnedTable[] => [
  ...learnCues(articles),
  ...learnExtents(articles),
];

/** Every article's choices, by models that were taught without it. */
function jackknifed(articles: readonly ReadArticle[]): Choice[] {
  return Array.from({ length: FOLDS }, (_, fold) => {
    const models = attributionModels(readTables(writeTables(learnAttributions(articles.filter((_, i) => i % FOLDS !== fold)))));
    return articles
      .filter((_, i) => i % FOLDS === fold)
      .flatMap((article) => choicesOf(article, attributionsOf(article.scene, models).attributions));
  }).flat();
}
