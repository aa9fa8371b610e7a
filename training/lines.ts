// Learns which lines of a document are junk, and which of the rest are headings. Cross-validated by site, then learned from all.
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type ChainWeights, chainOf, chainProbabilities } from '../src/document/chain.js';
import { readCharacters } from '../src/document/characters.js';
import type { FeatureRow } from '../src/document/features.js';
import { headingFeatures } from '../src/document/heading-features.js';
import { junkFeatures } from '../src/document/junk-features.js';
import { type LineView, viewLines } from '../src/document/line-view.js';
import { Words } from '../src/document/words.js';
import { type ChainSettings, learnChain, nameWeights, type Sequence } from './chain-learner.js';
import { FeatureNames } from './feature-names.js';
import { madeList, madeResults, madeRows } from './made-rows.js';
import { randomFrom } from './random.js';
import { type CorpusFile, pathOf } from './sources.js';

interface GoldLine {
  readonly start: number;
  readonly end: number;
  readonly label?: string;
  readonly kind?: string;
  readonly sure?: boolean;
}
interface GoldDocument {
  readonly id: string;
  readonly text: string;
  readonly url?: string;
  readonly lang?: string;
  readonly variant?: string;
  readonly genre?: string;
  readonly lines?: readonly GoldLine[];
  readonly blocks?: readonly GoldLine[];
}
/** A document with its features and the gold label of each unit. */
interface Example {
  readonly group: string;
  readonly set: string;
  readonly features: FeatureRow;
  readonly labels: Int8Array;
  /** Lines that teach, but are not judged: titles, bylines and dates, which are neither junk nor body. */
  readonly unjudged: ReadonlySet<number>;
  readonly weight: number;
}

/** GUM genres under Creative Commons licences without "NC". */
const OPEN_GENRES: ReadonlySet<string> = new Set(['academic', 'bio', 'interview', 'news', 'voyage']);
/** How a model is learned; a feature must be seen on `leastGroups` sites that have what is sought: a site's own words say nothing of the next. */
interface Settings extends ChainSettings {
  readonly leastGroups: number;
}
const FOLDS = 6;
const SETTINGS: Settings = { epochs: 7, rate: 0.05, decay: 0.01, leastGroups: 4 };
const HEADING_SETTINGS: Settings = { epochs: 14, rate: 0.1, decay: 0.004, leastGroups: 3 };
const LEAST_WEIGHT = 0.1;

/** Writes `lines.json`: the weights of both models. */
export function trainLines(corpora: string, data: string): void {
  const junk = junkExamples(corpora);
  const headings = headingExamples(corpora);
  console.log('junk, cross-validated by site:', crossValidate(junk, SETTINGS));
  console.log('headings, cross-validated by site or document:', crossValidate(headings, HEADING_SETTINGS));
  const weights = { junk: learn(junk, SETTINGS), headings: learn(headings, HEADING_SETTINGS) };
  writeFileSync(join(data, 'lines.json'), `${JSON.stringify(weights)}\n`);
}

