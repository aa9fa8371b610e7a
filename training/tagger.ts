// Trains the tagger: src/data/word-classes.bin and src/data/tagger.bin, the second with the first in place.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { frequentWords, placeOf, wordAt } from '../src/language/clusters.js';
import { POS } from '../src/language/codes.js';
import { FACT, FACTS, Forms, NO_FORM } from '../src/language/forms.js';
import { type Language, readLanguage } from '../src/language/language.js';
import { NO_TAG, TAG_BITS, TAG_FEATURES, tagFeatures } from '../src/language/tagger.js';
import { CLOSED } from '../src/language/word-classes.js';
import { writeTables } from '../src/model/weights.js';
import { linesAsDocument, readGold } from './entities-data.js';
import { type GreedyArticle, type GreedyExample, learnGreedily, type Run } from './greedy.js';
import { type CorpusFile, pathOf } from './sources.js';
import { TagTeacher } from './tag-teacher.js';
import { readTreebank } from './treebank.js';

const LABELS = Object.keys(POS);
/** Articles that the teacher tags, and the share of them that is read: Wikinews is open, of the others only numbers are learned. */
const NEWS: readonly { readonly file: CorpusFile; readonly share: number }[] = [
  { file: 'entities/teacher-wikinews.ndjson', share: 1 },
  { file: 'entities/teacher-polnear.ndjson', share: 0.35 },
  { file: 'entities/teacher-persent.ndjson', share: 0.25 },
  { file: 'entities/teacher-bbc.ndjson', share: 0.25 },
  { file: 'entities/teacher-gmb.ndjson', share: 0.25 },
];
/** How often gold sentences are learned beside those that the teacher tagged. */
const GOLD_COPIES = 3;
const EPOCHS = 4;
/** Averaged weights below this are as good as none. */
const LEAST_WEIGHT = 1.2;

interface Tagged {
  readonly language: Language;
  readonly text: string;
  readonly pos: Uint8Array;
}

/** `npm run train -- word-classes CORPORA` */
export function trainWordClasses(corpora: string, data: string): void {
  const { gold, news } = readTagged(corpora);
  writeFileSync(join(data, 'word-classes.bin'), packClasses(countTags([...gold, ...gold, ...gold, ...news])));
}

/** `npm run train -- tagger CORPORA` */
export function trainTagger(corpora: string, data: string): void {
  const { gold, news } = readTagged(corpora);
  const forms = new Forms();
  const examples = [...Array.from({ length: GOLD_COPIES }, () => gold).flat(), ...news].flatMap((article) =>
    examplesOf(article, forms),
  );
  const options = { labels: LABELS.length, bits: TAG_BITS, width: TAG_FEATURES, epochs: EPOCHS, seed: 1, outside: NO_TAG };
  const weights = learnGreedily(examples, options).map((weight) => (Math.abs(weight) < LEAST_WEIGHT ? 0 : weight));
  writeFileSync(join(data, 'tagger.bin'), writeTables([{ name: 'tags', labels: LABELS, bits: TAG_BITS, weights }]));
}

function readTagged(corpora: string): { readonly gold: readonly Tagged[]; readonly news: readonly Tagged[] } {
  const gold = readTreebank(pathOf(corpora, 'syntax/gum.train.conllu.gz'), true);
  const kinds = new Map([...countTags(gold)].map(([word, counts]) => [word, setOf(counts, LEAST_SHARE)]));
  const teacher = new TagTeacher(kinds, gold);
  const news = NEWS.flatMap(({ file, share }) =>
    readGold(pathOf(corpora, file))
      .filter((_, i) => Math.floor((i + 1) * share) > Math.floor(i * share))
      .map(({ text }) => {
        const language = readLanguage(linesAsDocument(text));
        return { language, text, pos: teacher.tags(language, text) };
      }),
  );
  return { gold, news };
}

