// Learns quotes.bin: which tokens head a cue, which tokens around a cue are its source and its content, and which cue a marked
// quotation belongs to. The last is learned on cues that were found, not on gold ones: by models that have not seen the article.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type LearnedTable, readTables, type Tables, writeTables } from '../src/model/weights.js';
import { attributionModels, sourcedModels } from '../src/quotes/models.js';
import { attributionsOf } from '../src/quotes/scene.js';
import { learnCues } from './quotes-cues.js';
import { learnExtents } from './quotes-extents.js';
import { type ReadArticle, readArticles } from './quotes-gold.js';
import { choicesOf, learnOwners } from './quotes-owners.js';
import { learnSources, sourceChoicesOf } from './quotes-sources.js';
import type { Choice } from './ranker.js';
import { pathOf } from './sources.js';

const FOLDS = 4;
/** For sources, which need less. */
const SOURCE_FOLDS = 3;

/** Trains all stages on PolNeAR's training articles and writes quotes.bin. */
export function trainQuotes(corpora: string, data: string): void {
  writeFileSync(join(data, 'quotes.bin'), learnQuotes(readArticles(pathOf(corpora, 'quotes/polnear.train.ndjson'))));
}

/** The weights learned from some articles. */
export function learnQuotes(articles: readonly ReadArticle[]): Uint8Array {
  const choices = jackknifed(articles, FOLDS, (rest) => {
    const models = sourcedModels(packed(learnAttributions(rest)));
    return (article) =>
      choicesOf(article, models.sources.give(attributionsOf(article.scene, models).attributions, article.scene));
  });
  return writeTables([...learnAttributions(articles), learnOwners(choices)]);
}

/** The tables of cues, extents and sources. */
function learnAttributions(articles: readonly ReadArticle[]): LearnedTable[] {
  const learn = (some: readonly ReadArticle[]): LearnedTable[] => [...learnCues(some), ...learnExtents(some)];
  const choices = jackknifed(articles, SOURCE_FOLDS, (rest) => {
    const models = attributionModels(packed(learn(rest)));
    return (article) => sourceChoicesOf(article, attributionsOf(article.scene, models).attributions);
  });
  return [...learn(articles), learnSources(choices)];
}

const packed = (tables: readonly LearnedTable[]): Tables => readTables(writeTables(tables));

/** What every article gives, by models that were taught without it. */
function jackknifed(
  articles: readonly ReadArticle[],
  folds: number,
  taughtBy: (rest: readonly ReadArticle[]) => (article: ReadArticle) => Choice[],
): Choice[] {
  return Array.from({ length: folds }, (_, fold) => {
    const choicesIn = taughtBy(articles.filter((_, i) => i % folds !== fold));
    return articles.filter((_, i) => i % folds === fold).flatMap(choicesIn);
  }).flat();
}