const readCorpus = (corpora: string, file: CorpusFile): GoldDocument[] =>
  readFileSync(pathOf(corpora, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldDocument);

const siteOf = ({ url, id }: GoldDocument): string => (url ? new URL(url).hostname.split('.').slice(-2).join('.') : id);

/** Names of all features met so far. */
const NAMES = new FeatureNames();

interface Lines {
  readonly words: Words;
  readonly views: readonly LineView[];
}

function linesOf(text: string): Lines {
  const words = new Words(readCharacters(text));
  const views = viewLines(text, words);
  for (const view of views) NAMES.learn(view);
  return { words, views };
}

/** The gold line that each line lies over; both are in text order. */
function goldFor(views: readonly LineView[], gold: readonly GoldLine[]): (GoldLine | undefined)[] {
  let at = 0;
  return views.map(({ start, end }) => {
    while (at < gold.length && gold[at]!.end <= start) at++;
    const line = gold[at];
    return line && line.start < end ? line : undefined;
  });
}

/** Clean articles teach what to leave alone; there are many, so each counts for less. */
const CLEAN_WEIGHT = 0.3;
const CLEAN_ARTICLES = 150;
const VARIANT_WEIGHTS: Readonly<Record<string, number>> = { paste: 1, reader: 1, page: 0.5 };

function junkExamples(corpora: string): Example[] {
  const pages = readCorpus(corpora, 'ingest/lines.dev.ndjson').filter(({ lang }) => lang === 'en');
  const clean = readCorpus(corpora, 'ingest/headings.dev.ndjson').filter(({ genre }) => OPEN_GENRES.has(genre ?? ''));
  return [
    ...pages.map(pageExample),
    ...pages
      .filter(({ variant }) => variant !== 'page')
      .map((page, i) => pageExample(withRows(page, i)))
      .map(asMade),
    ...Array.from({ length: MADE_RESULTS }, (_, i) => cleanExample(resultsDocument(i), 'made', MADE_WEIGHT)),
    ...clean.map((page) => cleanExample(page, 'gum', 1)),
    ...readCorpus(corpora, 'entities/teacher-wikinews.ndjson').map((page) => cleanExample(page, 'wikinews', CLEAN_WEIGHT)),
    ...readCorpus(corpora, 'quotes/polnear.train.ndjson')
      .slice(0, CLEAN_ARTICLES)
      .map((page) => cleanExample(page, 'polnear', CLEAN_WEIGHT)),
  ];
}

/** Pages with made-up tables count for little: they repeat the pages. */
const MADE_WEIGHT = 0.2;
const MADE_RESULTS = 60;
const asMade = (example: Example): Example => ({ ...example, set: 'made', weight: MADE_WEIGHT });

/** The page with a made-up table after one of the paragraphs of its story, and in every other page a list of other stories below the last. */
function withRows(page: GoldDocument, seed: number): GoldDocument {
  const story = (page.lines ?? []).filter(({ label, kind, sure }) => label === 'body' && !kind && sure !== false);
  if (story.length === 0) return page;
  const random = randomFrom(seed);
  const listed = seed % 2 === 0 ? page : inserted(page, story.at(-1)!.end, set(madeList(seed), random), 'boilerplate');
  return inserted(listed, story[Math.floor(random() * story.length)]!.end, set(madeRows(seed), random), 'body');
}

/** Lines with breaks before them, most without an empty line. */
const set = (lines: readonly string[], random: () => number): string =>
  lines.map((line) => (random() < 0.3 ? '\n\n' : '\n') + line).join('');

/** The page with more text at an offset, all of it of one label. */
function inserted(page: GoldDocument, at: number, text: string, label: string): GoldDocument {
  const size = text.length;
  const lines = (page.lines ?? []).map((line) =>
    line.start < at ? line : { ...line, start: line.start + size, end: line.end + size },
  );
  const next = lines.findIndex(({ start }) => start >= at);
  return {
    ...page,
    text: page.text.slice(0, at) + text + page.text.slice(at),
    lines: lines.toSpliced(next < 0 ? lines.length : next, 0, { start: at, end: at + size, label }),
  };
}

const resultsDocument = (seed: number): GoldDocument => ({
  id: `made-${seed}`,
  text: madeResults(seed).join(seed % 2 === 0 ? '\n' : '\n\n'),
});

/** An article that holds nothing but itself; captions may be taken for either. */
function cleanExample({ id, text, blocks }: GoldDocument, set: string, weight: number): Example {
  const { words, views } = linesOf(text);
  const gold = goldFor(views, blocks ?? []);
  const labels = Int8Array.from(gold, (line) => (line?.kind === 'caption' ? -1 : 0));
  return { group: id, set, features: junkFeatures(words, views), labels, unjudged: new Set<number>(), weight };
}

function pageExample(page: GoldDocument): Example {
  const { words, views } = linesOf(page.text);
  const gold = goldFor(views, page.lines ?? []);
  const lede = gold.findIndex((line) => line?.label === 'body');
  return {
    group: siteOf(page),
    set: page.variant ?? '',
    features: junkFeatures(words, views),
    labels: Int8Array.from(gold, (line, i) => junkLabel(line, i < lede && page.variant !== 'page')),
    unjudged: new Set(gold.flatMap((line, i) => (line?.kind ? [i] : []))),
    weight: VARIANT_WEIGHTS[page.variant ?? ''] ?? 1,
  };
}

/** A title, byline or date over the story is kept; below it, such lines belong to other stories, or to nobody knows what. */
function junkLabel(line: GoldLine | undefined, overStory: boolean): number {
  if (!line || line.sure === false) return -1;
  if (line.kind) return overStory ? 0 : -1;
  return line.label === 'boilerplate' ? 1 : 0;
}

function headingExamples(corpora: string): Example[] {
  const gum = readCorpus(corpora, 'ingest/headings.dev.ndjson').filter(({ genre }) => OPEN_GENRES.has(genre ?? ''));
  return [...gum, ...readCorpus(corpora, 'ingest/headings-aeb.dev.ndjson')].map((page) => {
    const { words, views } = linesOf(page.text);
    const gold = goldFor(views, page.blocks ?? []);
    const kept = views.map((_, i) => i).filter((i) => !['boilerplate', 'meta', 'title', 'caption'].includes(gold[i]?.kind ?? ''));
    return {
      group: siteOf(page),
      set: page.genre === 'news-web' ? 'aeb' : 'gum',
      features: headingFeatures(
        words,
        kept.map((i) => views[i]!),
      ),
      labels: Int8Array.from(kept, (i) => (gold[i] ? (gold[i]!.kind === 'heading' ? 1 : 0) : -1)),
      unjudged: new Set<number>(),
      weight: 1,
    };
  });
}

function learn(examples: readonly Example[], settings: Settings): ChainWeights {
  const groups = new Map<string, Set<string>>();
  for (const { group, features } of examples.filter(({ labels }) => labels.includes(1))) {
    for (const name of NAMES.of(features).flat()) (groups.get(name) ?? groups.set(name, new Set()).get(name)!).add(group);
  }
  const names = [...groups]
    .filter(([, seen]) => seen.size >= settings.leastGroups)
    .map(([name]) => name)
    .sort();
  const numbers = new Map(names.map((name, i) => [name, i]));
  const sequences = examples.map(
    ({ features, labels, weight }): Sequence => ({
      rows: NAMES.of(features).map((row) => Int32Array.from(row.flatMap((name) => numbers.get(name) ?? []))),
      labels,
      weight,
    }),
  );
  return nameWeights(names, learnChain(sequences, names.length, settings), LEAST_WEIGHT);
}

/** F1 of each set, each site judged by a model that saw none of its pages. */
function crossValidate(examples: readonly Example[], settings: Settings): Record<string, string> {
  const groups = [...new Set(examples.map(({ group }) => group))].sort();
  const foldOf = new Map(groups.map((group, i) => [group, i % FOLDS]));
  const counts = new Map<string, [right: number, said: number, gold: number]>();
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = learn(
      examples.filter(({ group }) => foldOf.get(group) !== fold),
      settings,
    );
    for (const example of examples.filter(({ group }) => foldOf.get(group) === fold)) tally(counts, example, weights);
  }
  return Object.fromEntries(
    [...counts].map(([set, [right, said, gold]]) => [
      set,
      `F1 ${percent((2 * right) / (said + gold))} P ${percent(right / said)} R ${percent(right / gold)} wrong ${said - right}`,
    ]),
  );
}

const percent = (share: number): string => (100 * share).toFixed(1);

function tally(
  counts: Map<string, [number, number, number]>,
  { set, features, labels, unjudged }: Example,
  weights: ChainWeights,
): void {
  const count = counts.get(set) ?? [0, 0, 0];
  chainProbabilities(chainOf(weights), features).forEach((probability, i) => {
    const said = probability >= 0.5;
    if (labels[i] === -1 || unjudged.has(i)) return;
    if (said && labels[i] === 1) count[0]++;
    if (said) count[1]++;
    if (labels[i] === 1) count[2]++;
  });
  counts.set(set, count);
}