function examplesOf({ language, pos }: Tagged, forms: Forms): GreedyExample[] {
  const { tokens, sentences } = language;
  const at = Int32Array.from({ length: tokens.count }, (_, i) => FACTS * forms.formAt(tokens.form(i), 0, tokens.form(i).length));
  const article: GreedyArticle = {
    allowed: (i) => forms.facts[at[i]! + FACT.tags]!,
    read: (i, { first, last }: Run, tag1, tag2, rows) =>
      tagFeatures(forms.facts, i > first ? at[i - 1]! : NO_FORM, at[i]!, i + 1 < last ? at[i + 1]! : NO_FORM, tag1, tag2, rows),
  };
  return sentences.map(({ first, last }) => ({ article, gold: pos, first, last }));
}

/** A word is not taken for what it is this seldom, … */
const LEAST_SHARE = 0.01;
/** … nor for anything else than what it nearly always is. */
const CERTAIN_SHARE = 0.995;
/** Words met less often have no class; rare ones are not closed, and those beyond the frequent words of clusters.bin are left out. */
const LEAST_COUNT = 5;
const LEAST_COUNT_CLOSED = 20;
const LEAST_COUNT_OTHERS = 60;

type TagCounts = ReadonlyMap<number, Float64Array>;

function countTags(articles: readonly Pick<Tagged, 'language' | 'pos'>[]): TagCounts {
  const counts = new Map<number, Float64Array>();
  for (const { language, pos } of articles) {
    pos.forEach((tag, i) => {
      if (tag >= LABELS.length) return;
      const word = language.tokens.word[i]!;
      const count = counts.get(word) ?? new Float64Array(LABELS.length);
      count[tag] = count[tag]! + 1;
      counts.set(word, count);
    });
  }
  return counts;
}

const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);

function setOf(counts: Float64Array, least: number): number {
  const total = sum(counts);
  let set = 0;
  counts.forEach((count, tag) => {
    if (count / total >= CERTAIN_SHARE) set = 2 ** tag;
    else if (count / total >= least && (set === 0 || Math.max(...counts) / total < CERTAIN_SHARE)) set |= 2 ** tag;
  });
  return set;
}

/** The file that `src/language/word-classes.ts` tells the layout of. */
function packClasses(counts: TagCounts): Uint8Array {
  const sets = new Map<number, number>();
  const weights = new Map<number, number>();
  for (const [word, count] of counts) {
    const total = sum(count);
    if (total < (placeOf(word) < 0 ? LEAST_COUNT_OTHERS : LEAST_COUNT)) continue;
    const set = setOf(count, LEAST_SHARE) + (total < LEAST_COUNT_CLOSED ? 0 : CLOSED);
    sets.set(word, set);
    weights.set(set, (weights.get(set) ?? 0) + total);
  }
  const classes = [...weights].sort(([a, x], [b, y]) => y - x || a - b).slice(0, 255);
  const numbers = new Map(classes.map(([set], i) => [set, i + 1]));
  const numberOf = (word: number): number => numbers.get(sets.get(word) ?? -1) ?? 0;
  const others = [...sets.keys()].filter((word) => placeOf(word) < 0 && numberOf(word) > 0).sort((a, b) => a - b);
  const frequentAt = 4 + 4 * classes.length;
  const othersAt = frequentAt + frequentWords + 4;
  const view = new DataView(new ArrayBuffer(othersAt + 5 * others.length));
  view.setUint32(0, classes.length, true);
  for (const [i, [set]] of classes.entries()) view.setUint32(4 + 4 * i, set, true);
  for (let place = 0; place < frequentWords; place++) view.setUint8(frequentAt + place, numberOf(wordAt(place)));
  view.setUint32(othersAt - 4, others.length, true);
  others.forEach((word, i) => {
    view.setUint32(othersAt + 4 * i, word, true);
    view.setUint8(othersAt + 4 * others.length + i, numberOf(word));
  });
  console.error(`${sets.size} words, ${classes.length} classes of ${weights.size}`);
  return new Uint8Array(view.buffer);
}
