// Teaches which forms may head a cue, and which of the tokens that may do.
import { type LearnedTable, readTables, tableNamed, writeTables } from '../src/model/weights.js';
import { CUE_FEATURES, HEAD_FEATURES, readCue, readHead } from '../src/quotes/cue-features.js';
import { CUE_LABELS, KINDS_OF_CUE, lemmaHash } from '../src/quotes/cues.js';
import { HeadModel, mayHead } from '../src/quotes/heads.js';
import { meanOfCourses } from './courses.js';
import { type Item, trainClassifier } from './logistic.js';
import { againstFirst, labelOfCue, type ReadArticle, told } from './quotes-gold.js';

const HEAD_BITS = 14;
const CUE_BITS = 16;

/** The tables of heads and cues. */
export function learnCues(articles: readonly ReadArticle[], courses: number): LearnedTable[] {
  const heads = trainClassifier(articles.flatMap(headItems), {
    labels: ['no', 'head'],
    bits: HEAD_BITS,
    epochs: 4,
    seed: 1,
    average: true,
    onEpoch: told('heads: loss'),
  });
  const table = { name: 'heads', labels: ['head'], bits: HEAD_BITS, weights: againstFirst(heads, 2) };
  const model = new HeadModel(tableNamed(readTables(writeTables([table])), 'heads'));
  const items = articles.flatMap((article) => cueItems(article, model));
  const cues = meanOfCourses(courses, (course) =>
    trainClassifier(items, {
      labels: CUE_LABELS,
      bits: CUE_BITS,
      epochs: 4,
      seed: 1 + course,
      rate: 0.04,
      average: true,
      onEpoch: told('cues: loss'),
    }),
  );
  return [table, { name: 'cues', labels: KINDS_OF_CUE, bits: CUE_BITS, weights: againstFirst(cues, CUE_LABELS.length) }];
}

function headItems({ scene: { language }, cues, open }: ReadArticle): Item[] {
  const { tokens } = language;
  const items: Item[] = [];
  for (let i = 0; i < tokens.count; i++) {
    if (!mayHead(tokens, i) || open.has(i)) continue;
    const features = new Uint32Array(HEAD_FEATURES);
    readHead(i, tokens, features);
    items.push({ features, label: cues.has(i) ? 1 : 0 });
  }
  return items;
}

function cueItems({ scene: { language, columns }, cues, open }: ReadArticle, model: HeadModel): Item[] {
  const { tokens, sentences } = language;
  return Array.from(model.find(tokens))
    .filter((i) => !open.has(i))
    .map((i) => {
      const { first, last } = sentences[tokens.sentence[i]!]!;
      const features = new Uint32Array(CUE_FEATURES);
      readCue(i, lemmaHash(i, tokens), first, last, columns, features);
      return { features, label: labelOfCue(cues.get(i)) };
    });
}
