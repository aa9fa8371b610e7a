// Documents whose lines are known to be junk, headings or neither, with the features that the line models learn from.
import { readFileSync } from 'node:fs';
import { readCharacters } from '../src/document/characters.js';
import type { FeatureRow } from '../src/document/features.js';
import { headingFeatures } from '../src/document/heading-features.js';
import { judgeLines } from '../src/document/junk.js';
import { junkFeatures } from '../src/document/junk-features.js';
import { type LineView, viewLines } from '../src/document/line-view.js';
import { Words } from '../src/document/words.js';
import type { Range } from '../src/schema/span.js';
import { FeatureNames } from './feature-names.js';
import { madeList, madeResults, madeRows } from './made-rows.js';
import { readPages, type WrittenPage } from './pages.js';
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
export interface Example {
  readonly group: string;
  readonly set: string;
  readonly features: FeatureRow;
  readonly labels: Int8Array;
  /** What the library says of each line, given its probability. */
  readonly judge: (probabilities: Float64Array) => boolean[];
  /** Lines that teach, but are not judged: titles, bylines and dates, which are neither junk nor body. */
  readonly unjudged: ReadonlySet<number>;
  readonly weight: number;
}

/** GUM genres under Creative Commons licences without "NC". */
const OPEN_GENRES: ReadonlySet<string> = new Set(['academic', 'bio', 'interview', 'news', 'voyage']);
const readCorpus = (corpora: string, file: CorpusFile): GoldDocument[] =>
  readFileSync(pathOf(corpora, file), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as GoldDocument);

const siteOf = ({ url, id }: GoldDocument): string => (url ? new URL(url).hostname.split('.').slice(-2).join('.') : id);

/** Names of all features met so far. */
export const NAMES = new FeatureNames();

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

const isJunk = (views: readonly LineView[]) => (probabilities: Float64Array) =>
  judgeLines(views, probabilities).map((reason) => reason !== null);
const isHeading = (probabilities: Float64Array): boolean[] => Array.from(probabilities, (probability) => probability >= EVEN);
const EVEN = 0.5;

/** The gold line that each line lies over; both are in text order. */
function goldFor<Line extends Range>(views: readonly LineView[], gold: readonly Line[]): (Line | undefined)[] {
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

export function junkExamples(corpora: string): Example[] {
  const pages = readCorpus(corpora, 'ingest/lines.dev.ndjson').filter(({ lang }) => lang === 'en');
  const clean = readCorpus(corpora, 'ingest/headings.dev.ndjson').filter(({ genre }) => OPEN_GENRES.has(genre ?? ''));
  return [
    ...pages.map(pageExample),
    ...pages
      .filter(({ variant }) => variant !== 'page')
      .map((page, i) => pageExample(withRows(page, i)))
      .map(asMade),
    ...Array.from({ length: MADE_RESULTS }, (_, i) => cleanExample(resultsDocument(i), 'made', MADE_WEIGHT)),
    ...readPages().map(writtenJunk),
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
  return {
    group: id,
    set,
    features: junkFeatures(words, views),
    labels,
    judge: isJunk(views),
    unjudged: new Set<number>(),
    weight,
  };
}

/** Written pages are many, and tidier than real ones. */
const WRITTEN_WEIGHT = 0.5;
/** Labels of lines over a story that are kept there, and elsewhere are anybody's. */
const FRONT = 'TM';
const STORY = 'PIH';
/** Captions go with the junk, as they do in the gold of real pages. */
const JUNK = 'JC';

/** A page's lines with the label of each. */
function labelled({ text, lines }: WrittenPage): Lines & { readonly gold: readonly string[] } {
  const { words, views } = linesOf(text);
  return { words, views, gold: goldFor(views, lines).map((line) => line?.label ?? '?') };
}

function writtenJunk(page: WrittenPage): Example {
  const { words, views, gold } = labelled(page);
  const lede = gold.findIndex((label) => STORY.includes(label));
  const labels = Int8Array.from(gold, (label, i) => {
    if (JUNK.includes(label)) return 1;
    return STORY.includes(label) || (FRONT.includes(label) && i < lede) ? 0 : -1;
  });
  return {
    group: page.name,
    set: 'written',
    features: junkFeatures(words, views),
    labels,
    judge: isJunk(views),
    unjudged: new Set(),
    weight: WRITTEN_WEIGHT,
  };
}

function writtenHeadings(page: WrittenPage): Example {
  const { words, views, gold } = labelled(page);
  const kept = views.map((_, i) => i).filter((i) => ARTICLE.includes(gold[i]!));
  return {
    group: page.name,
    set: 'written',
    features: headingFeatures(
      words,
      kept.map((i) => views[i]!),
    ),
    judge: isHeading,
    labels: Int8Array.from(kept, (i) => (gold[i] === 'H' ? 1 : isQuestion(views[i]!) ? -1 : 0)),
    unjudged: new Set(),
    weight: WRITTEN_WEIGHT,
  };
}
const ARTICLE = `${STORY}N`;
/** A question in an interview heads its answer, or is a turn like it: gold is of two minds. */
const isQuestion = ({ shape }: LineView): boolean => shape.question && !shape.prose;

function pageExample(page: GoldDocument): Example {
  const { words, views } = linesOf(page.text);
  const gold = goldFor(views, page.lines ?? []);
  const lede = gold.findIndex((line) => line?.label === 'body');
  return {
    group: siteOf(page),
    set: page.variant ?? '',
    features: junkFeatures(words, views),
    judge: isJunk(views),
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

export function headingExamples(corpora: string): Example[] {
  const gum = readCorpus(corpora, 'ingest/headings.dev.ndjson').filter(({ genre }) => OPEN_GENRES.has(genre ?? ''));
  const marked = [...gum, ...readCorpus(corpora, 'ingest/headings-aeb.dev.ndjson')].map((page): Example => {
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
      judge: isHeading,
      labels: Int8Array.from(kept, (i) => (gold[i] ? (gold[i]!.kind === 'heading' ? 1 : 0) : -1)),
      unjudged: new Set<number>(),
      weight: 1,
    };
  });
  return [...marked, ...readPages().map(writtenHeadings)];
}
